import { toFileTitle } from '@exemplar/shared/text/file-name'
import type { Recipe } from '../../recipe.ts'
import { type CommunityInputs, communityInputs } from './inputs.ts'
import { toCommunityText } from './text.ts'

/** 荣誉单、评选结果单: what a result says of one community, to hang, with its entry attached. */
export const communityRecipe: Recipe<CommunityInputs> = {
  name: 'community-sheet',
  version: 1,
  inputs: communityInputs,
  type: 'application/pdf',
  toFileName: (inputs) => `${toFileTitle(toCommunityText(inputs).title)}.pdf`,
  make: (inputs, { typeset }) => {
    const { at, ...own } = toCommunityText(inputs)
    return typeset({
      drawing: 'sheet/community/community.typ',
      frame: { press: false },
      own,
      at,
      attached: inputs.entry,
      tagged: true,
    })
  },
}
