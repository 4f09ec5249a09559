import type { GazetteEntry, GazetteHead } from '@exemplar/shared/gazette/entry'
import { toStoredEntry } from '@exemplar/shared/gazette/entry-text'
import { isLaterList, type KeySet } from '@exemplar/shared/gazette/keys'
import { findCopyFault } from '@exemplar/shared/gazette/saved'
import { readEntry } from '@exemplar/shared/gazette/verify'
import type { Payload } from 'payload'
import { inTransaction } from '../../database/transaction.ts'
import { ExemplarError } from '../../errors/exemplar-error.ts'
import { toRuntime } from '../../runtime.ts'
import { readCopy } from '../copy/read-copy.ts'
import { findLatestHead } from '../entry-row.ts'
import { finishEntry } from '../finish-entry.ts'
import { insertEntryRow } from '../insert-entry-row.ts'
import { fetchFiles } from './fetch-files.ts'
import { listMissing } from './list-missing.ts'
import { listUnfinished, type Unfinished } from './list-unfinished.ts'

export type Recovered = {
  /** Numbers of the entries that were brought back, rising; none where nothing was missing. */
  readonly numbers: readonly number[]
  /** The newest entry of the site. */
  readonly newest: GazetteHead | undefined
  /** The number that is known to have been signed and that the site does not reach; absent where all is there. */
  readonly stillBehind: number | undefined
  readonly unfinished: readonly Unfinished[]
}

const batchSize = 50
const comment = '从网站取回：恢复旧备份后，公报条目由网站所收录的补齐。'

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
  const { files, highWater } = toRuntime(payload)
  const entries = await readVerified(payload, place)
  const missing = await listMissing(payload, entries)
  await fetchFiles(missing, { place, files })
  const last = entries.at(-1)
  const newest = last && { number: last.head.number, digest: last.digest }
  // First: until every row is there the database is seen to be behind, also after a power cut.
  if (newest) highWater.noteSigned(newest)
  for (let at = 0; at < missing.length; at += batchSize)
    await insertBatch(payload, missing.slice(at, at + batchSize))
  const mark = highWater.find()
  const signed = typeof mark === 'object' ? mark.signed.number : 0
  const stands = (await findLatestHead({ payload }))?.number ?? 0
  // Who has all that stands here, and more where there was more, can tell that nothing is missing.
  if (stands === signed && newest?.number === stands) highWater.noteWhole()
  return {
    numbers: missing.map(({ head }) => head.number),
    newest,
    stillBehind: signed > (newest?.number ?? 0) ? signed : undefined,
    unfinished: await listUnfinished(payload, missing),
  }
}

/** All entries of the site, once every one of them verifies by the keys that are here. */
const readVerified = async (payload: Payload, place: string): Promise<GazetteEntry[]> => {
  const { published } = await toRuntime(payload).keys()
  const { gazette, written } = await readCopy(place)
  requireOwnKeys(published, gazette.keys)
  const fault = (await findCopyFault({ ...gazette, keys: published })) ?? written
  if (fault) {
    const path = fault.part === 'copy' ? '' : String(fault.number)
    const at = fault.part === 'entry' ? `第${path}号 entry ${path}` : fault.part
    throw new ExemplarError('source-not-good', [{ path, message: `${at}: ${fault.fault}` }])
  }
  return gazette.entries.map((candidate) => {
    const entry = readEntry(candidate)
    if (typeof entry === 'string') throw new Error(`verified, and yet ${entry}`)
    return entry
  })
}

/** A site may know fewer keys than we have, and none that we do not have. */
const requireOwnKeys = (own: KeySet, theirs: KeySet): void => {
  if (!isLaterList(theirs, own)) throw new ExemplarError('source-of-other-keys')
}

const insertBatch = (payload: Payload, entries: readonly GazetteEntry[]): Promise<void> =>
  inTransaction({ payload, user: null }, async (req) => {
    for (const entry of entries) {
      await insertEntryRow(req, toStoredEntry(entry))
      await finishEntry(req, { head: entry.head, comment })
    }
  })
