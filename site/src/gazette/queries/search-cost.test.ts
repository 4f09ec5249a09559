import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schema } from '../database/schema.ts'
import { toIndexed } from '../search/terms.ts'
import { toSearchQueries } from './search.ts'

/** Words that are known by other words, and stand in many texts, and never all in one. */
const known =
  '公布 公示 推荐 标准 经验 养老 食堂 儿童 停车 充电 垃圾 物业 楼道 电梯 路灯 绿化 议事 邻里 志愿 调解 窗口 网格 党建 医疗 安全 文化 信用 电话'.split(
    ' ',
  )
const characters = Array.from({ length: 60 }, (_, index) => String.fromCharCode(0x4e_00 + index * 7))
const texts = 3_000

const database = new DatabaseSync(':memory:')
database.exec(schema)
const queries = toSearchQueries(database)

beforeAll(() => {
  const put = database.prepare('INSERT INTO search (rowid, title, body, facets) VALUES (?, ?, ?, ?)')
  let seed = 1
  const pick = <T>(from: readonly T[]): T => {
    seed = (seed * 48_271) % 2_147_483_647
    return from[seed % from.length] as T
  }
  database.exec('BEGIN')
  for (let id = 1; id <= texts; id++) {
    const body = Array.from({ length: 300 }, () => pick(characters)).join('')
    put.run(id * 10_000, toIndexed('经验'), toIndexed(`${pick(known)}。${pick(known)}。${body}`), '§stories')
  }
  database.exec('COMMIT')
})
afterAll(() => database.close())

/** Of processor time: what others do on the machine does not count. */
const measure = (work: () => unknown): number => {
  const before = process.cpuUsage().user
  work()
  return (process.cpuUsage().user - before) / 1_000
}

test.each([
  ['known words, which together find nothing', known.join(' ')],
  ['characters that stand alone', characters.slice(0, 50).join(' ')],
])('a query of many %s, keeps other readers waiting for no longer than a page does', (_what, query) => {
  const whole = { limit: 20, offset: 0, column: undefined }
  const taken = measure(() => {
    queries.searchColumns(query, { limit: 3, whole })
    queries.suggest(query, { limit: 5 })
  })
  expect(taken).toBeLessThan(300)
})
