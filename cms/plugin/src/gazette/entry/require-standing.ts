import type { EntryHead } from '@exemplar/shared/gazette/entry'
import { findStandingFault, type StandingFault } from '@exemplar/shared/gazette/standing'
import type { PayloadRequest } from 'payload'
import type { CodeOf } from '../../errors/declare-errors.ts'
import { GazetteError } from '../errors.ts'
import { gazetteOf } from '../runtime.ts'

/** What of it an editor can come upon; the rest would be a fault of ours, or of somebody's in the database. */
const codes: Partial<Record<StandingFault, CodeOf<typeof GazetteError>>> = {
  'already-withdrawn': 'withdrawn-is-final',
  'address-changed': 'slug-is-permanent',
  'address-taken': 'address-taken',
}

/** Refuses an entry that cannot follow what stands in the gazette, by the rules that its followers hold. */
export const requireStanding = async (
  { payload }: PayloadRequest,
  { head, latest }: { head: EntryHead; latest: { readonly number: number } | undefined },
): Promise<void> => {
  const { subjects } = gazetteOf(payload)
  await subjects.readTo(payload, latest?.number ?? 0)
  const subject = subjects.find(head.subject)
  const fault = findStandingFault(head, { subject, isAddressTaken: subjects.isAddressTaken(head) })
  if (!fault) return
  const code = codes[fault]
  throw code ? new GazetteError(code) : new Error(`entry ${head.number} cannot follow: ${fault}`)
}
