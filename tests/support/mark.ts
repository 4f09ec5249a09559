import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export type StoredMark = { readonly number: number; readonly digest: string; readonly signed: number }

const toPath = (dataFolder: string): string => join(dataFolder, 'keys/high-water.sqlite')

/** The high-water mark as it lies on the disk, oldest first; `signed` is 0 for what was only about to be committed. */
export const listMarks = (dataFolder: string): StoredMark[] => {
  const database = new DatabaseSync(toPath(dataFolder))
  try {
    const rows = database.prepare('SELECT number, digest, signed FROM marks ORDER BY number').all()
    return rows.map(({ number, digest, signed }) => ({
      number: Number(number),
      digest: String(digest),
      signed: Number(signed),
    }))
  } finally {
    database.close()
  }
}

/** As the CMS makes it. */
const schema =
  'CREATE TABLE IF NOT EXISTS marks (number INTEGER NOT NULL, digest TEXT NOT NULL, signed INTEGER NOT NULL, PRIMARY KEY (number, digest)) STRICT; CREATE TABLE IF NOT EXISTS notes (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT'

/** Puts another mark in its place. */
export const writeMarks = (dataFolder: string, marks: readonly StoredMark[]): void => {
  const database = new DatabaseSync(toPath(dataFolder))
  try {
    database.exec(schema)
    database.exec('DELETE FROM marks')
    const insert = database.prepare('INSERT INTO marks (number, digest, signed) VALUES (?, ?, ?)')
    for (const { number, digest, signed } of marks) insert.run(number, digest, signed)
  } finally {
    database.close()
  }
}
