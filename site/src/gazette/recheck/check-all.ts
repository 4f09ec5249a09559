import { readDocument } from '@exemplar/shared/gazette/published-document'
import { toQuery } from '../database/query.ts'
import { pause } from '../follow/pause.ts'
import { isFileSound } from './file-bytes.ts'
import type { EntryCopy } from './find-entry-faults.ts'
import { listSlices, type RecheckParts } from './parts.ts'

const entriesSql = 'SELECT * FROM entries WHERE number > ? ORDER BY number LIMIT ?'
const placedSql = `SELECT d.id AS number, d.subject, d.state, e.document FROM documents d
  LEFT JOIN entries e ON e.number = d.entry WHERE d.id > ? ORDER BY d.id LIMIT ?`
const subjectsSql = `SELECT min(number) AS number, subject FROM entries
  WHERE subject NOT IN (SELECT subject FROM documents) GROUP BY subject HAVING min(number) > ? ORDER BY 1 LIMIT ?`

type Placed = { number: number; subject: string; state: string; document: string | null }

/** Some milliseconds of work, then as many of rest: a check of a long gazette takes minutes and no page waits for it. */
const size = 20
const restFor = 4

/**
 * Holds everything that the replica serves against what was signed. Entries that differ are withheld at once, what is
 * derived of entries is made anew, and files that differ are removed; `onFile` hears of those.
 */
export const checkAll = async (parts: RecheckParts, onFile: (name: string) => void): Promise<void> => {
  const rest = () => pause(restFor, parts.stop)
  await checkEntries(parts, rest)
  await checkDerived(parts, rest)
  await checkFiles(parts, { rest, onFile })
}

const checkEntries = async (parts: RecheckParts, rest: () => Promise<void>): Promise<void> => {
  for await (const { rows, last } of listSlices<EntryCopy>(parts, { sql: entriesSql, size, rest })) {
    const before = last === 0 ? [] : readRows(parts, last)
    for (const number of await parts.findFaults([...before, ...rows], last - before.length))
      parts.restorer.withhold(number)
  }
}

/** Looks at one entry again, with its neighbours. */
export const checkEntry = async (parts: RecheckParts, number: number): Promise<void> => {
  const rows = [number - 1, number].flatMap((one) => readRows(parts, one))
  const found = await parts.findFaults(rows, rows[0] ? rows[0].number - 1 : number - 1)
  if (found.includes(number) || rows.at(-1)?.number !== number) parts.restorer.withhold(number)
}

const readRows = ({ database }: RecheckParts, number: number): EntryCopy[] =>
  toQuery<EntryCopy>(database, 'SELECT * FROM entries WHERE number = ?').list(number)

const checkDerived = async (parts: RecheckParts, rest: () => Promise<void>): Promise<void> => {
  const { restorer } = parts
  for await (const { rows } of listSlices<Placed>(parts, { sql: placedSql, size, rest }))
    for (const row of rows) {
      const shown = row.state === 'live' && row.document !== null && readDocument(findJson(row.document))
      if (shown) restorer.straightenSearch(row.number, shown)
      restorer.straighten(row.subject)
    }
  for await (const { rows } of listSlices<Placed>(parts, { sql: subjectsSql, size, rest }))
    for (const { subject } of rows) restorer.straighten(subject)
  restorer.straightenCounts()
}

const checkFiles = async (
  parts: RecheckParts,
  { rest, onFile }: { rest: () => Promise<void>; onFile: (name: string) => void },
): Promise<void> => {
  const names = toQuery<{ name: string }>(parts.database, 'SELECT DISTINCT name FROM files').list()
  for (const { name } of names) {
    if (parts.stop.aborted) return
    if (!(await isFileSound(parts.filesFolder, name))) onFile(name)
    await rest()
  }
}

const findJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
