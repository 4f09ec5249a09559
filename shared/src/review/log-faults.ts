import type { Label } from '../glossary.ts'
import type { Disagreement } from './agreement.ts'

/** How the review log and the gazette contradict each other. */
export const disagreements: Record<Disagreement, Label> = {
  'entry-without-record': {
    zh: '公报有这一号，审核日志里没有',
    en: 'the gazette has this entry, the review log does not tell of it',
  },
  'record-without-entry': {
    zh: '审核日志记有这一号，公报里没有',
    en: 'the review log tells of this entry, the gazette does not have it',
  },
  'record-of-another-act': {
    zh: '公报与审核日志所记的不是同一件事',
    en: 'the gazette and the review log tell different things of this entry',
  },
  'entry-not-named': {
    zh: '审核日志记有发布或撤下，却没有公报号',
    en: 'the review log tells of a publishing or withdrawal without naming its entry',
  },
  'published-unapproved': {
    zh: '发布前没有各级审核通过这一内容的记录',
    en: 'it was published without approvals of that content at every level',
  },
}
