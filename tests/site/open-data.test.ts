import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { untilFollowed } from '../support/built-site.ts'
import { toFigure, toRegister, toResult, toStandardSet, toStory } from '../support/documents.ts'
import { type ReadableSite, startReadableSite } from '../support/readable-site.ts'

const home = 'https://www.example.gov.cn/jzxfsq'
/** So many stories are first published under numbers of the second part. */
const stories = 520

type Part = { readonly part: number; readonly csv: string; readonly json: string }
type Listed = {
  readonly name: string
  readonly rows: number
  readonly schema: string
  readonly parts: Part[]
}
type Rows = Record<string, unknown>[]

let readable: ReadableSite
const readJson = async (address: string) => {
  const answer = await readable.ask(address)
  expect(answer.status, address).toBe(200)
  return answer.json()
}
const readCatalogue = (): Promise<{ gazette: { number: number }; licence: unknown; dataSets: Listed[] }> =>
  readJson(`${home}/data/catalogue.json`)
const readRows = async (name: string): Promise<Rows> => {
  const set = (await readCatalogue()).dataSets.find((one) => one.name === name)
  const parts = await Promise.all((set?.parts ?? []).map(({ json }) => readJson(json)))
  return parts.flatMap(({ rows }) => rows)
}
const readTable = async (address: string): Promise<Record<string, string>[]> => {
  const text = Buffer.from(await (await readable.ask(address)).arrayBuffer()).toString()
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' })
}

beforeAll(async () => {
  readable = await startReadableSite(
    async ({ chain }) => {
      await chain.publish(toStandardSet('standards'), 'subject-of-set')
      await chain.publish({
        ...toResult('ming-dan', ['haibin', 'zhulin']),
        nominations: [
          {
            ...toResult('x', ['haibin']).nominations[0],
            survey: { rate: 94.7, valid: 120 },
          },
          {
            community: toResult('x', ['zhulin']).nominations[0]?.community,
            stages: [{ key: 'recommendation', date: '2020-08-11', outcome: 'ended', reason: '材料不全' }],
          },
        ],
      } as ReturnType<typeof toResult>)
      await chain.publish(
        toRegister('huancui', [
          {
            ...{ id: 'id-of-haibin', slug: 'haibin', name: '海滨社区', state: 'standing' },
            former: [{ slug: 'lao', name: '老港社区' }],
          },
          { id: 'id-of-bing', slug: 'bing', name: '丙社区', state: 'merged', into: 'id-of-haibin' },
        ]),
      )
      await chain.publish(toFigure('she-qu', { qualifier: '不低于' }))
      await chain.publish(toStory('formula', { title: '=HYPERLINK("http://x")', deck: '他说，“好”\n"引号"' }))
      await chain.publish(toStory('gone'))
      await chain.withdraw('gone')
      for (let number = 1; number <= stories; number++) await chain.publish(toStory(`story-${number}`))
    },
    { DATA_LICENCE: 'https://creativecommons.org/licenses/by/4.0/' },
  )
})
afterAll(() => readable?.stop())

test('the catalogue names every data set with its rows, its parts, its licence and the newest entry', async () => {
  const { gazette, licence, dataSets } = await readCatalogue()
  expect(gazette.number).toBe(527)
  expect(licence).toBe('https://creativecommons.org/licenses/by/4.0/')
  expect(Object.fromEntries(dataSets.map(({ name, rows, parts }) => [name, [rows, parts.length]]))).toEqual({
    stories: [521, 2],
    standards: [33, 1],
    results: [2, 1],
    stages: [2, 1],
    // Nothing came after the result yet.
    afterwards: [0, 0],
    rounds: [1, 1],
    communities: [2, 1],
    figures: [1, 1],
    entries: [527, 1],
  })
})

test('each part has as a table what it has as JSON, as many rows as the catalogue says, and its schema describes them', async () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  for (const { name, rows, schema, parts } of (await readCatalogue()).dataSets) {
    const described = await readJson(schema)
    const isRow = ajv.compile(described)
    const heads = Object.values<{ title: string }>(described.properties).map(({ title }) => title)
    let counted = 0
    for (const { csv, json } of parts) {
      const part = await readJson(json)
      for (const row of part.rows) expect(isRow(row), JSON.stringify(isRow.errors)).toBe(true)
      expect(part.schema).toBe(schema)
      const table = await readTable(csv)
      expect(table.length, csv).toBe(part.rows.length)
      expect(Object.keys(table[0] ?? {}), name).toEqual(heads)
      counted += part.rows.length
    }
    expect(counted, name).toBe(rows)
  }
})

test('a table begins with what tells Excel its letters, is saved under its name, and runs no formula', async () => {
  const answer = await readable.ask(`${home}/data/stories-1.csv`)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="stories-1.csv"')
  expect(answer.headers.get('link')).toBe(`<${home}/data/stories.schema.json>; rel="describedby"`)
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const [first] = await readTable(`${home}/data/stories-1.csv`)
  expect(first).toMatchObject({ 标题: `'=HYPERLINK("http://x")`, 提要: '他说，“好”\n"引号"', 公报号: '5' })
  expect((await readRows('stories'))[0]).toMatchObject({ title: '=HYPERLINK("http://x")', entry: 5 })
})

test('a row says what was published: a story, a nomination with its stages, a community, a figure, an entry', async () => {
  expect((await readRows('stories'))[1]).toEqual({
    id: 'story-1',
    url: `${home}/stories/story-1`,
    entry: 8,
    published: '2020-10-29T01:38:00.000Z',
    updated: '2020-10-29T01:38:00.000Z',
    title: 'story-1的典型经验',
    summary: '居民议事，件件有回音。',
    year: 2020,
    community: 'haibin社区',
    communityId: 'id-of-haibin',
    district: '环翠区',
    districtCode: '371002',
    standards: [1],
    source: '市民政局',
    editor: '王编辑',
    text: '楼道里的灯亮了，议事的人多了。',
  })
  expect(await readRows('results')).toMatchObject([
    {
      act: '公布',
      community: 'haibin社区',
      place: 1,
      passed: 1,
      stages: 1,
      endedAt: null,
      rate: 94.7,
      valid: 120,
    },
    { community: 'zhulin社区', place: null, passed: 0, endedAt: '推荐', reason: '材料不全', rate: null },
  ])
  expect(await readRows('stages')).toMatchObject([
    { community: 'haibin社区', order: 1, stage: '推荐', by: '区市', date: '2020-08-10', outcome: '通过' },
    { community: 'zhulin社区', date: '2020-08-11', outcome: '止步', reason: '材料不全' },
  ])
  expect(await readRows('communities')).toMatchObject([
    {
      community: '海滨社区',
      state: '现存',
      into: null,
      former: ['老港社区'],
      communityUrl: `${home}/communities/haibin`,
    },
    { community: '丙社区', state: '已并入', into: 'id-of-haibin', former: [] },
  ])
  expect(await readRows('figures')).toMatchObject([
    { title: '城市社区', qualifier: '不低于', value: '325', unit: '个' },
  ])
  expect((await readRows('standards'))[32]).toMatchObject({ id: 'subject-of-set', number: 33, category: 6 })
  expect((await readRows('entries')).slice(5, 7)).toMatchObject([
    { entry: 6, act: '发布', kind: '典型经验', id: 'gone', title: null },
    { entry: 7, act: '撤下', reason: '内容有误', notice: '文中数字有误，现予撤下。' },
  ])
})

test('what stands in a part stays in it: a publish changes the last alone, a withdrawal its own', async () => {
  const tag = async (part: number) =>
    (await readable.ask(`${home}/data/stories-${part}.json`)).headers.get('etag')
  const before = [await tag(1), await tag(2)]
  await untilFollowed(readable.site, (await readable.feed.publish(toStory('newest'))).head.number)
  expect(await tag(1)).toBe(before[0])
  expect(await tag(2)).not.toBe(before[1])
  await untilFollowed(readable.site, (await readable.feed.withdraw('story-1')).head.number)
  expect(await tag(1)).not.toBe(before[0])
  expect((await readRows('stories')).map(({ id }) => id)).not.toContain('story-1')
})

test('the page of open data leads to each part, each schema and each feed', async () => {
  const html = await (await readable.ask(`${home}/data`)).text()
  expect(html).toContain('共521行，分2部分')
  expect(html).toContain('https://creativecommons.org/licenses/by/4.0/')
  const links = [...html.matchAll(/href="\/jzxfsq(\/data\/[^"]+|[^"]*\/(?:feed|atom)\.(?:xml|json))"/g)]
  expect(links.length).toBeGreaterThan(30)
  for (const [, link = ''] of links) expect((await readable.ask(home + link)).status, link).toBe(200)
})

test('a part or a schema that is not there is not found', async () => {
  for (const name of [
    'stories-3.csv',
    'stories-0.json',
    'stories-1.xml',
    'x-1.csv',
    'x.schema.json',
    'constructor-1.csv',
  ])
    expect((await readable.site.get(`/data/${name}`)).status, name).toBe(404)
})
