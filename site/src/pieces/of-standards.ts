import { categoryNumerals, type StandardSet } from '@exemplar/shared/kinds/standard-set'
import { replica } from '../gazette/open-replica.ts'
import type { Gone, Live } from '../gazette/replica.ts'
import { findItem, findStandardSet, type PlacedItem } from '../kinds/parts/standard-set.ts'
import { columns, services } from '../layout/columns.ts'
import { findCampaign } from '../layout/frame.ts'
import { toExcerpt } from './excerpt.ts'
import type { Piece } from './piece.ts'

const itemPath = /^\/standards\/([1-9]\d?)$/

/** An item of the set in force, or the set as a whole. */
export const findStandardPiece = (path: string): Piece | Gone | undefined => {
  const number = itemPath.exec(path)?.[1]
  if (number === undefined && path !== columns.standards.path) return undefined
  // One of which the copy is being fetched again is not taken for one that is not there.
  replica().requireWhole('standard-set')
  const set = findStandardSet()
  if (!set) return replica().findLastWithdrawn('standard-set')
  if (number === undefined) return toSetPiece(set)
  const placed = findItem(set.document, number)
  return placed && toItemPiece(set, placed)
}

const toItemPiece = (set: Live<'standard-set'>, { item, category }: PlacedItem): Piece => {
  const { number } = item
  const path = `/standards/${number}`
  return {
    ...{ path, page: path, name: columns.standards.title, title: `第${number}项　${item.title}` },
    sign: { is: 'item', of: 'standard', ink: category.number, number, name: item.title },
    said: { is: 'title', title: `第${number}项　${item.title}` },
    ink: category.number,
    lines: [
      `${categoryNumerals[category.number - 1]}　${category.title}`,
      toExcerpt(item.requirement.join('')),
      `${set.document.issuer}　${set.document.version}`,
    ],
    ...toSource(set),
    toSaying: (document) => {
      const same = document.kind === 'standard-set' ? findItem(document, String(number)) : undefined
      return same && { text: `第${number}项　${same.item.title}` }
    },
  }
}

const toSum = ({ categories }: StandardSet): string =>
  `${categories.length}个大项${categories.flatMap(({ items }) => items).length}个小项`

const toSetPiece = (set: Live<'standard-set'>): Piece => ({
  ...{ path: columns.standards.path, page: columns.standards.path, name: columns.standards.title },
  title: set.document.title,
  sign: { is: 'houses', name: toSum(set.document) },
  said: { is: 'title', title: set.document.title },
  ink: undefined,
  lines: [`${toSum(set.document)}　${set.document.version}`, `来源：${set.document.issuer}`],
  ...toSource(set),
  toSaying: ({ title }) => ({ text: title }),
})

/** The plan of the campaign. */
export const findPlanPiece = (path: string): Piece | undefined => {
  const campaign = path === services.plan.path ? findCampaign() : undefined
  if (!campaign) return undefined
  const { title, lead } = campaign.document
  return {
    ...{ path, page: path, name: services.plan.title, title },
    sign: { is: 'houses', name: services.plan.title },
    said: { is: 'title', title },
    ink: undefined,
    lines: [`来源：${lead}`],
    ...toSource(campaign),
    toSaying: (document) => ({ text: document.title }),
  }
}

const toSource = ({ document, entry, subject }: Live) => ({ document, entry, subject })
