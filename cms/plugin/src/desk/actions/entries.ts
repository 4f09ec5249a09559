import { withdrawalNotice } from '@exemplar/shared/gazette/withdrawal'
import type { Label } from '@exemplar/shared/glossary'
import { type Transition, transitions } from '@exemplar/shared/review/transitions'
import { fromBeijingInput, toBeijingInputSecond } from '../clock.ts'
import type { Wish } from '../panel/use-review.ts'

/** What was typed into the form of a transition. */
export type Entries = {
  readonly comment: string
  readonly time: string
  readonly reason: string
  readonly notice: string
}

export const emptyEntries: Entries = { comment: '', time: '', reason: '', notice: '' }

/** What the form begins with: a time that is set already is changed, not chosen anew. */
export const toFirstEntries = ({ publishAt }: { publishAt?: string }): Entries => ({
  ...emptyEntries,
  ...(publishAt === undefined ? {} : { time: toBeijingInputSecond(publishAt) }),
})

/** What still has to be filled in, as a sentence; undefined when nothing is missing. */
export const findMissing = (transition: Transition, entries: Entries): Label | undefined => {
  const row = transitions[transition]
  const needs = 'needs' in row ? row.needs : undefined
  if (needs !== undefined && needs in wanted && entries.comment.trim() === '')
    return wanted[needs as keyof typeof wanted]
  if (needs === 'time' && fromBeijingInput(entries.time) === undefined)
    return { zh: '请选择发布时间。', en: 'Choose the time.' }
  if (needs === 'withdrawal' && entries.reason === '')
    return { zh: '请选择撤下原因。', en: 'Choose a reason.' }
  if (needs === 'withdrawal' && entries.notice.trim() === '')
    return { zh: '请写给公众的说明。', en: 'Write the notice to the public.' }
  return undefined
}

const wanted = {
  comment: { zh: '请写明要改什么。', en: 'Say what has to change.' },
  reason: { zh: '请写明理由。', en: 'Give the reason.' },
  opinion: { zh: '请写明审核意见。', en: 'Give the opinion.' },
} as const satisfies Record<string, Label>

/** The request without its revision; undefined while {@link findMissing} names something. */
export const toWish = (transition: Transition, entries: Entries): Wish | undefined => {
  if (findMissing(transition, entries)) return undefined
  const text = entries.comment.trim()
  const comment = text === '' ? {} : { comment: text }
  if (transition === 'schedule') {
    const publishAt = fromBeijingInput(entries.time)
    return publishAt ? { transition, publishAt, ...comment } : undefined
  }
  if (transition === 'withdraw') {
    const { data } = withdrawalNotice.safeParse({ reason: entries.reason, text: entries.notice })
    return data && { transition, notice: data, ...comment }
  }
  if (
    transition === 'request-changes' ||
    transition === 'publish-unreviewed' ||
    transition === 'review-afterwards'
  )
    return { transition, comment: text }
  return { transition, ...comment }
}
