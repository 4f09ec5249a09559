import type { Announcement } from '@exemplar/shared/kinds/announcement'
import type { Block, Cell, Span } from '@exemplar/shared/kinds/parts/body'
import { fold } from '@exemplar/shared/text/fold'
import { notYetShown } from '../../i18n/acts.ts'
import { toLongDate } from '../../layout/clock.ts'

/** A run of words; where it leads to on the page is not printed. */
export type Run = { readonly text: string; readonly strong: boolean }

/** What the text between title and signature is made of. */
export type Part =
  | { readonly is: 'heading'; readonly level: 1 | 2; readonly runs: readonly Run[] }
  /** 主送机关, from the left edge. */
  | { readonly is: 'addressees'; readonly runs: readonly Run[] }
  | { readonly is: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly is: 'table'
      readonly caption: string | null
      readonly heads: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

/** The body of an announcement, block by block and letter by letter, and after a notice where to object. */
export const toParts = (announcement: Announcement): Part[] => {
  const parts = toBodyParts(announcement.body)
  const [first, ...others] = parts
  const isAddressed = first?.is === 'paragraph' && toWords(first.runs).endsWith('：') && others.length > 0
  return [
    ...(isAddressed ? [{ ...first, is: 'addressees' as const }, ...others] : parts),
    ...toObjections(announcement, parts),
  ]
}

/** A body of whichever kind, block by block and letter by letter. */
export const toBodyParts = (body: readonly Block[]): Part[] => body.flatMap(toPartsOf)

const toWords = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

const toRuns = (spans: readonly Span[]): Run[] =>
  spans.map(({ text, strong }) => ({ text, strong: strong === true }))

const say = (text: string): Run[] => [{ text, strong: false }]

const toPartsOf = (block: Block): Part[] => {
  switch (block.type) {
    case 'heading':
      return [{ is: 'heading', level: block.level ? 2 : 1, runs: say(block.text) }]
    case 'paragraph':
    case 'quote':
      return [{ is: 'paragraph', runs: toRuns(block.spans) }]
    case 'list':
      return block.items.map((spans, index) => ({
        is: 'paragraph',
        runs: [...(block.ordered ? say(`${index + 1}.`) : []), ...toRuns(spans)],
      }))
    case 'picture':
      return [{ is: 'paragraph', runs: say(`（图：${block.picture.alt}。载公报网页）`) }]
    case 'table':
      return [
        {
          is: 'table',
          caption: block.caption ?? null,
          heads: block.head.map(toCell),
          rows: block.rows.map((row) => row.map(toCell)),
        },
      ]
    // A block of a later release: kept and signed, and not for this one to guess.
    default:
      return [{ is: 'paragraph', runs: say(`此处内容${notYetShown}`) }]
  }
}

const toCell = (cell: Cell): string => cell.map((spans) => spans.map(({ text }) => text).join('')).join('\n')

/** When a notice runs and who takes objections, where its own words have no telephone: without one it is no notice. */
const toObjections = ({ act, notice }: Announcement, parts: readonly Part[]): Part[] => {
  const isSaid = parts.some(
    (part) => part.is !== 'table' && notice && toWords(part.runs).includes(fold(notice.phone).text),
  )
  if (act !== 'public-notice' || !notice || isSaid) return []
  const { from, to, unit, phone, address } = notice
  const lines = [
    `公示时间：${toLongDate(from)}至${toLongDate(to)}。`,
    `受理单位：${unit}，电话${phone}${address === undefined ? '' : `，地址${address}`}。`,
  ]
  return lines.map((line) => ({ is: 'paragraph', runs: say(line) }))
}
