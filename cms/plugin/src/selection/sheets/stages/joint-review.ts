import type { Column } from '../../../sheets/columns.ts'
import type { BoardOf } from '../../doors/board.ts'
import {
  commonNotes,
  community,
  day,
  district,
  findLast,
  type SheetContext,
  type StageSheet,
  text,
  toCells,
  toPlace,
  verdict,
} from './stage-sheet.ts'

/** What was found before, for who decides. */
export const findings: readonly Column[] = [
  { name: 'scored', title: '已评家数', type: 'shown' },
  { name: 'mean', title: '联审平均分', type: 'shown', aliases: ['平均分', '联审平均'] },
  { name: 'rate', title: '满意率', type: 'shown' },
]

type Row = BoardOf<'city'>['nominations'][number]

export const toFindings = ({ jointReview: { judges, scored, spread }, survey }: Row) => ({
  scored: `${scored}/${judges}`,
  mean: spread?.mean,
  rate: survey && `${survey.rate.toFixed(1)}%`,
})

/** The conclusion of the joint review by the office. */
export const toJointReviewSheet = ({ board, date, view }: SheetContext): StageSheet => {
  const { nominations } = board as BoardOf<'city'>
  return {
    notes: ['止步的须写理由，理由会公开，不写个人姓名。各单位的评分不在表里。', ...commonNotes],
    columns: [
      community,
      district,
      ...findings,
      verdict('联审结果'),
      text('reason', '联审意见', { aliases: ['意见', '理由', '原因'] }),
      day('联审日期'),
    ],
    places: nominations.map(({ community: of }) => toPlace(of)),
    waiting: nominations
      .filter(({ acts }) => acts.includes('joint-review'))
      .map((row) => toCells(toPlace(row.community), toFindings(row))),
    standing: nominations.flatMap((row) => {
      const record = findLast(view, row.community.id, 'joint-review')
      if (!record) return []
      const { date: on, outcome, reason } = record
      return [toCells(toPlace(row.community), { ...toFindings(row), outcome, reason, date: on })]
    }),
    toRequest: ({ date: on = date, outcome, reason }, id) => ({
      ...{ act: 'joint-review', community: id, outcome, date: on },
      ...(reason === undefined ? {} : { reason }),
    }),
    tell: ({ outcome }) => (outcome === 'passed' ? '通过' : '止步'),
  }
}
