import { declareErrors } from '../errors/declare-errors.ts'

/** What is refused of a collection that only grows. */
export const RecordError = declareErrors({
  'gazette-is-append-only': {
    status: 403,
    zh: '公报与审核日志只增不改。',
    en: 'The gazette and the review log are append-only.',
  },
})
