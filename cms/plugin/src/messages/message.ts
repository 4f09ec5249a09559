import type { Label } from '@exemplar/shared/glossary'
import { type ReviewAct, reviewActs, toActLabel } from '@exemplar/shared/review/record'

/** What is told of beside the acts of a review. */
const commentActs = {
  comment: { zh: '批注', en: 'Commented on' },
  reply: { zh: '回复批注', en: 'Replied to a comment on' },
} as const satisfies Record<string, Label>
type CommentAct = keyof typeof commentActs

/** What somebody did that an account is told of. */
export type MessageAct = ReviewAct | CommentAct
export const messageActs: readonly MessageAct[] = [
  ...reviewActs,
  ...(Object.keys(commentActs) as CommentAct[]),
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
  return act in commentActs ? commentActs[act as CommentAct] : toActLabel(act as ReviewAct)
}
