import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schema } from '../database/schema.ts'
import { readRowId } from './passages.ts'
import { toRanking } from './ranking.ts'
import { listTerms, toIndexed } from './terms.ts'

const database = new DatabaseSync(':memory:')
database.exec(schema)
const putText = database.prepare('INSERT INTO search (rowid, title, body, facets) VALUES (?, ?, ?, ?)')
const putTitle = database.prepare('INSERT INTO titles (rowid, title, facets) VALUES (?, ?, ?)')
const put = (id: number, title: string, body: string, facets = '') => {
  putText.run(id, toIndexed(title), toIndexed(body), facets)
  putTitle.run(id, toIndexed(title), facets)
}
const { rank, isRare } = toRanking(database)
const toWords = (query: string) => listTerms(query).map((term) => ({ term, isRare: isRare({ term }) }))
const search = (query: string) => rank({ words: toWords(query), of: 'all', facets: [] })

beforeAll(() => {
  database.exec('BEGIN')
  // 议事 in 1,001 texts, 灯光 in 1,001 others, both in three of which one has them in its title, 食堂 in 1,000.
  for (let id = 1; id <= 1_001; id++) put(id, '经验', `议事。${id > 1 ? '食堂。' : ''}`)
  for (let id = 2_001; id <= 3_001; id++) put(id, '办法', '灯光。')
  put(4_001, '灯光与议事', '一。')
  put(4_002, '三', '灯光，议事。')
  put(4_003, '三', '灯光，灯光，议事。')
  // A document as a whole and two passages of it; another one, which is about a standard.
  put(69_999, '会议', '坡道，栏杆。', '§press §year2020')
  put(69_998, '第一段', '坡道。', '§press §year2020')
  put(69_997, '第二段', '栏杆。', '§press §year2020')
  put(89_999, '长文', `${'甲乙丙丁'.repeat(400)}。`)
  put(89_998, '短', '长文，长文，长文。')
  put(79_999, '修坡道的人', '人人有份。', '§stories §year2021 §evidences26')
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

test('of a document as a whole and its passages those are found that say it, and the whole where none says all of it', () => {
  expect([69_999, 69_998, 60_000].map((id) => readRowId(id).of)).toEqual(['whole', 'part', 'correction'])
  expect(search('坡道').ids).toEqual([79_999, 69_998])
  expect(search('坡道 栏杆').ids).toEqual([69_999])
  expect(search('会议').ids).toEqual([69_999])
})

test('what has all of the words in its title comes first, however long its text is', () => {
  expect(search('段').ids.slice(0, 2)).toEqual([69_998, 69_997])
  expect(search('长文').ids).toEqual([89_999, 89_998])
})

test('what is asked for beside the words narrows it, however it is ranked', () => {
  const within = (query: string, facets: string[]) => rank({ words: toWords(query), of: 'all', facets }).ids
  expect(within('坡道', ['§stories'])).toEqual([79_999])
  expect(within('坡道', ['§press', '§year2020'])).toEqual([69_998])
  expect(within('坡道', ['§press', '§year2021'])).toEqual([])
  expect(within('议事', ['§stories'])).toEqual([])
})

test('a word finds what evidences the standards that it names', () => {
  const words = [{ term: '垃圾', standards: ['26'], isRare: true }]
  expect(rank({ words, of: 'all', facets: [] }).ids).toEqual([79_999])
  expect(rank({ words: [...words, ...toWords('栏杆')], of: 'all', facets: [] }).ids).toEqual([])
})

test('any of several words will do where that is asked', () => {
  const any = (query: string) => rank({ words: toWords(query), of: 'any', facets: [] }).ids
  expect(any('栏杆 没有')).toEqual([69_997])
  expect(any('议事 灯光')).toHaveLength(1_000)
})

test('a document that another one stands in the place of is left out', () => {
  const sought = { words: toWords('坡道'), of: 'all' as const, facets: [] }
  expect(rank(sought, new Set([7])).ids).toEqual([69_998])
  expect(rank(sought, new Set([6, 7]))).toEqual({ ids: [], hasMore: false })
})

test('what nothing has, and nothing at all, find nothing', () => {
  expect(search('没有')).toEqual({ ids: [], hasMore: false })
  expect(search('。，')).toEqual({ ids: [], hasMore: false })
})
