import type { Label } from '../glossary.ts'
import type { Stage } from '../kinds/announcement.ts'

/** The stages of a selection round (评选环节) by the plan of the campaign, in their order. Only the public notice may be left out. */
export const stages = {
  recommendation: { title: '区市推荐', short: '推荐', by: '各区市' },
  'office-review': { title: '领导小组办公室审核', short: '审核', by: '领导小组办公室' },
  'satisfaction-survey': { title: '社区居民满意度调查', short: '调查', by: '社区居民' },
  'joint-review': { title: '成员单位联审', short: '联审', by: '成员单位' },
  decision: { title: '领导小组研究', short: '研究', by: '领导小组' },
  'public-notice': { title: '公示', short: '公示', by: '领导小组' },
  announcement: { title: '公布', short: '公布', by: '领导小组' },
} as const satisfies Record<string, Omit<Stage, 'key'>>
export type StageKey = keyof typeof stages
export const stageKeys = Object.keys(stages) as [StageKey, ...StageKey[]]

/** Who acts in a round, in words of its own: what an account has to be stands in `refusal.ts`. */
export type Performer = 'district' | 'office' | 'unit' | 'leading-group' | 'gazette'

/** What an act may come to for the nomination that it is about. */
export type Outcome = 'passed' | 'ended' | 'undecided'

type ActRow = {
  readonly label: Label
  /** The stage whose answer it is or belongs to; absent for what is about the round itself. */
  readonly stage?: StageKey
  readonly who: Performer
}

/**
 * What can be done in a round. One table: the operation, the board and the tests all read it. What has to hold beside
 * the order of the stages stands in `needs.ts`.
 */
export const acts = {
  open: { label: { zh: '开评', en: 'Open the round' }, who: 'leading-group' },
  amend: { label: { zh: '修订规则', en: 'Amend the rules' }, who: 'leading-group' },
  recommend: {
    label: { zh: '推荐', en: 'Recommend' },
    stage: 'recommendation',
    who: 'district',
  },
  return: { label: { zh: '退回补正', en: 'Return for completion' }, stage: 'office-review', who: 'office' },
  complete: { label: { zh: '补正', en: 'Complete' }, stage: 'office-review', who: 'district' },
  review: {
    label: { zh: '审核', en: 'Review' },
    stage: 'office-review',
    who: 'office',
  },
  survey: {
    label: { zh: '记满意度调查', en: 'Record the survey' },
    stage: 'satisfaction-survey',
    who: 'office',
  },
  'end-survey': {
    label: { zh: '调查不作评价', en: 'End for want of answers' },
    stage: 'satisfaction-survey',
    who: 'office',
  },
  recuse: { label: { zh: '申报回避', en: 'Declare an interest' }, stage: 'joint-review', who: 'unit' },
  score: { label: { zh: '评分', en: 'Score' }, stage: 'joint-review', who: 'unit' },
  'joint-review': {
    label: { zh: '记联审结果', en: 'Conclude the joint review' },
    stage: 'joint-review',
    who: 'office',
  },
  decide: {
    label: { zh: '记研究结果', en: 'Record the decision' },
    stage: 'decision',
    who: 'leading-group',
  },
  notice: { label: { zh: '公示', en: 'Public notice' }, stage: 'public-notice', who: 'gazette' },
  object: { label: { zh: '登记异议', en: 'Docket an objection' }, stage: 'public-notice', who: 'office' },
  handle: { label: { zh: '办理异议', en: 'Handle an objection' }, stage: 'public-notice', who: 'office' },
  dispose: {
    label: { zh: '答复异议', en: 'Dispose of an objection' },
    stage: 'public-notice',
    who: 'leading-group',
  },
  quit: { label: { zh: '退出', en: 'Withdraw the nomination' }, who: 'district' },
  announce: {
    label: { zh: '公布', en: 'Announce' },
    stage: 'announcement',
    who: 'gazette',
  },
  tell: { label: { zh: '公布后续', en: 'Publish what came after' }, who: 'gazette' },
  retract: { label: { zh: '撤下已公开的', en: 'Withdraw what was published' }, who: 'gazette' },
  refer: { label: { zh: '向上推荐', en: 'Refer upward' }, who: 'leading-group' },
  honour: { label: { zh: '记上级结果', en: 'Record the honour' }, who: 'leading-group' },
  recheck: { label: { zh: '复核', en: 'Re-check' }, who: 'office' },
  revoke: { label: { zh: '撤销称号', en: 'Revoke' }, who: 'leading-group' },
} as const satisfies Record<string, ActRow>
export type Act = keyof typeof acts

/** The stage that an act answers or belongs to; undefined for what is about the round or a nomination as a whole. */
export const findStage = (act: Act): StageKey | undefined => (acts as Record<Act, ActRow>)[act].stage
