import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toClient, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { type Newsroom, openNewsroom, publish, toStoryData, write } from '../support/newsroom.ts'
import { create, type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom
let story: string

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  story = await publish(room, { title: '公开的一篇' })
})
afterAll(() => cms.close())

type Raw = { method?: string; type?: string; body?: BodyInit; headers?: Record<string, string> }

/** As somebody, without anything that a client would put right. */
const ask = async (path: string, { method = 'POST', type, body, headers }: Raw, person?: Person) => {
  const { body: signedIn } = person
    ? await toClient(cms.url).post<{ token: string }>('/api/users/login', person)
    : { body: { token: '' } }
  const answer = await fetch(`${cms.url}${path}`, {
    method,
    headers: {
      ...(person ? { authorization: `JWT ${signedIn.token}` } : {}),
      ...(type ? { 'content-type': type } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  })
  return toTold({
    status: answer.status,
    headers: answer.headers,
    body: await answer.json().catch(() => ({})),
  })
}

/** Two kilobytes of fragments, each twice in the one before: written out they are more than anything could count. */
const doubling = (levels: number): string =>
  [
    'query { ...a0 }',
    ...Array.from({ length: levels }, (_, at) => `fragment a${at} on Query { ...a${at + 1} ...a${at + 1} }`),
    `fragment a${levels} on Query { __typename }`,
  ].join(' ')

describe('a query that nobody can answer is refused before it is asked', () => {
  test.each([
    ...['where[id][equals][$gt]=', 'where[id][near]=1,2,3', 'where[id][intersects]=x', 'where[id][within]=x'],
    ...['where[id][all]=x', 'where=x', 'where[]=x', 'where[and]=x', 'where={'],
    ...['page=1e309', 'page=-1', 'limit=x', 'depth=[]', 'sort[a]=b', 'select=x', 'populate=x', 'data={'],
  ])('%s', async (query) => {
    for (const path of ['stories', 'stories/versions', 'users', 'review-records', 'payload-preferences'])
      expect(toTold(await room.administrator.get(`/api/${path}?${query}`)), `${path}?${query}`).toEqual([
        400,
        'bad-request',
      ])
  })

  test('a time that is none', async () => {
    for (const path of ['stories', 'stories/count', 'stories/versions', 'payload-preferences'])
      for (const operator of ['equals', 'less_than', 'not_equals', 'contains']) {
        const answer = await room.administrator.get(`/api/${path}?where[createdAt][${operator}]=x`)
        expect(toTold(answer), `${path} ${operator}`).toEqual([400, 'bad-request'])
      }
    const since = await room.administrator.get('/api/stories?where[createdAt][greater_than]=2020-01-01')
    expect(since.status).toBe(200)
  })

  test('one that can be is', async () => {
    const where = encodeURIComponent(
      JSON.stringify({ or: [{ id: { in: [story] } }, { id: { exists: false } }] }),
    )
    for (const query of [
      `where=${where}`,
      `where[and][0][or][0][id][equals]=${story}`,
      `where[id][in][0]=${story}&limit=10&page=1&depth=0&sort=-updatedAt&select[title]=true`,
      `where[review.state][not_in]=draft,in-review&sort[]=title&sort[]=-createdAt`,
    ]) {
      const { status, body } = await room.contributor.get<{ docs: { id: string }[] }>(`/api/stories?${query}`)
      expect([status, body.docs?.map(({ id }) => id)], query).toEqual([200, [story]])
    }
  })
})

test('doors that a collection has not are not found', async () => {
  for (const person of [toClient(cms.url), room.administrator]) {
    for (const path of ['media/versions', 'districts/versions/x', 'media/file/nothing.png'])
      expect([403, 404], path).toContain((await person.get(`/api/${path}`)).status)
    for (const path of ['districts/versions/x', 'users/verify/x'])
      expect([403, 404], path).toContain((await person.post(`/api/${path}`, {})).status)
  }
  expect(toTold(await room.administrator.get('/api/media/file/nothing.png'))).toEqual([404, 'not-found'])
  expect(toTold(await room.administrator.get(`/api/media/file/${'a'.repeat(400)}`))).toEqual([
    404,
    'not-found',
  ])
  expect(toTold(await room.administrator.get('/api/stories/%E0%A4%A'))).toEqual([400, 'bad-request'])
})

describe('a body that is none', () => {
  const json = 'application/json'
  const deep = `${'{"children":['.repeat(3_000)}${']}'.repeat(3_000)}`
  test.each<[string, Raw, [number, string]]>([
    ['broken JSON', { type: json, body: '{"name":' }, [400, 'bad-request']],
    ['a list', { type: json, body: '[]' }, [400, 'bad-request']],
    ['a number', { type: json, body: '7' }, [400, 'bad-request']],
    ['nothing', { type: json, body: 'null' }, [400, 'bad-request']],
    ['JSON without an end', { type: json, body: deep }, [400, 'bad-request']],
    ['a text', { type: 'text/plain', body: '{"name":"x"}' }, [415, 'wrong-content-type']],
    [
      'a form of old',
      { type: 'application/x-www-form-urlencoded', body: 'a=b' },
      [415, 'wrong-content-type'],
    ],
    ['no form', { type: 'multipart/form-data; boundary=x', body: '--x' }, [400, 'bad-request']],
    ['no boundary', { type: 'multipart/form-data', body: '--x' }, [400, 'bad-request']],
    ['a name alone', { type: json, body: '{"name":"x"}' }, [400, 'invalid']],
    ['nothing at all', { type: json, body: '{}' }, [400, 'invalid']],
    [
      'broken JSON that asks in place of a GET',
      { type: json, body: '{', headers: { 'x-http-method-override': 'GET' } },
      [400, 'bad-request'],
    ],
  ])('%s', async (_name, raw, told) => {
    expect(await ask('/api/districts', raw, room.administrator)).toEqual(told)
  })

  test('a form whose words are no JSON, a file that is empty, a name that no disk takes', async () => {
    const upload = (bytes: BlobPart, { name = 'a.png', words = '{}' } = {}) => {
      const form = new FormData()
      form.set('file', new File([bytes], name, { type: 'image/png' }))
      form.set('_payload', words)
      return room.contributor.post('/api/media', form)
    }
    expect(toTold(await upload('x', { words: '{' }))).toEqual([400, 'bad-request'])
    expect(toTold(await upload('x', { words: '[]' }))).toEqual([400, 'bad-request'])
    expect(toTold(await upload(''))).toEqual([422, 'empty-file'])
    expect(toTold(await upload('x', { name: 'a\0b.png' }))).toEqual([400, 'bad-request'])
  })
})

describe('a document whose values are of no type that its fields have', () => {
  const deeper = { root: { type: 'root', children: [{ type: 'paragraph', children: 'x' }] } }
  test.each<[string, Record<string, unknown>, string]>([
    ['a list for a title', { title: ['x'] }, 'title'],
    ['an object for a title', { title: { length: 1 } }, 'title'],
    ['a number for a title', { title: 7 }, 'title'],
    ['what is no number in any way', { year: { toString: 'x' } }, 'year'],
    ['two lines for a title', { title: '一行\r\n又一行' }, 'title'],
    ['a text for the body', { body: 'x' }, 'body'],
    ['a text for its children', { body: { root: { children: 'x' } } }, 'body'],
    ['a text for children of its children', { body: deeper }, 'body'],
    ['nothing among its children', { body: { root: { children: [null] } } }, 'body'],
    ['an object for a year', { year: {} }, 'year'],
    ['a text for rows', { figures: { rows: 'x' } }, 'figures.rows'],
    ['a text for a row', { figures: { rows: ['x'] } }, 'figures.rows.0'],
  ])('%s', async (_name, values, path) => {
    const answers = [
      await room.contributor.post('/api/stories', { ...toStoryData(room), ...values }),
      await room.contributor.patch(`/api/stories/${await write(room)}`, values),
    ]
    for (const answer of answers) {
      expect(toTold(answer)).toEqual([400, 'invalid'])
      const { errors } = answer.body as { errors: { data: { issues: { path: string }[] } }[] }
      expect(errors[0]?.data.issues.map((issue) => issue.path)).toEqual([path])
    }
  })
})

test('when something was made is not the writer’s to say', async () => {
  const long = { createdAt: '2000-01-01T00:00:00.000Z', updatedAt: '2000-01-01T00:00:00.000Z' }
  const id = await create(room.contributor, 'stories', { ...toStoryData(room), ...long })
  await room.contributor.patch(`/api/stories/${id}`, { deck: '改过。', ...long })
  const { body } = await room.contributor.get<typeof long>(`/api/stories/${id}`)
  expect([body.createdAt, body.updatedAt].filter((time) => time < '2001')).toEqual([])
})

test('a copy of a document’s JSON is a document of its own, and leaves the other as it is', async () => {
  const turns = [
    { clock: '15:00:00', role: 'host', speaker: '主持人', paragraphs: '各位好。' },
    { clock: '15:02:37', role: 'spokesperson', speaker: '张科长', paragraphs: '标准有三十三项。' },
  ]
  const made = await room.pressOfficer.post<{ doc: Row }>('/api/conferences', {
    title: '发布会',
    year: 2020,
    date: '2020-07-22',
    turns,
  })
  expect(toTold(made)).toEqual([201, undefined])
  const { body: first } = await room.pressOfficer.get<Row>(`/api/conferences/${made.body.doc.id}?depth=0`)
  const { slug: _slug, id: _id, review: _review, ...copied } = first
  const copy = await room.pressOfficer.post<{ doc: Row }>('/api/conferences', copied)
  expect(toTold(copy)).toEqual([201, undefined])
  expect(copy.body.doc.turns.map(({ speaker }) => speaker)).toEqual(['主持人', '张科长'])
  const ids = first.turns.map(({ id }) => id)
  expect(copy.body.doc.turns.filter(({ id }) => ids.includes(id))).toEqual([])
  const twice = await room.pressOfficer.patch(`/api/conferences/${copy.body.doc.id}`, {
    turns: [first.turns[0], first.turns[0]],
  })
  expect(toTold(twice)).toEqual([200, undefined])
  const { body: after } = await room.pressOfficer.get<Row>(`/api/conferences/${first.id}?depth=0`)
  expect(after.turns).toEqual(first.turns)
})
type Row = { id: string; slug: string; review: unknown; turns: { id: string; speaker: string }[] }

describe('bodies are read no further than they may be long', () => {
  const MB = 1024 * 1024

  /** Sends without a length until somebody answers, and tells how much had gone by then. */
  const pour = (path: string, { token, most }: { token?: string; most: number }) =>
    new Promise<{ status: number | undefined; sent: number }>((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        ...(token ? { authorization: `JWT ${token}` } : {}),
      }
      const outgoing = request(`${cms.url}${path}`, { method: 'POST', headers })
      let sent = 0
      const send = (): void => {
        while (sent < most) {
          sent += 64 * 1024
          if (!outgoing.write(Buffer.alloc(64 * 1024, ' '))) return void outgoing.once('drain', send)
        }
        outgoing.end('{}')
      }
      outgoing.once('response', (incoming) => {
        resolve({ status: incoming.statusCode, sent })
        sent = most
        incoming.resume().once('end', () => outgoing.destroy())
      })
      outgoing.once('error', reject)
      send()
    })

  const signIn = async (person: Person) =>
    (await toClient(cms.url).post<{ token: string }>('/api/users/login', person)).body.token

  test('of an account, some megabytes; of nobody, what signing in takes', async () => {
    const token = await signIn(room.contributor)
    for (const [path, who, status] of [
      ['/api/stories', { token }, 413],
      [`/api/stories/${story}/review`, { token }, 413],
      ['/api/payload-preferences/x', { token }, 413],
      ['/api/graphql', { token }, 413],
      ['/api/users/login', {}, 413],
      ['/api/graphql', {}, 413],
      ['/api/stories', {}, 403],
      ['/api/media', {}, 403],
    ] as const) {
      const told = await pour(path, { ...who, most: 100 * MB })
      expect([path, told.status]).toEqual([path, status])
      expect(told.sent, path).toBeLessThan(20 * MB)
    }
  })

  test('a length that is told is believed', async () => {
    const body = ' '.repeat(5 * MB)
    expect(await ask('/api/stories', { type: 'application/json', body }, room.contributor)).toEqual([
      413,
      'body-too-large',
    ])
  })
})

test('what the admin remembers for an account is bounded, and forgotten when it says so', async () => {
  const { contributor } = room
  const path = '/api/payload-preferences'
  expect(toTold(await contributor.post(`${path}/columns`, { value: { a: 1 } }))).toEqual([200, undefined])
  expect((await contributor.get<{ value: unknown }>(`${path}/columns`)).body.value).toEqual({ a: 1 })
  const long = { value: 'x'.repeat(30_000) }
  expect(toTold(await contributor.post(`${path}/columns`, long))).toEqual([413, 'preference-too-large'])
  expect(toTold(await contributor.post(path, { key: 'columns', value: {} }))).toEqual([403, 'forbidden'])
  expect((await contributor.delete(`${path}/columns`)).status).toBe(200)
  expect((await contributor.get<{ value: unknown }>(`${path}/columns`)).body.value).toBeNull()
  expect(toTold(await contributor.delete(`${path}/columns`))).toEqual([404, 'not-found'])
})

describe('GraphQL', () => {
  const query = async (person: Pick<Person, 'post'>, body: unknown) => {
    const { status, body: told } = await person.post<{ errors?: { message: string }[] }>('/api/graphql', body)
    return { status, told: JSON.stringify(told), message: told.errors?.[0]?.message }
  }

  test('suggests nothing to anybody', async () => {
    for (const person of [toClient(cms.url), room.administrator])
      for (const [asked, variables] of [
        ['{ Storiess { docs { id } } }'],
        ['{ Stories { docs { titel } } }'],
        ['{ Stories(limitt: 3) { docs { id } } }'],
        ['query ($data: mutationStoriInput) { __typename }'],
        [
          'mutation ($data: mutationStoryInput!) { createStory(data: $data) { id } }',
          { data: { titel: 'x' } },
        ],
        ['{ Stories(where: { review__state: { equals: drafft } }) { docs { id } } }'],
      ] as const) {
        const { status, told, message } = await query(person, { query: asked, variables })
        expect([status, message], told).toEqual([expect.any(Number), expect.any(String)])
        expect(told).not.toMatch(/did you mean/i)
        expect(status).toBeLessThan(500)
      }
  })

  test('what could never be answered is refused', async () => {
    for (const asked of [
      { query: '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }' },
      { query: 'fragment a on Query { ...a } { __typename }' },
      { query: doubling(40) },
      { query: 'subscription { x }' },
      { query: '{ a '.repeat(20_000) },
      { query: 'query ($id: String!) { Story(id: $id) { id } }', variables: { id: {} } },
      { query: 'query ($id: String!) { Story(id: $id) { id } }' },
      { query: 7 },
      [],
    ])
      for (const person of [room.contributor, toClient(cms.url)]) {
        const { status, told } = await query(person, asked)
        expect(status, told).toBeLessThan(500)
        expect(told).toMatch(/errors/)
        expect(told).not.toMatch(/"Story"/)
      }
  })
})
