import type { DatabaseSync } from 'node:sqlite'
import { type KeySet, keySet } from '@exemplar/shared/gazette/keys'
import { toRestorer } from '../apply/restorer.ts'
import { openSecondWriter } from '../database/open-writer.ts'
import { toQuery } from '../database/query.ts'
import { type Feed, toFeed } from '../follow/feed.ts'
import { type FileFolder, toFileFolder } from '../follow/file-folder.ts'
import { followTiming } from '../follow/timing.ts'
import { openMemoryReader } from '../memory/open-memory-reader.ts'
import { toMemoryPath } from '../replica-folder.ts'
import { toEntryCheck } from './find-entry-faults.ts'

export type RecheckSources = {
  readonly cmsUrl: string
  /** The replica's file, and the folder of published files. */
  readonly path: string
  readonly filesFolder: string
}

/** What a check works with. It has a handle on the replica and a reader of the feed of its own, beside the follower. */
export const openParts = ({ cmsUrl, path, filesFolder }: RecheckSources, stop: AbortSignal) => {
  const database = openSecondWriter(path)
  const memory = openMemoryReader(toMemoryPath(path))
  const kept = toQuery<{ value: string }>(database, "SELECT value FROM meta WHERE key = 'keys'")
  const knowledge = {
    // Asked each time: keys come with the first answer of the feed, and more of them later.
    readKeys: () => memory?.findKeys() ?? findKept(kept.find()?.value),
    findDigest: (number: number) => memory?.findSight(number)?.digest,
  }
  const feed: Feed = toFeed({ cmsUrl, stop, timing: followTiming })
  const folder: FileFolder = toFileFolder(filesFolder)
  const restorer = toRestorer(database)
  return {
    ...{ database, knowledge, feed, folder, filesFolder, stop },
    restorer,
    findFaults: toEntryCheck(database, knowledge),
    close: () => {
      restorer.stop()
      database.close()
      memory?.close()
    },
  }
}
export type RecheckParts = ReturnType<typeof openParts>

const findKept = (json: string | undefined): KeySet =>
  json === undefined ? { keys: [] } : (keySet.parse(JSON.parse(json)) as KeySet)

/** Runs a query over all rows by a rising number, a slice at a time, so that pages go on being made between them. */
export async function* listSlices<Row extends { number: number }>(
  { database, stop }: { database: DatabaseSync; stop: AbortSignal },
  { sql, size, rest }: { sql: string; size: number; rest: () => Promise<void> },
): AsyncGenerator<{ rows: Row[]; last: number }, void, void> {
  const query = toQuery<Row>(database, sql)
  for (let last = 0; !stop.aborted; ) {
    const rows = query.list(last, size)
    if (rows.length === 0) return
    yield { rows, last }
    last = rows.at(-1)?.number ?? last
    await rest()
  }
}
