import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { openReplicaWriter } from '../apply/replica-writer.ts'
import { openReplica } from '../replica.ts'

const folder = mkdtempSync(join(tmpdir(), 'exemplar-plans-'))
const path = join(folder, 'replica.sqlite')
const prepared = vi.spyOn(DatabaseSync.prototype, 'prepare')

/** Every statement that is prepared while `work` runs, with its plan. */
const listPlans = (work: () => void): { sql: string; plan: string[] }[] => {
  prepared.mockClear()
  work()
  const statements = [...new Set(prepared.mock.calls.map(([sql]) => sql))]
  const database = new DatabaseSync(path)
  const plans = statements
    .filter((sql) => !sql.startsWith('PRAGMA'))
    .map((sql) => ({
      sql: sql.replaceAll(/\s+/g, ' '),
      plan: database
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => String(detail)),
    }))
  database.close()
  return plans
}
const ofFollower = listPlans(() => openReplicaWriter(path).close())
const ofPages = listPlans(() => {
  openReplica(path).close()
})
afterAll(() => {
  prepared.mockRestore()
  rmSync(folder, { recursive: true, force: true })
})

/** Of each statement that sorts, how it begins or what tells it, and why what it sorts does not grow with the gazette. */
const sorting: Record<string, string> = {
  "WHERE name > 'evidences story '": 'one row a standard',
  'SELECT DISTINCT year FROM coverage WHERE standard IN': 'the years of a category: one row each',
  'count(DISTINCT document)': 'the stories of a category: no index has them together',
  'sum(stories) AS stories FROM coverage': 'one row a standard of a category',
  'sum(stories) AS count FROM json_each(?)': 'one row a community that is asked for',
  'count(DISTINCT p.value ->> 2)': 'one row a standard of a district',
  'sum(c.stories) AS count': 'one row a standard of a community',
  "kind = 'register' ORDER BY +": 'the registers that name one community',
  "WHERE relation = 'names' AND kind = 'announcement' AND target IN":
    'the announcements that nominate any of the communities',
  'bm25(search': 'of what was found no more than is ranked',
  "WHERE d.state = 'withheld'": 'what was withheld and is not withdrawn yet',
}

/** Of each statement that reads a table from one end to where it has enough, or to the other. */
const scanning: Record<string, string> = {
  'ORDER BY number DESC LIMIT 1': 'the last row',
  'FROM unindexed u': 'as many as are asked for',
  'FROM differing': 'what was damaged and is not yet fetched again',
  'WITH RECURSIVE known': 'one row a year',
  'FROM files f JOIN documents d': 'all files, once at the start and when one is owed',
}

const isListed = (sql: string, list: Record<string, string>): boolean =>
  Object.keys(list).some((mark) => sql.includes(mark))

/** Rows of a query within the query, and elements that are handed over as JSON, are as many as were asked for. */
const isScan = (step: string): boolean =>
  step.startsWith('SCAN ') && !/^SCAN (s|\(subquery-\d+\)|json_each|.* VIRTUAL TABLE INDEX)/.test(step)

describe.each([
  ['pages', ofPages],
  ['the follower', ofFollower],
] as const)('what %s ask of the replica', (who, plans) => {
  test('reads no table from end to end', () => {
    expect(plans.length).toBeGreaterThan(who === 'pages' ? 30 : 20)
    const scans = plans.filter(({ plan }) => plan.some(isScan))
    expect(scans.filter(({ sql }) => !isListed(sql, scanning))).toEqual([])
  })

  test('sorts no more rows than it was asked for', () => {
    const sorts = plans.filter(({ plan }) => plan.some((step) => step.includes('TEMP B-TREE')))
    expect(sorts.filter(({ sql }) => !isListed(sql, sorting))).toEqual([])
  })
})

test('search is asked by the index of words alone', () => {
  const search = ofPages.filter(({ sql }) => sql.includes(' MATCH '))
  expect(search.map(({ plan }) => plan[0])).toEqual([
    'SCAN search VIRTUAL TABLE INDEX 192:M3',
    'SCAN titles VIRTUAL TABLE INDEX 192:M2',
    'SCAN search VIRTUAL TABLE INDEX 192:M3',
    'SCAN titles VIRTUAL TABLE INDEX 0:M2',
    'SCAN search VIRTUAL TABLE INDEX 0:M3',
    'SCAN t VIRTUAL TABLE INDEX 192:M2',
  ])
})

test('no list of exceptions names a statement that is not there', () => {
  const all = [...ofPages, ...ofFollower].map(({ sql }) => sql)
  for (const mark of [...Object.keys(sorting), ...Object.keys(scanning)])
    expect(
      all.some((sql) => sql.includes(mark)),
      mark,
    ).toBe(true)
})

test('each list of stories is read in its order from one place of an index', () => {
  const lists = ofPages.filter(({ sql }) => sql.startsWith('SELECT first, document FROM evidence'))
  const ways = ['ASC', 'DESC'].flatMap((order) =>
    lists.filter(({ sql }) => sql.includes(order)).map(({ plan }) => plan),
  )
  const one = [
    ['SEARCH evidence USING COVERING INDEX evidence_by_standard (standard=?)'],
    ['SEARCH evidence USING COVERING INDEX evidence_by_year (standard=? AND year=?)'],
    ['SEARCH evidence USING PRIMARY KEY (standard=? AND community=?)'],
    ['SEARCH evidence USING PRIMARY KEY (standard=? AND community=?)'],
  ]
  const before = ['SEARCH evidence USING COVERING INDEX evidence_by_standard (standard=? AND first<?)']
  expect(ways).toEqual([...one, ...one, before])
})
