import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { toTold } from '../questions.ts'
import { type MemoryReads, toMemoryReads } from './memory.ts'

/**
 * Opens a memory for reading alone; safe while the follower writes to it. Undefined where there is none yet: the follower
 * makes it before the site answers anything.
 */
export const openMemoryReader = (path: string): (MemoryReads & { close: () => void }) | undefined => {
  if (!existsSync(path)) return undefined
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5_000 })
  return { ...toTold('memory', toMemoryReads(database)), close: () => database.close() }
}
