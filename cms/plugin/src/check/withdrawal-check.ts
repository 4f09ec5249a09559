import type { WithdrawalNotice } from '@exemplar/shared/gazette/withdrawal'
import type { PayloadRequest } from 'payload'
import { CheckError } from './errors.ts'
import { listTextFindings, toMasked } from './findings.ts'
import { personalRules } from './rules/rules.ts'
import { listWordingRules } from './rules/wording-rules.ts'

/**
 * Throws `notice-refused` with what must not stand in a public notice: it goes into the gazette at once and for good.
 * Nobody can let a block through here, it is to be corrected. What only warns passes: a withdrawal does not wait for an
 * answer, and the telephone of an office may be what readers need.
 */
export const requireSoundWithdrawal = async (
  req: PayloadRequest,
  { text }: WithdrawalNotice,
): Promise<void> => {
  const rules = [...personalRules, ...(await listWordingRules(req))].filter(({ level }) => level === 'block')
  const found = listTextFindings([{ path: 'notice.text', text }], rules)
  if (found.length === 0) return
  throw new CheckError(
    'notice-refused',
    found.map((finding) => ({ path: finding.path, message: `${finding.zh}：${toMasked(finding)}` })),
  )
}
