import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schema } from '../database/schema.ts'
import { toRanking } from './ranking.ts'
import { listTerms, toIndexed } from './terms.ts'

const database = new DatabaseSync(':memory:')
database.exec(schema)
const putText = database.prepare('INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)')
const putTitle = database.prepare('INSERT INTO titles (rowid, title) VALUES (?, ?)')
const put = (id: number, title: string, body: string) => {
  putText.run(id, toIndexed(title), toIndexed(body))
  putTitle.run(id, toIndexed(title))
}
const rank = toRanking(database)
const search = (query: string) => rank(listTerms(query))

beforeAll(() => {
  database.exec('BEGIN')
  // 议事 in 1,001 texts, 灯光 in 1,001 others, both in three of which one has them in its title, 食堂 in 1,000.
  for (let id = 1; id <= 1_001; id++) put(id, '经验', `议事。${id > 1 ? '食堂。' : ''}`)
  for (let id = 2_001; id <= 3_001; id++) put(id, '办法', '灯光。')
  put(4_001, '灯光与议事', '一。')
  put(4_002, '三', '灯光，议事。')
  put(4_003, '三', '灯光，灯光，议事。')
  database.exec('COMMIT')
})
afterAll(() => database.close())

test('what a thousand documents have is weighed, all of them; of what more have the newest are given', () => {
  const thousand = search('食堂')
  expect([thousand.ids.length, thousand.hasMore]).toEqual([1_000, false])
  const more = search('议事')
  expect([more.ids.length, more.hasMore]).toEqual([1_000, true])
  expect(more.ids.slice(0, 5)).toEqual([4_001, 4_003, 4_002, 1_001, 1_000])
  expect(more.ids.at(-1)).toBe(5)
})

test('where all words are common and few documents have them together, titles come first, then the newest', () => {
  expect(search('议事 灯光')).toEqual({ ids: [4_001, 4_003, 4_002], hasMore: false })
})

test('where one word is rare, it alone tells which is better: of two the shorter text', () => {
  expect(search('一 议事')).toEqual({ ids: [4_001], hasMore: false })
  expect(search('三 灯光')).toEqual({ ids: [4_002, 4_003], hasMore: false })
})

test('what nothing has, and nothing at all, find nothing', () => {
  expect(search('没有')).toEqual({ ids: [], hasMore: false })
  expect(search('。，')).toEqual({ ids: [], hasMore: false })
})
