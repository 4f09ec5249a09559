import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findSelection } from '../../pages/_gazette/selection.ts'
import { openReplicaWriter } from '../apply/replica-writer.ts'
import { openReplica, type Replica } from '../replica.ts'

const folder = mkdtempSync(join(tmpdir(), 'exemplar-ledger-'))
const path = join(folder, 'replica.sqlite')
let replica: Replica
let statements: string[]

/**
 * A hundred thousand entries, one an hour from the first hour of 2016 (UTC) on: number 1000k + 7 withdraws, 50k corrects,
 * all others publish; 3k is a story, 3k + 1 a figure, 3k + 2 an announcement.
 */
beforeAll(() => {
  openReplicaWriter(path).close()
  const database = new DatabaseSync(path)
  database.exec(`
    WITH RECURSIVE n (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM n WHERE number < 100000)
    INSERT INTO entries (number, at, act, kind, subject, slug, title, edition, digest, signature, head)
    SELECT number, strftime('%Y-%m-%dT%H:%M:%S.000Z', '2016-01-01', number || ' hours'),
      CASE WHEN number % 1000 = 7 THEN 'withdraw' WHEN number % 50 = 0 THEN 'correct' ELSE 'publish' END,
      CASE number % 3 WHEN 0 THEN 'story' WHEN 1 THEN 'figure' ELSE 'announcement' END,
      's' || number, 's' || number, 't', 1, 'd', 's', '{}' FROM n`)
  database.close()
  const prepared = vi.spyOn(DatabaseSync.prototype, 'prepare')
  replica = openReplica(path)
  statements = prepared.mock.calls.map(([sql]) => sql)
  prepared.mockRestore()
})
afterAll(() => {
  replica.close()
  rmSync(folder, { recursive: true, force: true })
})

const february = { from: '2020-01-31T16:00:00.000Z', until: '2020-02-29T16:00:00.000Z' }
const list = (...asked: Parameters<Replica['listLedger']>) =>
  replica.listLedger(...asked).map(({ number }) => number)

test('entries are found by what they did, with what, and when, the newest first', () => {
  expect(list({}, { limit: 2 })).toEqual([100_000, 99_999])
  expect(list({ act: 'withdraw' }, { limit: 3 })).toEqual([99_007, 98_007, 97_007])
  expect(list({ kind: 'story' }, { before: 99_999, limit: 2 })).toEqual([99_996, 99_993])
  expect(list({ act: 'withdraw', kind: 'story' }, { limit: 3 })).toEqual([98_007, 95_007, 92_007])
  expect(list({ time: february }, { limit: 1_000 })).toHaveLength(696)
  expect(list({ time: february }, { limit: 1 })).toEqual([36_495])
  expect(list({ act: 'correct', time: february }, { limit: 1_000 }).at(-1)).toBe(35_800)
  expect(list({ act: 'withdraw', kind: 'story', time: february }, { limit: 9 })).toEqual([])
  expect(list({ kind: 'bulletin' }, { limit: 1 })).toEqual([])
})

test('upwards they come oldest first, from a number on', () => {
  const from = (number: number) => replica.listLedgerFrom({ act: 'withdraw' }, { number, limit: 2 })
  expect(from(7)).toEqual([7, 1_007])
  expect(from(99_008)).toEqual([])
  expect(replica.listLedgerFrom({ time: february }, { number: 1, limit: 1 })).toEqual([35_800])
})

test('what there is none of is not offered', () => {
  expect(replica.hasEntriesIn(february)).toBe(true)
  expect(replica.hasEntriesIn({ from: '2015-01-01T00:00:00.000Z', until: '2016-01-01T00:00:00.000Z' })).toBe(
    false,
  )
  expect(replica.hasEntriesIn({ from: '2030-01-01T00:00:00.000Z', until: '2031-01-01T00:00:00.000Z' })).toBe(
    false,
  )
  expect([replica.hasEntriesOf('figure'), replica.hasEntriesOf('bulletin')]).toEqual([true, false])
})

test('each act is counted as it comes, and once however often its copy is put back', () => {
  expect([replica.countAct('withdraw'), replica.countAct('correct')]).toEqual([100, 2_000])
  expect(replica.countAct('publish')).toBe(97_900)
  const database = new DatabaseSync(path)
  database.exec('INSERT OR REPLACE INTO entries SELECT * FROM entries WHERE number = 7')
  database.close()
  expect(replica.countAct('withdraw')).toBe(100)
})

test('going from stretch to stretch of a choice, every entry of it is met once, and the way back is the same', () => {
  const choice = { act: 'withdraw', time: undefined } as const
  const met: number[] = []
  const paths: (string | undefined)[] = ['/gazette?act=withdraw']
  let before: string | null = null
  for (;;) {
    const selection = findSelection(choice, before, replica)
    if (!selection) throw new Error(`nothing below ${before}`)
    met.push(...selection.entries.map(({ number }) => number))
    expect(selection.newer).toBe(paths.at(-2))
    if (selection.older === undefined) break
    paths.push(selection.older)
    before = new URLSearchParams(selection.older.split('?')[1]).get('before')
  }
  expect(met).toEqual(Array.from({ length: 100 }, (_, index) => 99_007 - index * 1_000))
})

test('a stretch that is none is refused; a choice that finds nothing is a page', () => {
  for (const before of ['0', '7', 'x', '-1', '1e9', '']) {
    expect(findSelection({ act: 'withdraw' }, before, replica), before).toBeUndefined()
  }
  expect(findSelection({ kind: 'conference' }, null, replica)?.entries).toEqual([])
})

test('each goes along its own index, however rare what it asks for', () => {
  const database = new DatabaseSync(path)
  const explain = (sql: string) =>
    database
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => String(detail))
      .filter((step) => /^SEARCH e |B-TREE/.test(step))
  const plans = statements.filter((sql) => sql.includes('e.number >= ?')).flatMap(explain)
  expect(plans.filter((_, index) => index % 2 === 0)).toEqual([
    'SEARCH e USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)',
    'SEARCH e USING INDEX entries_by_act (act=? AND rowid>? AND rowid<?)',
    'SEARCH e USING INDEX entries_by_kind (kind=? AND rowid>? AND rowid<?)',
    'SEARCH e USING INDEX entries_by_act_and_kind (act=? AND kind=? AND rowid>? AND rowid<?)',
  ])
  // Down and up the same.
  expect(plans.filter((_, index) => index % 2 === 1)).toEqual(plans.filter((_, index) => index % 2 === 0))
  database.close()
})
