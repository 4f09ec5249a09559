import { toFileTitle } from '@exemplar/shared/text/file-name'
import type { Recipe } from '../../recipe.ts'
import { type StandardInputs, standardInputs } from './inputs.ts'
import { toStandardText } from './text.ts'

/** 标准单页: one standard of a set with the stories behind it, with the entry of the set attached. */
export const standardRecipe: Recipe<StandardInputs> = {
  name: 'standard-sheet',
  version: 1,
  inputs: standardInputs,
  type: 'application/pdf',
  toFileName: (inputs) => `${toFileTitle(toStandardText(inputs).title)}.pdf`,
  make: (inputs, { typeset }) => {
    const { at, ...own } = toStandardText(inputs)
    return typeset({
      drawing: 'sheet/standard/standard.typ',
      frame: { press: false },
      own,
      at,
      attached: inputs.entry,
      tagged: true,
    })
  },
}
