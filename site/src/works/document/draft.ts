import { announcement } from '@exemplar/shared/kinds/announcement'
import { toFileTitle } from '@exemplar/shared/text/file-name'
import { z } from 'zod'
import type { Recipe } from '../recipe.ts'
import { toOwn } from './recipe.ts'
import { toDraftText } from './text.ts'

/** A draft, and the instant that its preview is over: the one time that is said of it. */
const draftInputs = z.strictObject({ document: announcement, expiresAt: z.string().min(1) })

/** The official document of a draft, as it would be set: marked across every sheet, with nothing that only an entry can say. */
export const draftRecipe: Recipe<z.infer<typeof draftInputs>> = {
  name: 'document-draft',
  version: 1,
  inputs: draftInputs,
  type: 'application/pdf',
  toFileName: ({ document }) => `${toFileTitle(`草稿，未发布：${document.title}`)}.pdf`,
  make: ({ document, expiresAt }, { typeset }) =>
    typeset({
      drawing: 'document/document.typ',
      frame: { press: false },
      own: toOwn(toDraftText(document)),
      at: expiresAt,
      tagged: true,
    }),
}
