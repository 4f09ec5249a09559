import { reviewChecklist } from '@exemplar/shared/selection/checklist'
import type { Column } from '../../../sheets/columns.ts'
import type { BoardOf } from '../../doors/board.ts'
import { readItems } from './items.ts'
import {
  commonNotes,
  community,
  day,
  district,
  findLast,
  type SheetContext,
  type StageSheet,
  text,
  textOf,
  toCells,
  toPlace,
  verdict,
} from './stage-sheet.ts'

const checks = reviewChecklist.map(
  (item, index): Column => ({ name: `check${index}`, title: item, type: 'yes', yes: '是', no: '否' }),
)

/** The review by the office, with what was looked at; a nomination may be returned once for completion. */
export const toReviewSheet = ({ board, date, view }: SheetContext): StageSheet => {
  const { nominations } = board as BoardOf<'city'>
  const places = nominations.map(({ community: of }) => toPlace(of))
  return {
    notes: [
      '查实的写“是”。止步的须写理由，理由会公开，不写个人姓名。退回补正的写明要补什么，一个社区只能退回一次。',
      ...commonNotes,
    ],
    columns: [
      community,
      district,
      ...checks,
      verdict('审核结果', [{ value: 'return', word: '退回补正', others: ['退回', '补正'] }]),
      text('reason', '审核意见', { aliases: ['意见', '理由', '原因', '要补正什么'] }),
      text('lacking', '缺佐证的标准', { aliases: ['缺佐证', '缺项'] }),
      day('审核日期'),
    ],
    places,
    waiting: nominations
      .filter(({ acts }) => acts.includes('review'))
      .map(({ community: of }) => toCells(toPlace(of))),
    standing: nominations.flatMap(({ community: of }) => {
      const record = findLast(view, of.id, 'review')
      const returned = findLast(view, of.id, 'return')
      if (!record)
        return returned
          ? [
              toCells(toPlace(of), {
                ...{ outcome: 'return', reason: returned.reason, date: returned.date },
                lacking: returned.lacking.join('、'),
              }),
            ]
          : []
      const held = new Map(record.checklist.map(({ held: is, item }) => [item, is]))
      return [
        toCells(toPlace(of), {
          ...{ outcome: record.outcome, reason: record.reason, date: record.date },
          ...Object.fromEntries(checks.map(({ name, title }) => [name, held.get(title)])),
        }),
      ]
    }),
    toRequest: (cells, id) => {
      const common = { community: id, date: cells.date ?? date }
      if (cells.outcome === 'return') {
        const lacking = readItems(textOf(cells.lacking) ?? '')
        return 'zh' in lacking
          ? lacking
          : { act: 'return', ...common, reason: cells.reason ?? '', lacking: lacking.items }
      }
      return {
        ...{ act: 'review', ...common, outcome: cells.outcome },
        ...(cells.reason === undefined ? {} : { reason: cells.reason }),
        checklist: checks.map(({ name, title }) => ({ item: title, held: cells[name] === true })),
      }
    },
    tell: (cells) => {
      const held = checks.filter(({ name }) => cells[name] === true).length
      if (cells.outcome === 'return') return `退回补正${tellLacking(textOf(cells.lacking) ?? '')}`
      return `${cells.outcome === 'passed' ? '通过' : '止步'}；清单${checks.length}项查实${held}项`
    },
  }
}

/** How a list was understood is told before it is recorded. */
const tellLacking = (written: string): string => {
  const read = readItems(written)
  return 'items' in read && read.items.length > 0 ? `；缺佐证的标准：${read.items.join('、')}` : ''
}
