import type { DatabaseSync } from 'node:sqlite'

/** Each step of the memory's schema, in order; a memory outlives every release, so steps are only ever added. */
const steps: readonly string[] = [
  `CREATE TABLE sights (number INTEGER PRIMARY KEY, digest TEXT NOT NULL, at TEXT NOT NULL, seen_at TEXT NOT NULL) STRICT;
   CREATE TABLE kept (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE forgettings (id INTEGER PRIMARY KEY, at TEXT NOT NULL, reason TEXT NOT NULL, number INTEGER NOT NULL) STRICT;`,
]

/** Brings a memory to the schema of this release. One of a later release is left as it is: its steps only added to it. */
export const migrate = (database: DatabaseSync): void => {
  // Whatever is acknowledged is on the disk: what was seen must not be forgotten in a power cut.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec('BEGIN IMMEDIATE')
  const done = Number(database.prepare('PRAGMA user_version').get()?.user_version)
  for (const step of steps.slice(done)) database.exec(step)
  if (done < steps.length) database.exec(`PRAGMA user_version = ${steps.length}`)
  database.exec('COMMIT')
}
