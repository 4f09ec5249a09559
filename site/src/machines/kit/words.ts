import type { Conference } from '@exemplar/shared/kinds/conference'
import { toItem } from '@exemplar/shared/kinds/index'
import type { Block, Cell, Span } from '@exemplar/shared/kinds/parts/body'
import { findRemark } from '@exemplar/shared/kinds/remark'
import type { Live } from '../../gazette/replica.ts'
import { toLongDate } from '../../layout/clock.ts'
import type { KittedKind } from './kitted.ts'

/** What a document says, as a text that can be pasted anywhere: a blank line between its parts. */
export const toWords = ({ document }: Live<KittedKind>): string => {
  const { title, deck, date, source } = toItem(document)
  const remark = findRemark(document)
  const parts = [
    title,
    [source, date && toLongDate(date)].filter(Boolean).join('　'),
    remark && `【说明】${remark}`,
    document.correction && `【更正】${document.correction}`,
    deck,
    ...(document.kind === 'conference' ? toTurns(document) : document.body.flatMap(toBlockWords)),
    ...(document.kind === 'announcement' ? [`${document.issuer}\n${toLongDate(document.dated)}`] : []),
  ]
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`
}

const toTurns = ({ turns }: Conference): string[] =>
  turns.map(({ clock, speaker, post, paragraphs }) =>
    [`${clock}　${speaker}${post === undefined ? '' : `（${post}）`}`, ...paragraphs].join('\n'),
  )

const toText = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')
/** In one line: a break would be the next row. */
const toCellText = (cell: Cell): string => cell.map(toText).join('，')

/** A block as text: nothing for one that this release cannot read. */
export const toBlockWords = (block: Block): string[] => {
  switch (block.type) {
    case 'heading':
      return [block.text]
    case 'paragraph':
    case 'quote':
      return [toText(block.spans)]
    case 'list':
      return [
        block.items
          .map((item, index) => `${block.ordered ? `${index + 1}.` : '·'} ${toText(item)}`)
          .join('\n'),
      ]
    case 'picture':
      return [`（图：${block.picture.caption ?? block.picture.alt}　${block.picture.credit}）`]
    case 'table':
      return [
        [
          ...(block.caption === undefined ? [] : [block.caption]),
          ...[block.head, ...block.rows].map((row) => row.map(toCellText).join('\t')),
        ].join('\n'),
      ]
    // A block of a later release, which this one keeps and cannot read.
    default:
      return []
  }
}
