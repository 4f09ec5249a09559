import { toFileTitle } from '@exemplar/shared/text/file-name'
import { z } from 'zod'
import type { Recipe } from '../recipe.ts'
import { boardCategory, boardInputs } from './inputs.ts'
import { toShown } from './recipe.ts'

const size = '60x90'

/** What a board shows of a draft, and the instant that its preview is over: the one time that is said of it. */
const draftInputs = z.strictObject({
  campaign: boardInputs.shape.campaign,
  title: z.string().min(1),
  version: z.string(),
  categories: z.array(boardCategory).min(2),
  remark: z.string().min(1).nullable(),
  expiresAt: z.string().min(1),
})

/**
 * The board of standards that are not published, as it would hang: of no community, marked across, with nothing that only an entry
 * can say.
 */
export const draftBoardRecipe: Recipe<z.infer<typeof draftInputs>> = {
  name: 'board-draft',
  version: 1,
  inputs: draftInputs,
  type: 'application/pdf',
  toFileName: ({ title }) => `${toFileTitle(`草稿，未发布：${title}刊板`)}.pdf`,
  make: ({ campaign, title, version, categories, remark, expiresAt }, { typeset }) =>
    typeset({
      drawing: 'board/board.typ',
      frame: {
        ...toShown({ size, press: false, campaign, categories }),
        ...{ number: null, version, remark },
      },
      own: {
        title: `草稿，未发布：${title}刊板`,
        ...{ lines: ['社区名称'], district: '所在区市', lattice: '' },
      },
      at: expiresAt,
    }),
}
