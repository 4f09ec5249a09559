import { toFileTitle } from '@exemplar/shared/text/file-name'
import type { Recipe } from '../../recipe.ts'
import { type HonoursInputs, honoursInputs } from './inputs.ts'
import { toHonoursText } from './text.ts'

/** 荣誉册: everybody whom a result names, with the number of each certificate and its entry attached. */
export const honoursRecipe: Recipe<HonoursInputs> = {
  name: 'honours',
  version: 2,
  inputs: honoursInputs,
  type: 'application/pdf',
  toFileName: (inputs) => `${toFileTitle(toHonoursText(inputs).title)}.pdf`,
  make: (inputs, { typeset }) => {
    const { at, ...own } = toHonoursText(inputs)
    return typeset({
      drawing: 'sheet/honours/honours.typ',
      frame: { press: false },
      own,
      at,
      attached: inputs.entry,
      tagged: true,
    })
  },
}
