import type { Label } from '@exemplar/shared/glossary'
import { type ReviewAct, reviewActs, toActLabel } from '@exemplar/shared/review/record'

/** What is told of beside the acts of a review. */
const commentActs = {
  comment: { zh: '批注', en: 'Commented on' },
  reply: { zh: '回复批注', en: 'Replied to a comment on' },
} as const satisfies Record<string, Label>
type CommentAct = keyof typeof commentActs

/** What is told of a round of selection. */
const roundActs = { remind: { zh: '提醒', en: 'Reminds you of' } } as const satisfies Record<string, Label>
type RoundAct = keyof typeof roundActs

/** What somebody did that an account is told of. */
export type MessageAct = ReviewAct | CommentAct | RoundAct
const besideReview = { ...commentActs, ...roundActs }
export const messageActs: readonly MessageAct[] = [
  ...reviewActs,
  ...(Object.keys(besideReview) as (CommentAct | RoundAct)[]),
]

/** Why an account is told: the next step is its own, the text is, it had approved or scheduled it, or spoke in the thread. */
export const messageReasons = ['your-turn', 'your-text', 'your-approval', 'your-thread'] as const
export type MessageReason = (typeof messageReasons)[number]

/** Only an edit that voids a review is told of, and that is what matters of it. */
const voidingEdit: Label = {
  zh: '改动了内容（退回草稿，原有审核作废）',
  en: 'Edited (back to draft, its review is void)',
}

/** What such an act is called. */
export const toMessageLabel = (act: MessageAct): Label => {
  if (act === 'edit') return voidingEdit
  return act in besideReview ? besideReview[act as keyof typeof besideReview] : toActLabel(act as ReviewAct)
}
