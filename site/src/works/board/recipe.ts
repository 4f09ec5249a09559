import { toDigestPrint } from '@exemplar/shared/gazette/digest-print'
import { categoryNumerals } from '@exemplar/shared/kinds/standard-set'
import { toFileTitle } from '@exemplar/shared/text/file-name'
import { toLongDate } from '../../layout/clock.ts'
import { toQrOutline } from '../../layout/qr.ts'
import { withBoxes } from '../pdf/boxes.ts'
import type { Recipe } from '../recipe.ts'
import { type BoardCategory, type BoardInputs, boardInputs } from './inputs.ts'
import { toHalves, toNameLines } from './lines.ts'
import { boardSizes, toVariantKey } from './sizes.ts'

/** Millimetres around the trimmed sheet in the form for print shops: bleed, and all that marks stand in. */
const bleed = 3
const slug = 15

/** 刊板: the standards of one set for one community. */
export const boardRecipe: Recipe<BoardInputs> = {
  name: 'board',
  version: 2,
  inputs: boardInputs,
  type: 'application/pdf',
  toFileName: (inputs) => `${toFileTitle(toTitle(inputs))}-${toVariantKey(inputs)}.pdf`,
  make: async (inputs, { typeset }) => {
    const { width, height } = boardSizes[inputs.size]
    const pdf = await typeset({
      drawing: 'board/board.typ',
      frame: toFrame(inputs),
      own: toOwn(inputs),
      at: inputs.set.at,
    })
    return withBoxes(
      pdf,
      inputs.bleed ? { width, height, bleed, slug } : { width, height, bleed: 0, slug: 0 },
    )
  },
}

const toTitle = ({ community, set }: BoardInputs): string => `${community.name}刊板（公报第${set.number}号）`

/** What the drawing is told that is the same on all boards of an order. */
const toFrame = ({ size, bleed: press, campaign, set, fingerprint }: BoardInputs) => ({
  ...toShown({ size, press, campaign, categories: set.categories }),
  number: set.number,
  version: set.version,
  date: toLongDate(set.day),
  remark: set.remark,
  strokes: toDigestPrint(set.digest),
  fingerprint: fingerprint.toUpperCase(),
})

/** What of that is told of standards, be they published or not. */
export const toShown = ({
  size,
  press,
  campaign,
  categories: shown,
}: Pick<BoardInputs, 'size' | 'campaign'> & {
  readonly press: boolean
  readonly categories: readonly BoardCategory[]
}) => {
  const { width, height } = boardSizes[size]
  const categories = shown.map(toHouse)
  return {
    ...{ press, width, height, campaign, categories },
    storeys: countStoreys(shown),
    longestLine: Math.max(...categories.slice(0, -1).flatMap(({ items }) => items.flatMap(toLengths))),
    statement: toHalves(shown.at(-1)?.statement ?? ''),
  }
}

/** What one board alone says. */
const toOwn = (inputs: BoardInputs) => {
  const { size, community, set, address } = inputs
  return {
    title: toTitle(inputs),
    lines: toHalves(community.name),
    district: community.district,
    lattice: community.lattice,
    // Whoever scans it has the beginning of the digest as well, from the paper and not from the site.
    code: toQrOutline(`${address}#${set.digest.slice(0, 16)}`),
    address: address.replace(/^https?:\/\//, ''),
    slugLine: `成品${boardSizes[size].title}　出血${bleed}毫米　四色，无图片　${community.name}　公报第${set.number}号　${set.version}`,
  }
}

const toHouse = ({ number, title, items }: BoardCategory) => ({
  numeral: categoryNumerals[number - 1],
  ink: number - 1,
  title,
  items: items.map((item) => ({ number: item.number, lines: toNameLines(item.title) })),
})

const toLengths = ({ lines }: { lines: readonly string[] }): number[] =>
  lines.map((line) => Array.from(line).length)

/** How many items high the board is: above its first two houses stands the community, above the last the telephone. */
const countStoreys = (categories: readonly BoardCategory[]): number => {
  const heights = categories.slice(0, -1).map(({ items }) => items.length)
  const free = [heights[0], heights[1], heights.at(-1)].map((height = 0) => height + 1)
  return Math.max(...heights, ...free)
}
