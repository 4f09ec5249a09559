import { toTotal } from '@exemplar/shared/selection/scores'
import type { Column } from '../../../sheets/columns.ts'
import type { BoardOf } from '../../doors/board.ts'
import {
  commonNotes,
  community,
  day,
  district,
  type SheetCells,
  type SheetContext,
  type StageSheet,
  text,
  toCells,
  toPlace,
} from './stage-sheet.ts'

/** A unit's own scores over the items of the sheet; of what it is kept out of there is nothing in it. */
export const toScoreSheet = ({ board, date, standards }: SheetContext): StageSheet => {
  const { nominations, sheet } = board as BoardOf<'unit'>
  const judged = nominations.flatMap((one) => ('acts' in one ? [one] : []))
  const toPoints = (cells: SheetCells) =>
    sheet.weights.flatMap(({ standard }) => {
      const points = cells[toItem(standard)]
      return points === undefined ? [] : [{ standard, points: Number(points) }]
    })
  return {
    notes: [
      `每项0到${sheet.points}分，每项都要填。评分和理由不公开，别的单位看不到。`,
      '已经评过的要改，须写明为什么改。',
      ...commonNotes,
    ],
    columns: [
      community,
      district,
      ...sheet.weights.map(({ standard }) =>
        toColumn(standard, { most: sheet.points, title: standards.get(standard) }),
      ),
      { name: 'total', title: '总分', type: 'shown', aliases: ['合计', '得分', '总得分'] },
      text('reason', '评分理由', { required: true, aliases: ['理由', '评语', '意见'] }),
      text('change', '为什么改分', { aliases: ['改分理由', '改分原因'] }),
      day('评分日期'),
    ],
    places: nominations.map(({ community: of }) => toPlace(of)),
    waiting: judged
      .filter(({ acts, own }) => acts.includes('score') && !own)
      .map(({ community: of }) => toCells(toPlace(of))),
    standing: judged.flatMap(({ community: of, own }) =>
      own
        ? [
            toCells(toPlace(of), {
              ...Object.fromEntries(own.points.map(({ points, standard }) => [toItem(standard), points])),
              ...{ total: own.total, reason: own.reason },
            }),
          ]
        : [],
    ),
    toRequest: (cells, id) => ({
      ...{ act: 'score', community: id, points: toPoints(cells), reason: cells.reason },
      ...(cells.change === undefined ? {} : { change: cells.change }),
      date: cells.date ?? date,
    }),
    tell: (cells) => `${toTotal({ points: toPoints(cells) }, sheet).toFixed(2)}分`,
    at: { points: toItem(sheet.weights[0]?.standard ?? 1) },
  }
}

const toItem = (standard: number): string => `item${standard}`

const toColumn = (
  standard: number,
  { most, title = '' }: { most: number; title: string | undefined },
): Column => ({
  ...{
    name: toItem(standard),
    title: `${standard} ${title}`.trim(),
    type: 'number',
    least: 0,
    most,
    required: true,
  },
  aliases: [
    `第${standard}项`,
    `${standard}`,
    ...(title === '' ? [] : [title, `${standard}.${title}`, `${standard}、${title}`]),
  ],
})
