import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'

/** Why a replica was set aside: it is damaged, or another release made it. */
export type SetAside = 'damaged' | 'earlier'

/** A database in WAL mode is these three together. */
const suffixes = ['', '-wal', '-shm'] as const

const toPattern = (path: string): RegExp => {
  const extension = extname(path)
  return new RegExp(`^${basename(path, extension)}\\.(damaged|earlier)-([\\w-]+)\\${extension}$`)
}

/** Removes a database with all that belongs to it. */
export const removeDatabase = (path: string): void => {
  for (const suffix of suffixes) rmSync(path + suffix, { force: true })
}

/**
 * Renames a replica to `replica.<why>-<time>.sqlite`, so that a new one can be made in its place; nothing happens where
 * there is none. Until a new one is whole the copies may be all there is. Where making it fails again and again, the
 * first of a kind, which was whole once, and the newest are kept.
 */
export const setAside = (path: string, why: SetAside): void => {
  if (!existsSync(path)) return
  const earlier = listSetAside(path).filter((aside) => aside.why === why)
  for (const between of earlier.slice(0, -1)) removeDatabase(between.path)
  const extension = extname(path)
  const time = new Date().toISOString().replaceAll(/[:.]/g, '-')
  const aside = join(dirname(path), `${basename(path, extension)}.${why}-${time}${extension}`)
  for (const suffix of suffixes.toReversed()) renameIfThere(path + suffix, aside + suffix)
}

const renameIfThere = (from: string, to: string): void => {
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** Removes all that was set aside: a new replica is whole, or what the old ones had is to be forgotten. */
export const removeSetAside = (path: string): void => {
  for (const aside of listSetAside(path)) removeDatabase(aside.path)
}

/** What was set aside of the replica at `path`, newest first. */
export const listSetAside = (path: string): { why: SetAside; path: string }[] => {
  const pattern = toPattern(path)
  const folder = dirname(path)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const [, why, time] = pattern.exec(name) ?? []
      return why && time ? [{ why: why as SetAside, time, path: join(folder, name) }] : []
    })
    .toSorted((one, other) => (one.time < other.time ? 1 : -1))
    .map(({ why, path: found }) => ({ why, path: found }))
}
