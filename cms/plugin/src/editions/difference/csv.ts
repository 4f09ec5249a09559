import { type Change, changeKinds, type Run } from '@exemplar/shared/difference/change'
import { byteOrderMark, toCsvLine } from '@exemplar/shared/text/csv'
import type { Row } from '../../documents/reviewable.ts'
import type { Edition, EditionDifference } from './editions.ts'

/** A difference as a table: a change a line, the editions named above their texts. */
export const toDifferenceCsv = ({ changes, from, to }: EditionDifference): string => {
  const heads = ['字段', '变化', `原文：${toTitle(from)}`, `新文：${toTitle(to)}`, '逐词对照', '路径']
  return byteOrderMark + [heads, ...changes.map(toCells)].map(toCsvLine).join('')
}

const toTitle = (edition: Edition): string =>
  edition.name === 'working'
    ? `第${edition.edition}稿（办理中）`
    : `第${edition.edition}稿（公报第${edition.number}号）`

const toCells = ({ after, before, kind, label, path, words }: Change): (string | undefined)[] => [
  ...[label.zh, changeKinds[kind].zh, before, after, words?.map(toMarked).join(''), path],
]

const toMarked = ({ change, text }: Run): string => {
  if (change === 'same') return text
  return change === 'removed' ? `〔删：${text}〕` : `〔增：${text}〕`
}

/** `difference-stories-<address>-1-2.csv`, in letters that every header and file system takes. */
export const toFileName = (
  { from, to }: Pick<EditionDifference, 'from' | 'to'>,
  { collection, row }: { collection: string; row: Row },
): string => {
  const slug = String(row.slug ?? '')
  const name = /^[a-z0-9-]+$/.test(slug) ? slug : row.id
  const [one, other] = [from, to].map((edition) => (edition.name === 'working' ? 'working' : edition.edition))
  return `difference-${collection}-${name}-${one}-${other}.csv`
}
