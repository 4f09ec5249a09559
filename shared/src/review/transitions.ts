import type { Label } from '../glossary.ts'

/** States of an edition, as adjectives. */
export const states = {
  draft: { zh: '草稿', en: 'Draft' },
  'in-review': { zh: '审核中', en: 'In review' },
  'changes-requested': { zh: '退回修改', en: 'Changes requested' },
  approved: { zh: '已审定', en: 'Approved' },
  scheduled: { zh: '定时发布', en: 'Scheduled' },
  published: { zh: '已发布', en: 'Published' },
  withdrawn: { zh: '已撤下', en: 'Withdrawn' },
} as const satisfies Record<string, Label>
export type ReviewState = keyof typeof states
/** In which a text has been submitted and its review is under way: what it says must not change unseen. */
export const openStates = ['in-review', 'approved', 'scheduled'] as const satisfies readonly ReviewState[]
export const stateNames = Object.keys(states) as ReviewState[]

/** Who may, in words of their own table: see `refusal.ts` for what each means. */
export type Permission =
  | 'contribute'
  | 'contribute-next'
  | 'submitter'
  | 'review-next-level'
  | 'review'
  | 'review-owed'
  | 'publish'
  | 'chief'

type TransitionRow = {
  readonly label: Label
  /** What the step is called in a state in which it is a step of another kind. */
  readonly labelIn?: Partial<Record<ReviewState, Label>>
  readonly from: readonly ReviewState[]
  /** What it comes to: an approval, as long as levels are left, to the first. */
  readonly to: readonly ReviewState[]
  readonly who: Permission
  /** What must come with it. */
  readonly needs?: 'comment' | 'opinion' | 'time' | 'reason' | 'withdrawal'
}

/** What may follow what. One table; the operation, the admin and the tests all read it. */
export const transitions = {
  submit: {
    label: { zh: '提交审核', en: 'Submit' },
    from: ['draft', 'changes-requested'],
    to: ['in-review'],
    who: 'contribute',
  },
  recall: { label: { zh: '撤回提交', en: 'Recall' }, from: ['in-review'], to: ['draft'], who: 'submitter' },
  discard: {
    label: { zh: '放弃修订', en: 'Discard the revision' },
    from: ['draft', 'changes-requested'],
    to: ['published'],
    who: 'contribute-next',
  },
  approve: {
    label: { zh: '审核通过', en: 'Approve' },
    from: ['in-review'],
    to: ['in-review', 'approved'],
    who: 'review-next-level',
  },
  'request-changes': {
    label: { zh: '退回修改', en: 'Request changes' },
    from: ['in-review', 'approved'],
    to: ['changes-requested'],
    who: 'review',
    needs: 'comment',
  },
  schedule: {
    label: { zh: '定时发布', en: 'Schedule' },
    labelIn: { scheduled: { zh: '改时间', en: 'Change the time' } },
    from: ['approved', 'scheduled'],
    to: ['scheduled'],
    who: 'publish',
    needs: 'time',
  },
  unschedule: {
    label: { zh: '取消定时', en: 'Unschedule' },
    from: ['scheduled'],
    to: ['approved'],
    who: 'publish',
  },
  publish: {
    label: { zh: '发布', en: 'Publish' },
    labelIn: { scheduled: { zh: '立即发布', en: 'Publish now' } },
    from: ['approved', 'scheduled'],
    to: ['published'],
    who: 'publish',
  },
  'publish-unreviewed': {
    label: { zh: '先发后审', en: 'Publish unreviewed' },
    from: ['draft', 'in-review'],
    to: ['published'],
    who: 'chief',
    needs: 'reason',
  },
  'review-afterwards': {
    label: { zh: '补审通过', en: 'Approve afterwards' },
    from: ['published'],
    to: ['published'],
    who: 'review-owed',
    needs: 'opinion',
  },
  revise: { label: { zh: '修订', en: 'Revise' }, from: ['published'], to: ['draft'], who: 'contribute' },
  withdraw: {
    label: { zh: '撤下', en: 'Withdraw' },
    from: ['published'],
    to: ['withdrawn'],
    who: 'publish',
    needs: 'withdrawal',
  },
} as const satisfies Record<string, TransitionRow>
export type Transition = keyof typeof transitions
export const transitionNames = Object.keys(transitions) as Transition[]

/** What a step is called to somebody who takes it in a state. */
export const toStepLabel = (transition: Transition, state: ReviewState): Label => {
  const { label, labelIn }: TransitionRow = transitions[transition]
  return labelIn?.[state] ?? label
}
