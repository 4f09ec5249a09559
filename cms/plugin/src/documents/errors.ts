import { declareErrors } from '../errors/declare-errors.ts'

/** Which times a step cannot have. */
export const DocumentError = declareErrors({
  'due-is-past': {
    status: 422,
    zh: '办理期限须晚于现在，请重新选择。',
    en: 'The step must be due in the future; choose another time.',
  },
  'time-too-far': {
    status: 422,
    zh: '时间太远，须在三年以内，请核对年份。',
    en: 'The time is more than three years ahead; check the year.',
  },
})
