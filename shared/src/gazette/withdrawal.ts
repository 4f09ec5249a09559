import { z } from 'zod'
import type { Label } from '../glossary.ts'
import { text, typed } from '../scalars.ts'

/** Why a thing was withdrawn. Named, so that a reader and an auditor see the same word. */
export const withdrawalReasons = {
  'factual-error': { zh: '内容有误', en: 'Factual error' },
  'personal-data': { zh: '涉及个人信息', en: 'Personal data' },
  'no-consent': { zh: '当事人撤回同意', en: 'Consent withdrawn' },
  superseded: { zh: '已由新文件取代', en: 'Superseded' },
  'published-by-mistake': { zh: '误发', en: 'Published by mistake' },
  'legal-order': { zh: '依法撤下', en: 'Required by law' },
} as const satisfies Record<string, Label>
type WithdrawalReason = keyof typeof withdrawalReasons

/** What stands at the address afterwards: the reason and a sentence for the public. */
export const withdrawalNotice = z.strictObject({
  reason: z.enum(Object.keys(withdrawalReasons) as [WithdrawalReason, ...WithdrawalReason[]]),
  text: text.max(500),
})
export type WithdrawalNotice = z.infer<typeof withdrawalNotice>

/** The same as somebody types it. */
export const typedWithdrawalNotice = withdrawalNotice.extend({ text: typed.pipe(text.max(500)) })

/** What a reason is called; that of a later release by its own name, until this reader is upgraded. */
export const toReasonLabel = (reason: string): Label =>
  Object.hasOwn(withdrawalReasons, reason)
    ? withdrawalReasons[reason as WithdrawalReason]
    : { zh: reason, en: reason }
