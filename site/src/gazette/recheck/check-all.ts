import { setImmediate as nextTurn } from 'node:timers/promises'
import { toQuery } from '../database/query.ts'
import { pause } from '../follow/pause.ts'
import { isFileSound } from './file-bytes.ts'
import type { EntryCopy } from './find-entry-faults.ts'
import { listSlices, type RecheckParts } from './parts.ts'

const entriesSql = 'SELECT * FROM entries WHERE number > ? ORDER BY number LIMIT ?'
const placedSql = 'SELECT id AS number, subject FROM documents WHERE id > ? ORDER BY id LIMIT ?'
const subjectsSql = `SELECT min(number) AS number, subject FROM entries
  WHERE subject NOT IN (SELECT subject FROM documents) GROUP BY subject HAVING min(number) > ? ORDER BY 1 LIMIT ?`

type Placed = { number: number; subject: string }

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
    await withholdFaulty(parts, { rows: [...before, ...rows], last: last - before.length })
  }
}

/** Looks at one entry again, with its neighbours. */
export const checkEntry = async (parts: RecheckParts, number: number): Promise<void> => {
  const rows = [number - 1, number].flatMap((one) => readRows(parts, one))
  const last = rows[0] ? rows[0].number - 1 : number - 1
  await withholdFaulty(parts, { rows, last, wanted: number })
}

/** Judging takes a while: a row that changed meanwhile, because what it had was withdrawn, is judged again. */
const withholdFaulty = async (
  parts: RecheckParts,
  { rows, last, wanted }: { rows: readonly EntryCopy[]; last: number; wanted?: number },
): Promise<void> => {
  const found = await parts.findFaults(rows, last)
  if (wanted !== undefined && rows.at(-1)?.number !== wanted) found.push(wanted)
  const numbers = wanted === undefined ? found : found.filter((number) => number === wanted)
  for (const number of new Set(numbers)) {
    const judged = rows.find((row) => row.number === number)
    if (!parts.restorer.withhold(number, judged) && !parts.stop.aborted) await checkEntry(parts, number)
  }
}

const readRows = ({ database }: RecheckParts, number: number): EntryCopy[] =>
  toQuery<EntryCopy>(database, 'SELECT * FROM entries WHERE number = ?').list(number)

const checkDerived = async (parts: RecheckParts, rest: () => Promise<void>): Promise<void> => {
  const { restorer } = parts
  for await (const { rows } of listSlices<Placed>(parts, { sql: placedSql, size, rest }))
    for (const row of rows) {
      if (restorer.straightenSearch(row.number))
        while (!parts.stop.aborted && restorer.indexNext()) await nextTurn()
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
