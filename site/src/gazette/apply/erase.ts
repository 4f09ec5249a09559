import type { DatabaseSync } from 'node:sqlite'

const tryAgainAfter = 200

/**
 * Empties the write-ahead log, which still holds what was deleted from the file. A page that is being made keeps its
 * state for some milliseconds and the log with it: then this tries again until it is done.
 */
export const toEraser = (database: DatabaseSync) => {
  let timer: NodeJS.Timeout | undefined
  const erase = (): void => {
    clearTimeout(timer)
    // Waiting here would stop the very page that is waited for.
    database.exec('PRAGMA busy_timeout = 0')
    const busy = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy
    database.exec('PRAGMA busy_timeout = 2000')
    if (busy !== 0) timer = setTimeout(erase, tryAgainAfter).unref()
  }
  return { erase, stop: () => clearTimeout(timer) }
}
