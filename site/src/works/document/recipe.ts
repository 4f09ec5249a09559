import { toDigestPrint } from '@exemplar/shared/gazette/digest-print'
import { toFileTitle } from '@exemplar/shared/text/file-name'
import { toQrOutline } from '../../layout/qr.ts'
import type { Recipe } from '../recipe.ts'
import { type DocumentInputs, documentInputs } from './inputs.ts'
import { type DocumentText, toDocumentText } from './text.ts'

/** 公示、公布 as an official document by GB/T 9704, with its entry attached. */
export const documentRecipe: Recipe<DocumentInputs> = {
  name: 'document',
  version: 2,
  inputs: documentInputs,
  type: 'application/pdf',
  toFileName: (inputs) => toDocumentName(inputs, 'pdf'),
  make: (inputs, { typeset }) => {
    const text = toDocumentText(inputs)
    return typeset({
      drawing: 'document/document.typ',
      frame: { press: false },
      own: toOwn(text),
      at: text.proof.at,
      attached: inputs.entry,
      tagged: true,
    })
  },
}

/** What a document is saved as, with the number of its entry: of two that were corrected it is the number that differs. */
export const toDocumentName = (inputs: DocumentInputs, ending: string): string => {
  const { title, proof } = toDocumentText(inputs)
  return `${toFileTitle(`${title}（公报第${proof.number}号）`)}.${ending}`
}

/** What the drawing reads. */
export const toOwn = ({ proof, ...text }: DocumentText) => ({
  ...text,
  proof: proof && { ...proof, strokes: toDigestPrint(proof.digest), code: toQrOutline(proof.code) },
})
