import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartError } from './start-error.ts'

let held: DatabaseSync | undefined

/**
 * Takes a data folder for this process until it ends, however it ends. SQLite's exclusive lock is one of the operating
 * system, so nothing is left behind by a process that was killed.
 */
export const takeFolder = (folder: string): void => {
  held = new DatabaseSync(join(folder, 'lock.sqlite'))
  try {
    held.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    if (!/locked|busy/i.test(String(error))) throw error
    throw new StartError(
      `数据目录 ${folder} 正由另一个 Exemplar 使用。请先停止它，或用 DATA_DIR 另指目录。 / The data folder is in use by another Exemplar. Stop that one, or set DATA_DIR.`,
    )
  }
}
