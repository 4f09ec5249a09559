import { toFileTitle } from '@exemplar/shared/text/file-name'
import type { Recipe } from '../../recipe.ts'
import { type ReleaseInputs, releaseInputs } from './inputs.ts'
import { readPictures } from './pictures.ts'
import { toReleaseText } from './text.ts'

/** 新闻稿: a press release with the figures that it quotes, with its entry attached. */
export const releaseRecipe: Recipe<ReleaseInputs> = {
  name: 'release-sheet',
  version: 2,
  inputs: releaseInputs,
  type: 'application/pdf',
  toFileName: (inputs) => `${toFileTitle(toReleaseText(inputs).title)}.pdf`,
  make: async (inputs, { typeset, readFile }) => {
    const { at, pictures, ...own } = toReleaseText(inputs)
    return typeset({
      drawing: 'sheet/release/release.typ',
      frame: { press: false },
      own,
      at,
      attached: inputs.entry,
      pictures: await readPictures(pictures, readFile),
      tagged: true,
    })
  },
}
