import type { GazetteEntry, GazetteHead } from '@exemplar/shared/gazette/entry'
import { toStoredEntry } from '@exemplar/shared/gazette/entry-text'
import { isLaterList, type KeySet } from '@exemplar/shared/gazette/keys'
import { findCopyFault } from '@exemplar/shared/gazette/saved'
import { readEntry } from '@exemplar/shared/gazette/verify'
import type { Label } from '@exemplar/shared/glossary'
import type { Payload } from 'payload'
import { inTransaction } from '../../database/transaction.ts'
import { toFindingText } from '../../gazette/copy/finding.ts'
import { readCopy } from '../../gazette/copy/read-copy.ts'
import { findLatestHead } from '../../gazette/entry/entry-row.ts'
import { insertEntryRow } from '../../gazette/entry/insert-entry-row.ts'
import { GazetteError } from '../../gazette/errors.ts'
import { findGazetteFault } from '../../gazette/mark/mark.ts'
import { gazetteOf } from '../../gazette/runtime.ts'
import { RecoverError } from './errors.ts'
import { fetchFiles } from './fetch-files.ts'
import { findDoubt } from './find-doubt.ts'
import { finishEntry } from './finish-entry.ts'
import { listMissing } from './list-missing.ts'
import { listUnfinished, type Unfinished } from './list-unfinished.ts'

export type Recovered = {
  /** Numbers of the entries that were brought back, rising; none where nothing was missing. */
  readonly numbers: readonly number[]
  /** The newest entry of the site. */
  readonly newest: GazetteHead | undefined
  /** The number that is known to have been signed and that the site does not reach; absent where all is there. */
  readonly stillBehind: number | undefined
  /** Why the site cannot tell that nothing was signed since the backup that the data came out of. */
  readonly doubt: Label | undefined
  /** Why the gazette is still not served; absent where it is. */
  readonly fault: (Label & { readonly code: string }) | undefined
  readonly unfinished: readonly Unfinished[]
}

const batchSize = 50
const comment = '从网站取回：恢复旧备份后，公报条目由网站所收录的补齐。'
const withoutApprovals = `${comment}当时的审核记录不在库中，是否经过审核，此处无从知道。`

/**
 * Brings the gazette entries that the database lacks back from a site that followed it. The site's whole gazette is
 * verified by our own keys and held against the database and the high-water mark before anything is written; then the
 * entries go in batch by batch, each with its review record and its document in one transaction. What was withdrawn
 * stays so. Doing it twice changes nothing. Throws an ExemplarError where anything does not agree.
 */
export const recoverGazette = async ({
  payload,
  place,
}: {
  payload: Payload
  place: string
}): Promise<Recovered> => {
  const { files, highWater } = gazetteOf(payload)
  const entries = await readVerified(payload, place)
  const missing = await listMissing(payload, entries)
  await fetchFiles(missing, { place, files })
  const last = entries.at(-1)
  const newest = last && { number: last.head.number, digest: last.digest }
  const own = await findLatestHead({ payload })
  // First: until every row is there the database is seen to be behind, also after a power cut. A site that ends before
  // our own newest entry cannot tell what was signed last.
  if (newest && newest.number >= (own?.number ?? 0)) highWater.noteSigned(newest)
  for (let at = 0; at < missing.length; at += batchSize)
    await insertBatch(payload, missing.slice(at, at + batchSize))
  const mark = highWater.find()
  const signed = typeof mark === 'object' ? mark.signed.number : 0
  const doubt = await lookSinceBackup(payload, { place, newest, signed })
  const code = await findGazetteFault(payload)
  return {
    numbers: missing.map(({ head }) => head.number),
    newest,
    stillBehind: signed > (newest?.number ?? 0) ? signed : undefined,
    doubt,
    fault: code && { code, zh: GazetteError.rows[code].zh, en: GazetteError.rows[code].en },
    unfinished: await listUnfinished(payload, missing),
  }
}

/**
 * Keeps that nothing is missing since the backup, once the site has all that stands here and has looked for more after
 * the backup was made. Returns why it cannot tell, where that is all that is missing.
 */
const lookSinceBackup = async (
  payload: Payload,
  { place, newest, signed }: { place: string; newest: GazetteHead | undefined; signed: number },
): Promise<Label | undefined> => {
  const { highWater } = gazetteOf(payload)
  const madeAt = highWater.findRestored()
  const stands = (await findLatestHead({ payload }))?.number ?? 0
  if (madeAt === undefined || stands !== signed || (newest?.number ?? 0) !== stands) return undefined
  const doubt = await findDoubt(place, { number: stands, madeAt })
  if (!doubt) highWater.noteWhole()
  return doubt
}

/** All entries of the site, once every one of them verifies by the keys that are here. */
const readVerified = async (payload: Payload, place: string): Promise<GazetteEntry[]> => {
  const { published } = await gazetteOf(payload).keys()
  const { gazette, written } = await readCopy(place)
  requireOwnKeys(published, gazette.keys)
  const fault = (await findCopyFault({ ...gazette, keys: published })) ?? written
  if (fault) {
    const path = fault.part === 'copy' ? '' : String(fault.number)
    const [zh, en] = toFindingText(fault)
    throw new RecoverError('source-not-good', [{ path, message: `${zh}\n${en}` }])
  }
  return gazette.entries.map((candidate) => {
    const entry = readEntry(candidate)
    if (typeof entry === 'string') throw new Error(`verified, and yet ${entry}`)
    return entry
  })
}

/** A site may know fewer keys than we have, and none that we do not have. */
const requireOwnKeys = (own: KeySet, theirs: KeySet): void => {
  if (!isLaterList(theirs, own)) throw new RecoverError('source-of-other-keys')
}

const insertBatch = (payload: Payload, entries: readonly GazetteEntry[]): Promise<void> =>
  inTransaction({ payload, user: null }, async (req) => {
    for (const entry of entries) {
      await insertEntryRow(req, toStoredEntry(entry))
      await finishEntry(req, { head: entry.head, comment, withoutApprovals })
    }
  })
