import type { Label } from '@exemplar/shared/glossary'
import { awardLevels } from '@exemplar/shared/kinds/announcement/acts'
import { reviewChecklist } from '@exemplar/shared/selection/checklist'
import type { Act } from '@exemplar/shared/selection/stages'
import type { Entry } from '../fields/entry.ts'

/** Acts whose form is a list of entries. */
export type PlainAct = Exclude<
  Act,
  'open' | 'amend' | 'recommend' | 'score' | 'decide' | 'object' | 'notice' | 'announce' | 'tell' | 'retract'
>

const reason = (zh: string, more: { optional?: true; note?: Label } = {}): Entry => ({
  ...{ kind: 'area', name: 'reason', label: { zh, en: 'Reason' }, most: 2000 },
  ...more,
})

export const day = (today: string, zh = '日期'): Entry => ({
  ...{ kind: 'day', name: 'date', label: { zh, en: 'Date' }, first: today },
})

const files = (zh: string): Entry => ({
  ...{ kind: 'files', name: 'files', label: { zh, en: 'Files' }, optional: true },
  note: {
    zh: '只有领导小组办公室、领导小组、签发人和审计员看得到，不公开。每个不超过20MB。',
    en: 'Seen by those who answer for the round alone. Up to 20 MB each.',
  },
})

const outcome: Entry = {
  ...{ kind: 'choice', name: 'outcome', label: { zh: '结果', en: 'Outcome' } },
  options: [
    { value: 'passed', label: { zh: '通过', en: 'Passed' } },
    { value: 'ended', label: { zh: '止步', en: 'Ended' } },
  ],
}

const published: Label = {
  zh: '止步的必填，理由会公开，不写个人姓名；通过的可不填，不公开。',
  en: 'Needed where it ends: then it is published.',
}

const level: Entry = {
  ...{ kind: 'choice', name: 'level', label: { zh: '级别', en: 'Level' } },
  options: Object.entries(awardLevels).map(([value, of]) => ({ value, label: of })),
}
const award: Entry = { kind: 'line', name: 'award', label: { zh: '称号', en: 'Award' }, most: 100 }

/** What is looked at in every review by the office; more can be added to it. */
const checklist: Entry = {
  ...{ kind: 'checklist', name: 'checklist', label: { zh: '审核清单', en: 'Checklist' } },
  note: { zh: '查实的打勾。', en: 'Tick what held.' },
  first: reviewChecklist.map((item) => ({ item, held: false })),
}

const surveyEntries = (today: string): readonly Entry[] => [
  {
    kind: 'line',
    name: 'method',
    label: { zh: '调查方式', en: 'Method' },
    most: 100,
    note: { zh: '如“入户问卷”。', en: 'Such as: at the door.' },
  },
  { kind: 'day', name: 'from', label: { zh: '开始日期', en: 'From' } },
  { kind: 'day', name: 'to', label: { zh: '结束日期', en: 'To' } },
  { kind: 'number', name: 'issued', label: { zh: '发出份数', en: 'Issued' }, least: 1 },
  { kind: 'number', name: 'valid', label: { zh: '有效份数', en: 'Valid' } },
  { kind: 'number', name: 'satisfied', label: { zh: '满意份数', en: 'Satisfied' } },
  day(today, '记录日期'),
  { kind: 'counted', name: 'questions', label: { zh: '各题', en: 'Questions' }, optional: true },
  { kind: 'counted', name: 'ages', label: { zh: '各年龄段', en: 'Age bands' }, optional: true },
  files('原始答卷或汇总表'),
  reason('未达合格线的说明', {
    optional: true,
    note: { zh: '未达合格线的会公开。', en: 'Published where it ends here.' },
  }),
]

/** What the form of an act asks for, dated today unless it is said otherwise. */
export const toEntries = (act: PlainAct, today: string): readonly Entry[] => {
  switch (act) {
    case 'return':
      return [
        reason('要补正什么'),
        {
          kind: 'items',
          name: 'lacking',
          label: { zh: '缺佐证的标准', en: 'Standards that lack evidence' },
          optional: true,
        },
        day(today),
      ]
    case 'complete':
      return [reason('补正说明'), files('补正材料'), day(today)]
    case 'review':
      return [checklist, outcome, reason('审核意见', { optional: true, note: published }), day(today)]
    case 'survey':
      return surveyEntries(today)
    case 'end-survey':
      return [reason('不作评价的理由', { note: { zh: '会公开。', en: 'Published.' } }), day(today)]
    case 'recuse':
      return [reason('须回避的原因'), day(today)]
    case 'joint-review':
      return [outcome, reason('联审意见', { optional: true, note: published }), day(today)]
    case 'quit':
      return [
        reason('退出的原因', {
          note: { zh: '会公开。退出后名额不退回。', en: 'Published. The place is not given back.' },
        }),
        day(today),
      ]
    case 'handle':
      return [{ ...reason('办理情况'), name: 'step' }, files('办理材料'), day(today)]
    case 'dispose':
      return [
        {
          kind: 'yes',
          name: 'upheld',
          label: { zh: '结论', en: 'Upheld' },
          yes: { zh: '情况属实', en: 'Upheld' },
          no: { zh: '情况不属实', en: 'Not upheld' },
        },
        {
          ...reason('答复', {
            note: { zh: '会公开，不写反映人、不写个人姓名。', en: 'Published: no persons.' },
          }),
          name: 'disposition',
        },
        day(today),
      ]
    default:
      return toLaterEntries(act, today)
  }
}

type LaterAct = 'refer' | 'honour' | 'recheck' | 'revoke'

/** After the announcement. */
const toLaterEntries = (act: LaterAct, today: string): readonly Entry[] => {
  switch (act) {
    case 'refer':
      return [level, award, day(today)]
    case 'honour':
      return [
        ...[level, award],
        {
          kind: 'yes',
          name: 'granted',
          label: { zh: '上级结果', en: 'Granted' },
          yes: { zh: '获得', en: 'Granted' },
          no: { zh: '未获得', en: 'Not granted' },
        },
        { kind: 'number', name: 'year', label: { zh: '年度', en: 'Year' }, least: 2000 },
        day(today),
      ]
    case 'recheck':
      return [
        {
          kind: 'yes',
          name: 'kept',
          label: { zh: '复核结果', en: 'Kept' },
          yes: { zh: '保持标准', en: 'Kept' },
          no: { zh: '未保持标准', en: 'Not kept' },
        },
        ...[
          reason('复核意见', {
            note: { zh: '未保持标准的，会公开。', en: 'Published where the standards were not kept.' },
          }),
          day(today),
        ],
      ]
    case 'revoke':
      return [reason('撤销的理由', { note: { zh: '会公开。', en: 'Published.' } }), day(today)]
  }
}

export type ObjectTarget = { readonly value: string; readonly label: Label }

/** An objection, against one of those in the list or against the whole of it. */
export const toObjectionEntries = (targets: readonly ObjectTarget[], day1: string): readonly Entry[] => [
  {
    ...{
      kind: 'choice',
      name: 'community',
      label: { zh: '反映哪个社区', en: 'About' },
      optional: true,
      options: targets,
    },
    note: { zh: '对整份名单的不选。', en: 'None: the whole list.' },
  },
  {
    kind: 'line',
    name: 'name',
    label: { zh: '反映人或单位', en: 'Name' },
    most: 100,
    note: { zh: '须实名，不公开。', en: 'Never published.' },
  },
  { kind: 'line', name: 'contact', label: { zh: '联系方式', en: 'Contact' }, most: 100 },
  day(day1, '收到日期'),
  { kind: 'area', name: 'content', label: { zh: '反映的情况', en: 'Content' }, most: 2000 },
  files('反映人提交的材料'),
]

/** A recommendation by a district. */
export const toRecommendEntries = (
  communities: readonly ObjectTarget[],
  { order, today }: { order: number; today: string },
): readonly Entry[] => [
  { kind: 'choice', name: 'community', label: { zh: '推荐哪个社区', en: 'Community' }, options: communities },
  { kind: 'number', name: 'order', label: { zh: '推荐次序', en: 'Order' }, least: 1, first: String(order) },
  day(today),
  reason('推荐理由'),
  {
    ...{ kind: 'assessment', name: 'assessment', label: { zh: '自评', en: 'Self-assessment' } },
    note: { zh: '达到的打勾，并附佐证。', en: 'Tick what is met and add what shows it.' },
  },
]

/** A score, or one that takes the place of an earlier one. */
export const toScoreEntries = (
  sheet: Extract<Entry, { kind: 'points' }>['sheet'],
  {
    own,
    today,
  }: { own: { readonly points: readonly unknown[]; readonly reason: string } | undefined; today: string },
): readonly Entry[] => [
  { kind: 'points', name: 'points', label: { zh: '评分表', en: 'Sheet' }, sheet, first: own?.points ?? [] },
  { ...reason('评分理由', { note: { zh: '不公开。', en: 'Not published.' } }), first: own?.reason ?? '' },
  ...(own
    ? [
        {
          kind: 'area',
          name: 'change',
          label: { zh: '为什么改分', en: 'Why it is changed' },
          most: 2000,
        } as const,
      ]
    : []),
  day(today),
]
