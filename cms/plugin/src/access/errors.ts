import type { Refusal } from '@exemplar/shared/review/refusal'
import { declareErrors } from '../errors/declare-errors.ts'
import type { ErrorRow } from '../errors/error-row.ts'

/** Why somebody may not take a step or write: every refusal of the review rules has its sentence. */
export const AccessError = declareErrors({
  'wrong-state': {
    status: 409,
    zh: '稿件当前的状态不允许这一步，请刷新后再看。',
    en: 'The edition is not in a state that allows this. Reload and look again.',
  },
  'nothing-owed': {
    status: 409,
    zh: '这份稿件没有欠审，无须补审。',
    en: 'No review is owed for this document.',
  },
  'nothing-live': {
    status: 409,
    zh: '这是第一稿，还没有公开过，没有可以退回去的一稿。',
    en: 'This is the first edition; none is public that it could go back to.',
  },
  'wrong-role': { status: 403, zh: '您的岗位不能做这一步。', en: 'Your role may not do this.' },
  'wrong-unit': {
    status: 403,
    zh: '这份稿件不属于您所在的成员单位。',
    en: 'This document does not belong to your unit.',
  },
  'wrong-district': {
    status: 403,
    zh: '这份稿件不属于您所在的区市。',
    en: 'This document does not belong to your district.',
  },
  'not-submitter': {
    status: 403,
    zh: '只有提交人本人可以撤回提交。',
    en: 'Only the one who submitted it may recall it.',
  },
  'own-work': {
    status: 403,
    zh: '您参与过这一稿的撰写，须由他人审核。',
    en: 'You have written in this edition; somebody else has to review it.',
  },
  'already-approved': {
    status: 403,
    zh: '您已审过这一稿，下一级须由他人审核。',
    en: 'You have approved this edition already; the next level needs somebody else.',
  },
} satisfies Record<Refusal, ErrorRow>)
