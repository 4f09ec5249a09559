import { toRate, toSurveyOutcome } from '@exemplar/shared/selection/survey'
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
} from './stage-sheet.ts'
import {
  listCounted,
  listStanding,
  partColumns,
  surveyParts,
  tellParts,
  toCounts,
  toWaiting,
} from './survey-parts.ts'

const columns: readonly Column[] = [
  community,
  district,
  ...partColumns,
  {
    ...{ name: 'method', title: '调查方式', type: 'text', most: 100, required: 'whole' },
    aliases: ['方式', '调查方法'],
  },
  {
    name: 'from',
    title: '开始日期',
    type: 'date',
    required: 'whole',
    aliases: ['起', '调查开始', '开始时间', '调查起始日期'],
  },
  {
    name: 'to',
    title: '结束日期',
    type: 'date',
    required: 'whole',
    aliases: ['止', '调查结束', '结束时间', '调查截止日期'],
  },
  {
    name: 'issued',
    title: '发出份数',
    type: 'whole',
    least: 1,
    required: 'whole',
    aliases: ['发出', '发放份数', '发放问卷', '发出问卷', '发放问卷数'],
  },
  {
    name: 'valid',
    title: '有效份数',
    type: 'whole',
    least: 0,
    required: true,
    aliases: ['有效', '有效问卷', '有效答卷', '有效问卷数', '回收有效'],
  },
  {
    name: 'satisfied',
    title: '满意份数',
    type: 'whole',
    least: 0,
    required: true,
    aliases: ['满意', '满意问卷', '满意答卷', '满意问卷数', '满意人数'],
  },
  { name: 'rate', title: '满意率', type: 'shown' },
  text('reason', '未达合格线的说明', { aliases: ['说明', '备注', '原因'] }),
  day('记录日期'),
]

/** The surveys: how many were asked, how many answers count, and how many of these were satisfied. */
export const toSurveySheet = ({ board, date, view }: SheetContext): StageSheet => {
  const { nominations, rules } = board as BoardOf<'city'>
  const surveys = nominations.flatMap(({ community: of }) => findLast(view, of.id, 'survey') ?? [])
  const { minimumValid, threshold } = rules.survey
  return {
    notes: [
      `合格线${threshold}%，有效答卷至少${minimumValid}份。满意不多于有效，有效不多于发出。`,
      '分项各占一行：社区照写，“分项”选“题目”或者“年龄段”，写明名称、有效份数、满意份数，别的不填。没有分项的不用写。',
      '导入的原表随记录留存，不公开。未达合格线的，说明会公开。',
      ...commonNotes,
    ],
    columns,
    places: nominations.map(({ community: of }) => toPlace(of)),
    waiting: toWaiting(
      nominations.filter(({ acts }) => acts.includes('survey')).map(({ community: of }) => toPlace(of)),
      surveys,
    ),
    standing: nominations.flatMap(({ community: of }) => {
      const record = findLast(view, of.id, 'survey')
      if (!record) return []
      const { from, issued, method, reason, to } = record
      const whole = { method, from, to, issued, ...toCounts(record), reason, date: record.date }
      return [whole, ...listStanding(record)].map((cells) => toCells(toPlace(of), cells))
    }),
    parts: surveyParts,
    toRequest: ({ date: on = date, from, issued, method, reason, satisfied, to, valid }, id, parts) => ({
      ...{ act: 'survey', community: id, method, from, to, issued, valid, satisfied },
      ...(reason === undefined ? {} : { reason }),
      ...{ questions: listCounted(parts, 'questions'), ages: listCounted(parts, 'ages') },
      ...{ files: [], date: on },
    }),
    tell: ({ issued, satisfied, valid }, parts) => {
      const counted = { valid: Number(valid), satisfied: Number(satisfied) }
      const outcome = toSurveyOutcome(counted, rules.survey)
      return `发出${issued}份，有效${valid}份，满意${satisfied}份，满意率${toRate(counted).toFixed(1)}%，${outcomes[outcome]}${tellParts(parts)}`
    },
  }
}

const outcomes = {
  passed: '达到合格线',
  ended: '未达合格线，止步',
  undecided: '有效答卷不够，不作评价',
} as const
