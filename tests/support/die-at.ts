// Loaded into a CMS before anything else: it dies, as by a power cut, at the point of a publish that the file `die-at` of
// its data folder names (see `armKill`), and lives as long as there is none.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { KillPoint } from './kill-point.ts'

const file = join(process.env.DATA_DIR ?? '', 'die-at')

const dieAt = (point: KillPoint): void => {
  if (existsSync(file) && readFileSync(file, 'utf8') === point) process.kill(process.pid, 'SIGKILL')
}

// The mark is told of an entry before its commit. When it is told that the entry stands it forgets older ones first.
const { prepare, exec } = DatabaseSync.prototype
const signing = new WeakSet<DatabaseSync>()
const settling = new WeakSet<DatabaseSync>()

DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql, ...rest) {
  if (sql.startsWith('DELETE FROM marks')) {
    dieAt('committed')
    settling.add(this)
  }
  if (sql.startsWith('INSERT OR IGNORE INTO marks') && !settling.has(this)) {
    dieAt('unsigned')
    signing.add(this)
  }
  return prepare.call(this, sql, ...rest)
}
DatabaseSync.prototype.exec = function (this: DatabaseSync, sql) {
  exec.call(this, sql)
  if (sql === 'COMMIT' && signing.has(this)) dieAt('signed')
}
