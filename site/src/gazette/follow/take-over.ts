import { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { readEntry } from '@exemplar/shared/gazette/verify'
import { AnswerError } from '../../outside/answer-error.ts'
import type { Candidate } from './candidate.ts'
import { type Fault, FaultError } from './fault.ts'
import type { Feed } from './feed.ts'
import { toFileFolder } from './file-folder.ts'
import type { Following } from './following.ts'
import { toIntake } from './intake.ts'
import type { KeyRing } from './key-ring.ts'

/** Entries that are read, verified and applied together; pages of other replicas are not served between them. */
const atOnce = 100

/**
 * Takes over into a replica that was made anew what is good in the one that was set aside: because another release made
 * it, or because it is damaged. Its entries are verified like those of a feed, and up to where they are good and reach as
 * far as this site has seen, it serves them before the CMS has given a single answer.
 */
export const takeOver = async (
  following: Following,
  { feed, keys }: { feed: Feed; keys: KeyRing },
): Promise<void> => {
  const { writer, memory, filesFolder, status, log, stop } = following
  // Whoever has no key yet has nothing to verify with, and nothing to take over.
  if (writer.isSynced() || !memory.findKeys()) return
  // What is not in the folder is asked for once the feed can be read.
  const away: Feed = { ...feed, openFile: async () => undefined }
  const intake = toIntake({
    ...{ writer, memory, feed: away, folder: toFileFolder(filesFolder), keys },
    ...{ owe: () => undefined, filesWithin: 0 },
  })
  for (const aside of writer.listSetAside())
    for await (const candidates of listCopies(aside.path, () => writer.findChainHead().number)) {
      const isGood = await take(() => intake.take(candidates, { atHead: false }))
      status.change({ head: writer.findChainHead().number })
      if (stop.aborted) return
      if (!isGood) break
    }
  const head = writer.findChainHead().number
  const whole = memory.findWhole()
  if (head === 0 || whole === undefined || head < whole) return
  // What is served has to be found too.
  while (!stop.aborted && writer.indexNext()) await nextTurn()
  if (stop.aborted) return
  writer.keepSynced()
  status.change({ ready: true, latest: Math.max(status.read().latest, head) })
  log.info(`已从原有副本接续到第${head}号 / took over ${head} entries from the replica that was set aside`)
}

/** Whether all of a slice was good. One that is signed with a key which only the feed has is left to the feed. */
const take = async (work: () => Promise<Fault | undefined>): Promise<boolean> => {
  try {
    return (await work()) === undefined
  } catch (error) {
    if (error instanceof AnswerError || error instanceof FaultError) return false
    throw error
  }
}

/** The entries of a replica of any release after a number, as far as they can be read, a slice at a time. */
async function* listCopies(path: string, findHead: () => number): AsyncGenerator<Candidate[], void, void> {
  const database = new DatabaseSync(path, { timeout: 5_000 })
  try {
    for (;;) {
      const after = findHead()
      const copies = readCopies(database, after)
      if (copies.length === 0) return
      yield copies
      if (findHead() === after) return
    }
  } finally {
    database.close()
  }
}

type Row = { head: string; digest: string; signature: string; document: string | null }

const readCopies = (database: DatabaseSync, after: number): Candidate[] => {
  const copies: Candidate[] = []
  try {
    const rows = database
      .prepare(
        'SELECT head, digest, signature, document FROM entries WHERE number > ? ORDER BY number LIMIT ?',
      )
      .iterate(after, atOnce)
    for (const row of rows as Iterable<Row>) copies.push(toCandidate(row))
  } catch {
    // What comes before a damaged page is good; what comes after it comes from the feed.
  }
  return copies
}

const toCandidate = ({ head, digest, signature, document }: Row): Candidate => {
  try {
    const parts = { head: JSON.parse(head), digest, signature }
    return readEntry(document === null ? parts : { ...parts, document: JSON.parse(document) })
  } catch {
    return 'malformed'
  }
}
