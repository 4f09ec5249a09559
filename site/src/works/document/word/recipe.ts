import type { Recipe } from '../../recipe.ts'
import { type DocumentInputs, documentInputs } from '../inputs.ts'
import { toDocumentName } from '../recipe.ts'
import { toDocumentText } from '../text.ts'

/** The same document for Word: in the faces that the office has, to be gone on with. */
export const wordRecipe: Recipe<DocumentInputs> = {
  name: 'document-word',
  version: 2,
  inputs: documentInputs,
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  toFileName: (inputs) => toDocumentName(inputs, 'docx'),
  make: async (inputs) => {
    // A megabyte of code that a site needs when somebody asks for such a file, and not before.
    const [{ toWordDocument }, { packWord }] = await Promise.all([
      import('./document.ts'),
      import('./pack.ts'),
    ])
    const text = toDocumentText(inputs)
    return packWord(await toWordDocument(text), text.proof.at)
  },
}
