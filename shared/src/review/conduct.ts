import type { Disagreement, DisagreementFound } from './agreement.ts'
import { type DocumentRecord, isOfDocument, type ReviewRecord } from './record.ts'

/** What the log has told of an edition since it was submitted last. */
type Passage = {
  readonly digest: string | undefined
  readonly approvers: readonly string[]
  readonly approved: boolean
}

/** What ends an edition's way through review before it is published. */
const endings: readonly string[] = ['edit', 'recall', 'request-changes', 'revise', 'discard']

/**
 * The first publishing that the log does not tell the approvals of: since its last submission the edition has to have
 * been approved up to the last level, at each by somebody else, and in exactly the content that went out. What was published unreviewed says so itself. `records`: the whole log, in its order. Pure.
 */
export const findUnapproved = (records: readonly ReviewRecord[]): DisagreementFound | undefined => {
  const passages = new Map<string, Passage>()
  for (const record of records.filter(isOfDocument)) {
    const passage = passages.get(record.subject)
    if (record.act === 'publish' && !isApproved(passage, record)) {
      const fault: Disagreement = 'published-unapproved'
      return { fault, record: record.number, ...(record.entry === undefined ? {} : { entry: record.entry }) }
    }
    const next = follow(passage, record)
    if (next) passages.set(record.subject, next)
    else passages.delete(record.subject)
  }
  return undefined
}

const follow = (passage: Passage | undefined, record: DocumentRecord): Passage | undefined => {
  const { act, actor, contentDigest, to } = record
  if (act === 'submit') return { digest: contentDigest, approvers: [], approved: false }
  if (!passage || endings.includes(act)) return undefined
  if (act !== 'approve') return passage
  // An approval of other words, or by the same hand twice, is none.
  if (contentDigest !== passage.digest || passage.approvers.includes(actor)) return undefined
  return { ...passage, approvers: [...passage.approvers, actor], approved: to === 'approved' }
}

const isApproved = (passage: Passage | undefined, { contentDigest }: DocumentRecord): boolean =>
  passage?.approved === true && passage.digest !== undefined && passage.digest === contentDigest
