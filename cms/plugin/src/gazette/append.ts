import { toCanonicalJson, toDigest, toSha256 } from '@exemplar/shared/gazette/digest'
import { type EntryHead, type GazetteEntry, genesisDigest, writtenHead } from '@exemplar/shared/gazette/entry'
import type { KeySet } from '@exemplar/shared/gazette/keys'
import type { PublishedDocument } from '@exemplar/shared/gazette/published-document'
import { signDetached } from '@exemplar/shared/gazette/signature'
import { emptyChain, findEntryFault } from '@exemplar/shared/gazette/verify'
import type { WithdrawalNotice } from '@exemplar/shared/gazette/withdrawal'
import type { PayloadRequest } from 'payload'
import { toRuntime } from '../runtime.ts'
import { type EntryRow, findLatestEntry, findLatestEntryOf, readHead } from './entry-row.ts'
import { insertEntryRow } from './insert-entry-row.ts'

/** What is to stand in the gazette next. */
export type NewEntry = { readonly subject: string; readonly edition: number } & (
  | { readonly document: PublishedDocument }
  | { readonly notice: WithdrawalNotice }
)

/**
 * Appends one entry in the transaction of `req` and returns its number. Appending what already stands there as the
 * subject's latest entry changes nothing and returns that number, so that a repeated publish cannot publish twice.
 */
export const appendEntry = async (req: PayloadRequest, entry: NewEntry): Promise<number> => {
  const latestOfSubject = await findLatestEntryOf(req, entry.subject)
  if (latestOfSubject && (await isSameAct(latestOfSubject, entry))) return latestOfSubject.number
  const latest = await findLatestEntry(req)
  const now = new Date().toISOString()
  // Read after the time was taken: a key that was changed for another in between is not yet ended then.
  const keys = await toRuntime(req.payload).keys()
  const head = await toHead({ entry, latestOfSubject, latest, at: toLatest(now, latest?.at, keys.validFrom) })
  const content = toCanonicalJson(head)
  const document = 'document' in entry ? entry.document : undefined
  const signed = { head, digest: await toSha256(content), signature: await signDetached(content, keys) }
  await requireGood({ ...signed, ...(document ? { document } : {}) }, { latest, keys: keys.published })
  await insertEntryRow(req, {
    ...{ head: content, digest: signed.digest, signature: signed.signature },
    document: document && toCanonicalJson(document),
  })
  return head.number
}

const isSameAct = async (row: EntryRow, entry: NewEntry): Promise<boolean> => {
  const head = readHead(row)
  if ('notice' in entry) return head.act === 'withdraw'
  return (
    head.act !== 'withdraw' &&
    head.edition === entry.edition &&
    head.documentDigest === (await toDigest(entry.document))
  )
}

/** The clock may be set back; neither the gazette's time nor that of a key is. */
const toLatest = (...times: (string | undefined)[]): string =>
  times.reduce<string>((latest, time) => (time !== undefined && time > latest ? time : latest), '')

/** An entry that followers would refuse would stop them for good, and could never be taken back: none is written. */
const requireGood = async (
  entry: GazetteEntry,
  { latest, keys }: { latest: EntryRow | undefined; keys: KeySet },
): Promise<void> => {
  const fault = await findEntryFault(entry, latest ?? emptyChain, keys)
  if (fault) throw new Error(`entry ${entry.head.number} would not verify: ${fault}`)
}

const toHead = async ({
  entry,
  latestOfSubject,
  latest,
  at,
}: {
  entry: NewEntry
  latestOfSubject: EntryRow | undefined
  latest: EntryRow | undefined
  at: string
}): Promise<EntryHead> => {
  const common = {
    number: (latest?.number ?? 0) + 1,
    at,
    subject: entry.subject,
    edition: entry.edition,
    previous: latest?.digest ?? genesisDigest,
  }
  if ('document' in entry) {
    const { kind, slug } = entry.document
    const act = latestOfSubject ? 'correct' : 'publish'
    return writtenHead.parse({
      ...common,
      act,
      kind,
      slug,
      documentDigest: await toDigest(entry.document),
    })
  }
  if (!latestOfSubject)
    throw new Error(`nothing of ${entry.subject} stands in the gazette: nothing to withdraw`)
  const { kind, slug } = latestOfSubject
  return writtenHead.parse({ ...common, act: 'withdraw', kind, slug, notice: entry.notice })
}
