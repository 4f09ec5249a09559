import { toCanonicalJson, toDigest, toSha256 } from '@exemplar/shared/gazette/digest'
import { type EntryHead, type GazetteEntry, genesisDigest, writtenHead } from '@exemplar/shared/gazette/entry'
import { toStoredEntry } from '@exemplar/shared/gazette/entry-text'
import { signDetached } from '@exemplar/shared/gazette/signature'
import type { WithdrawalNotice } from '@exemplar/shared/gazette/withdrawal'
import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import type { PayloadRequest } from 'payload'
import { GazetteError } from '../errors.ts'
import { requireClock } from '../mark/clock.ts'
import { requireMarked } from '../mark/mark.ts'
import { gazetteOf } from '../runtime.ts'
import { type EntryRow, findLatestEntryOf, readHead } from './entry-row.ts'
import { insertEntryRow } from './insert-entry-row.ts'
import { requireFitting } from './require-fitting.ts'
import { requireStanding } from './require-standing.ts'

/** What is to stand in the gazette next. */
export type NewEntry = { readonly subject: string; readonly edition: number } & (
  | { readonly document: PublishedDocument }
  | { readonly notice: WithdrawalNotice }
)

/** What the next entry follows: the newest one, as it was signed. */
type Latest = { readonly number: number; readonly at: string; readonly digest: string }

/**
 * Appends one entry in the transaction of `req` and returns its number. Appending what already stands there as the
 * subject's latest entry changes nothing and returns that number, so that a repeated publish cannot publish twice. The
 * high-water mark has the entry before it can be committed. Throws an ExemplarError where the database is not what was
 * signed, the clock is wrong, or the entry could not follow what stands.
 */
export const appendEntry = async (req: PayloadRequest, entry: NewEntry): Promise<number> => {
  const { highWater, keys: findKeys, quietDays } = gazetteOf(req.payload)
  const now = new Date().toISOString()
  // Read after the time was taken: a key that was changed for another in between is not yet ended then.
  const keys = await findKeys()
  const latest = await toLatest(await requireMarked(req))
  const latestOfSubject = await findLatestEntryOf(req, entry.subject)
  if (latestOfSubject && (await isSameAct(latestOfSubject, entry))) return latestOfSubject.number
  const keyFrom = keys.validFrom
  requireClock({ now, latest, keyFrom, confirmed: highWater.findClock(), quietDays })
  const head = await toHead({ entry, latestOfSubject, latest, at: toNewest(now, latest?.at, keyFrom) })
  await requireStanding(req, { head, latest })
  const content = toCanonicalJson(head)
  const signed: GazetteEntry = {
    ...{ head, digest: await toSha256(content), signature: await signDetached(content, keys) },
    ...('document' in entry ? { document: entry.document } : {}),
  }
  await requireFitting(signed, { latest, keys: keys.published })
  highWater.noteSigning({ number: head.number, digest: signed.digest }, head.at)
  await insertEntryRow(req, toStoredEntry(signed))
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

/** By its head: a column beside it may say another time. */
const toLatest = async (row: EntryRow | undefined): Promise<Latest | undefined> => {
  if (!row) return undefined
  const { at } = readHead(row)
  if ((await toSha256(row.head)) !== row.digest) throw new GazetteError('gazette-differs')
  return { number: row.number, at, digest: row.digest }
}

/** The clock may be set back a little; neither the gazette's time nor that of a key is. */
const toNewest = (...times: (string | undefined)[]): string =>
  times.reduce<string>((latest, time) => (time !== undefined && time > latest ? time : latest), '')

const toHead = async ({
  entry,
  latestOfSubject,
  latest,
  at,
}: {
  entry: NewEntry
  latestOfSubject: EntryRow | undefined
  latest: Latest | undefined
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
  const { kind, slug } = readHead(latestOfSubject)
  return writtenHead.parse({ ...common, act: 'withdraw', kind, slug, notice: entry.notice })
}
