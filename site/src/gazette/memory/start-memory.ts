import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Forgetting, type Memory, openMemory, toForgettings } from './memory.ts'
import { recollect } from './recollect.ts'

export type MemoryFolder = {
  readonly path: string
  /** The replica beside it, not yet opened by who writes it: one of an earlier release is still there to be read. */
  readonly replicaPath: string
  readonly log: Pick<Console, 'info' | 'error'>
}

/**
 * Opens the memory of a site for its follower. Where there is none, it begins with what the replica knows, which for a
 * site of release 0.1 is all there is; a damaged one is set aside and made anew in the same way. Where a memory should
 * have been and is not, that is kept and told.
 */
export const startMemory = ({ path, replicaPath, log }: MemoryFolder): Memory => {
  const isThere = existsSync(path)
  const found = isThere ? findSound(path) : undefined
  if (found) return found
  const aside = isThere ? setAside(path) : undefined
  const memory = openMemory(path)
  const { heads, keys, isWhole } = recollect(replicaPath)
  const at = new Date().toISOString()
  memory.see(heads, at)
  if (aside) memory.keepForgettings(readForgettings(aside))
  if (keys) memory.keepKeys(keys)
  if (isWhole) memory.keepWhole(heads.length)
  if (aside || isOfThisRelease(replicaPath)) {
    const number = heads.length
    memory.keepLost({ at, number })
    log.error(
      `所见记录${aside ? `损坏（已移至${aside}）` : '缺失'}，已按副本重建到第${number}号；此前所见的后续各号已无从核对 / memory-lost: the memory was ${aside ? `damaged (set aside as ${aside})` : 'missing'} and made anew from the replica up to entry ${number}; what it held beyond that is forgotten`,
    )
  } else if (heads.length > 0)
    log.info(
      `所见记录已从旧版副本接续到第${heads.length}号 / the memory begins with the ${heads.length} entries of the replica`,
    )
  return memory
}

/** A memory that can be opened and read from end to end. */
const findSound = (path: string): Memory | undefined => {
  try {
    const database = new DatabaseSync(path, { timeout: 5_000 })
    const state = database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check
    database.close()
    if (state !== 'ok') return undefined
    const memory = openMemory(path)
    memory.findKeys()
    memory.findFault()
    return memory
  } catch (error) {
    if (isOfTheSystem(error)) throw error
    return undefined
  }
}

/** A full disk, a lock, a missing permission: no damage of the file. SQLITE_BUSY, IOERR, FULL, CANTOPEN, PERM, READONLY. */
const isOfTheSystem = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && [3, 5, 8, 10, 13, 14].includes(Number(error.errcode) & 0xff)

/** Of damaged memories the newest is kept. */
const setAside = (path: string): string => {
  const mark = '.damaged-'
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith(basename(path) + mark)) rmSync(join(dirname(path), name), { force: true })
  const aside = `${path}${mark}${Date.now()}`
  for (const suffix of ['', '-wal', '-shm'])
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix)
  return aside
}

/** What can still be read of it in a damaged memory: that a gazette was forgotten on purpose stays public. */
const readForgettings = (aside: string): Forgetting[] => {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(aside, { timeout: 5_000 })
    return toForgettings(database).list()
  } catch {
    return []
  } finally {
    database?.close()
  }
}

/** Releases from 0.2 on keep a memory beside every replica. */
const isOfThisRelease = (replicaPath: string): boolean => {
  if (!existsSync(replicaPath)) return false
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(replicaPath, { readOnly: true, timeout: 5_000 })
    const row = database.prepare("SELECT value FROM meta WHERE key = 'schema'").get()
    return Number(row?.value) >= firstWithMemory
  } catch {
    return false
  } finally {
    database?.close()
  }
}

const firstWithMemory = 6
