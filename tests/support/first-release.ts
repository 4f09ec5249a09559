import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import type { GazetteKey } from '@exemplar/shared/gazette/keys'

/** The tables of release 0.1 (schema 5) that hold what was followed; all others were derived from them. */
const schema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE entries (
  number INTEGER PRIMARY KEY, at TEXT NOT NULL, act TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
  slug TEXT NOT NULL, title TEXT, edition INTEGER NOT NULL, digest TEXT NOT NULL, signature TEXT NOT NULL,
  head TEXT NOT NULL, document TEXT
) STRICT;
PRAGMA application_id = 1736078437;
PRAGMA journal_mode = WAL;`

/** Makes a replica as release 0.1 left it: texts in the order in which their keys came, keys without endorsements. */
export const makeReplicaOfFirstRelease = (
  path: string,
  { entries, keys }: { entries: readonly GazetteEntry[]; keys: readonly GazetteKey[] },
): void => {
  mkdirSync(dirname(path), { recursive: true })
  const database = new DatabaseSync(path)
  database.exec(schema)
  const set = database.prepare('INSERT INTO meta VALUES (?, ?)')
  set.run('schema', '5')
  set.run('synced', 'true')
  set.run('keys', JSON.stringify({ keys: keys.map(({ endorsement, ...key }) => key) }))
  const add = database.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  for (const { head, digest, signature, document } of entries) {
    const { number, at, act, kind, subject, slug, edition } = head
    const title = document ? (document as { title: string }).title : null
    const texts = [JSON.stringify(head), document ? JSON.stringify(document) : null]
    add.run(...([number, at, act, kind, subject, slug, title, edition, digest, signature] as const), ...texts)
  }
  database.close()
}
