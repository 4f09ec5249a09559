import type { DatabaseSync } from 'node:sqlite'
import type { EntryHead } from '@exemplar/shared/gazette/entry'
import type { StandingFault } from '@exemplar/shared/gazette/standing'
import { type ChainHead, emptyChain, type VerifiedEntry } from '@exemplar/shared/gazette/verify'
import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import { SiteError } from '../../errors/site-error.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { openWriter } from '../database/open-writer.ts'
import { toQuery } from '../database/query.ts'
import { listSetAside, removeSetAside } from '../database/set-aside.ts'
import { toEntryWriter } from './entry-writer.ts'
import { toEraser } from './erase.ts'
import { toNotes } from './notes.ts'

/** What came of applying entries: how many stand now, why the next one does not, which files nothing shows any more. */
type Applied = {
  readonly count: number
  readonly fault?: { readonly number: number; readonly code: StandingFault }
  readonly unused: string[]
}

/** Few enough to be indexed in the transaction that publishes them, so that search is never behind the pages. */
const indexedAtOnce = 50

/** Of a long stretch: enough that a transaction writes once what they share of the index, and few enough for pages between. */
const indexedTogether = 250

/**
 * Opens the replica at `path` for the one who follows. What is damaged or not of this version is set aside; of what is
 * good in it {@link takeOver} makes the new one.
 */
export const openReplicaWriter = (path: string) =>
  openWriter(path, (database) => toReplicaWriter(database, path))

const toReplicaWriter = (database: DatabaseSync, path: string) => {
  const writer = toEntryWriter(database)
  const eraser = toEraser(database)
  const notes = toNotes(database)
  const reads = { ...toReads(database), isSynced: notes.isSynced }

  const applyAll = (entries: readonly VerifiedEntry[]): Omit<Applied, 'unused'> & { released: string[] } => {
    const released: string[] = []
    for (const [count, entry] of entries.entries()) {
      const outcome = writer.write(entry)
      if ('fault' in outcome)
        return { count, released, fault: { number: entry.head.number, code: outcome.fault } }
      released.push(...outcome.released)
    }
    return { count: entries.length, released }
  }

  return {
    ...notes,
    ...reads,
    /**
     * Applies verified entries that follow the head, in one transaction, up to the first that cannot stand there. With
     * `atHead` search has them at once; without it, {@link indexNext} is to be called later.
     */
    apply: (entries: readonly VerifiedEntry[], { atHead }: { atHead: boolean }): Applied => {
      const { unused, ...applied } = inTransaction(database, () => {
        requireFollows(reads.findChainHead(), entries[0])
        const { released, ...outcome } = applyAll(entries)
        if (atHead) writer.indexNext(indexedAtOnce)
        return { ...outcome, unused: [...new Set(released)].filter((name) => !writer.isInUse(name)) }
      })
      const stands = entries.slice(0, applied.count)
      // Where a replica is being made anew, both wait until that is whole: what was set aside is needed until then, and
      // over a long gazette emptying the log after every withdrawal is a tenth of the work.
      if (stands.some(({ head }) => head.act === 'withdraw') && reads.isSynced()) {
        eraser.erase()
        removeSetAside(path)
      }
      return { ...applied, unused }
    },
    /** Puts the next documents that wait for it into search. Returns whether there may be more. */
    indexNext: (): boolean =>
      inTransaction(database, () => writer.indexNext(indexedTogether) === indexedTogether),
    isInUse: writer.isInUse,
    /**
     * From now on the replica holds a whole gazette. Nothing that was set aside is needed any more, and all of it goes: it
     * has the texts still that were withdrawn meanwhile.
     */
    keepSynced: (): void => {
      if (!reads.isSynced()) eraser.erase()
      notes.keepSynced()
      removeSetAside(path)
    },
    /** Replicas that were set aside here, newest first. */
    listSetAside: (): { path: string }[] => listSetAside(path),
    close: () => {
      eraser.stop()
      database.close()
    },
  }
}
export type ReplicaWriter = ReturnType<typeof openReplicaWriter>

const toReads = (database: DatabaseSync) => {
  const head = toQuery<ChainHead>(
    database,
    'SELECT number, digest, at FROM entries ORDER BY number DESC LIMIT 1',
  )
  const digest = toQuery<{ digest: string }>(database, 'SELECT digest FROM entries WHERE number = ?')
  const text = toQuery<{ document: string | null }>(database, 'SELECT document FROM entries WHERE number = ?')
  const uses = toQuery<{ name: string; number: number }>(
    database,
    'SELECT f.name, d.entry AS number FROM files f JOIN documents d ON d.id = f.document',
  )
  const withheld = toQuery<{ subject: string; number: number }>(
    database,
    `SELECT d.subject, min(e.number) AS number FROM documents d JOIN entries e ON e.subject = d.subject
     WHERE d.state = 'withheld' AND e.document IS NULL GROUP BY d.subject ORDER BY number`,
  )
  return {
    findChainHead: (): ChainHead => head.find() ?? emptyChain,
    findDigest: (number: number): string | undefined => digest.find(number)?.digest,
    findDocument: (number: number): PublishedDocument | undefined => {
      const json = text.find(number)?.document
      return json ? JSON.parse(json) : undefined
    },
    /** Every file of a live document, with the entry that shows it. */
    listFileUses: (): { name: string; number: number }[] => uses.list(),
    /** Subjects whose document was withheld and whose withdrawal has not come, with the first such entry. */
    listWithheld: (): Map<string, number> =>
      new Map(withheld.list().map(({ subject, number }) => [subject, number])),
  }
}

const requireFollows = (head: ChainHead, entry: { head: EntryHead } | undefined): void => {
  if (entry && (entry.head.number !== head.number + 1 || entry.head.previous !== head.digest))
    throw new SiteError('replica-moved', `${entry.head.number} after ${head.number}`)
}
