import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type KeySet, keySet } from '@exemplar/shared/gazette/keys'
import type { ChainHead } from '@exemplar/shared/gazette/verify'
import { toQuery } from '../database/query.ts'
import { migrate } from './migrate.ts'

/**
 * What is wrong with the feed: from which entry on it is in question, why, and since when (UTC instant). `of` says that it
 * is about the stream alone, while the pages are read all the same.
 */
export type KeptFault = {
  readonly number: number
  readonly code: string
  readonly at: string
  readonly of?: 'stream'
}

/** That a memory was lost (it was damaged, or missing beside a replica) and made anew: when, and up to which entry. */
export type LostMemory = { readonly at: string; readonly number: number }

/** That the memory was cleared: when, why, and up to which entry it reached then. */
export type Forgetting = { readonly at: string; readonly reason: string; readonly number: number }

/**
 * Memory (所见): what this site has seen of the gazette and must not forget, in a store of its own beside the replica. The
 * replica can be rebuilt from any feed; only the memory tells whether that feed is still the one that was followed.
 */
export const openMemory = (path: string) => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(path, { timeout: 5_000 })
  chmodSync(path, 0o600)
  migrate(database)
  const see = database.prepare(
    'INSERT OR IGNORE INTO sights (number, digest, at, seen_at) VALUES (?, ?, ?, ?)',
  )
  const write = database.prepare('INSERT OR REPLACE INTO kept (key, value) VALUES (?, ?)')
  const addForgetting = database.prepare('INSERT INTO forgettings (at, reason, number) VALUES (?, ?, ?)')
  const remove = database.prepare('DELETE FROM kept WHERE key = ?')
  const inTransaction = (work: () => void): void => {
    database.exec('BEGIN IMMEDIATE')
    try {
      work()
      database.exec('COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }
  const reads = toMemoryReads(database)
  return {
    ...reads,
    /** Keeps that verified entries were seen at an instant; the first sight of each stays. */
    see: (heads: readonly ChainHead[], seenAt: string): void =>
      inTransaction(() => {
        for (const { number, digest, at } of heads) see.run(number, digest, at, seenAt)
      }),
    keepKeys: (keys: KeySet): void => {
      write.run('keys', JSON.stringify(keys))
    },
    keepFault: (fault: KeptFault): void => {
      write.run('fault', JSON.stringify(fault))
    },
    clearFault: (): void => {
      remove.run('fault')
    },
    /**
     * The site has had a whole gazette, and what it served reached up to `number`: less is no state to serve. More may
     * have been seen than can ever be applied.
     */
    keepWhole: (number: number): void => {
      if (number > (reads.findWhole() ?? -1)) write.run('whole', String(number))
    },
    /** Stays until the memory is cleared: what a lost memory held beyond the replica is not known any more. */
    keepLost: (lost: LostMemory): void => {
      write.run('lost', JSON.stringify(lost))
    },
    /** Takes over that a memory before this one was cleared. */
    keepForgettings: (forgettings: readonly Forgetting[]): void =>
      inTransaction(() => {
        for (const { at, reason, number } of forgettings) addForgetting.run(at, reason, number)
      }),
    /** Clears all that was seen, for a reason that stays readable. */
    forget: (reason: string, at: string): void =>
      inTransaction(() => {
        const number = reads.findHead()?.number ?? 0
        database.exec('DELETE FROM sights; DELETE FROM kept')
        addForgetting.run(at, reason, number)
      }),
    close: () => database.close(),
  }
}
export type Memory = ReturnType<typeof openMemory>

/** Reads how a memory was cleared; of one that is damaged elsewhere, too. */
export const toForgettings = (database: DatabaseSync) =>
  toQuery<Forgetting>(database, 'SELECT at, reason, number FROM forgettings ORDER BY id')

/** What can be asked of a memory, through a connection that may also be for reading alone. */
export const toMemoryReads = (database: DatabaseSync) => {
  const head = toQuery<ChainHead>(
    database,
    'SELECT number, digest, at FROM sights ORDER BY number DESC LIMIT 1',
  )
  const sight = toQuery<{ digest: string; seenAt: string }>(
    database,
    'SELECT digest, seen_at AS seenAt FROM sights WHERE number = ?',
  )
  const kept = toQuery<{ value: string }>(database, 'SELECT value FROM kept WHERE key = ?')
  const forgettings = toForgettings(database)
  return {
    /** The newest entry that was ever verified here. */
    findHead: (): ChainHead | undefined => head.find(),
    /** The digest that stood at a number, and when it was first seen (UTC instant). */
    findSight: (number: number): { digest: string; seenAt: string } | undefined => sight.find(number),
    findKeys: (): KeySet | undefined => {
      const row = kept.find('keys')
      return row && keySet.parse(JSON.parse(row.value))
    },
    findFault: (): KeptFault | undefined => {
      const row = kept.find('fault')
      return row && JSON.parse(row.value)
    },
    /** Up to which entry the gazette was whole and served here; undefined where it never was whole. */
    findWhole: (): number | undefined => {
      const row = kept.find('whole')
      const number = Number(row?.value)
      return Number.isInteger(number) ? number : undefined
    },
    findLost: (): LostMemory | undefined => {
      const row = kept.find('lost')
      return row && JSON.parse(row.value)
    },
    listForgettings: (): Forgetting[] => forgettings.list(),
  }
}
export type MemoryReads = ReturnType<typeof toMemoryReads>
