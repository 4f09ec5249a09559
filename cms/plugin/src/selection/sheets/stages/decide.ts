import type { Column } from '../../../sheets/columns.ts'
import type { BoardOf } from '../../doors/board.ts'
import { findings, toFindings } from './joint-review.ts'
import {
  community,
  district,
  type SheetContext,
  type StageSheet,
  text,
  toCells,
  toPlace,
} from './stage-sheet.ts'

/**
 * The decision of the leading group: one act for all, so that its rows are no requests of their own. They fill the form in
 * which meeting and votes are told.
 */
export const toDecideSheet = ({ board, view }: SheetContext): StageSheet => {
  const { acts, nominations } = board as BoardOf<'city'>
  const decided = view.standing.decision?.decided ?? []
  const waiting = acts.includes('decide')
    ? nominations.filter(({ next }) => next === 'decision').toSorted(byMerit)
    : []
  return {
    notes: [
      '列入名单的写名次，从1起连续，不重复；不列入的不写名次，写明理由，理由会公开。',
      '表里须写全所有等着研究的社区。会议、表决情况和日期导入后在评选台填写。',
    ],
    columns: [
      ...[community, district].map(withoutGiven),
      ...findings,
      { name: 'place', title: '名次', type: 'whole', least: 1, aliases: ['排名', '次序'] },
      text('reason', '不入选的理由', { aliases: ['理由', '原因', '说明'] }),
    ],
    places: waiting.map(({ community: of }) => toPlace(of)),
    waiting: waiting.map((row, index) =>
      toCells(toPlace(row.community), { ...toFindings(row), place: index + 1 }),
    ),
    standing: decided.flatMap(({ community: id, reason }) => {
      const row = nominations.find(({ community: of }) => of.id === id)
      return row ? [toCells(toPlace(row.community), { ...toFindings(row), place: row.rank, reason })] : []
    }),
    toRequest: ({ place, reason }, id) => ({ community: id, place: place ?? '', reason: reason ?? '' }),
    tell: ({ place, reason }) => (place === undefined ? `不入选：${reason ?? '没有写理由'}` : `第${place}名`),
  }
}

/** Who has no place is not in the list: such a row says something. */
const withoutGiven = ({ given: _given, ...column }: Column): Column => column as Column

type Row = BoardOf<'city'>['nominations'][number]

/** By the mean of the joint review, then by the survey. */
const byMerit = (one: Row, other: Row): number =>
  (other.jointReview.spread?.mean ?? 0) - (one.jointReview.spread?.mean ?? 0) ||
  (other.survey?.rate ?? 0) - (one.survey?.rate ?? 0)
