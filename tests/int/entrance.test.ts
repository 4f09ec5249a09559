import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toClient, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { type Newsroom, openNewsroom, readStatus, write } from '../support/newsroom.ts'
import { type Person, toLocalOffice } from '../support/people.ts'
import { askRaw } from '../support/raw.ts'

let cms: Cms
let room: Newsroom
let story: string

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  story = await write(room, { title: '在写的一篇' })
})
afterAll(() => cms.close())

/** Two kilobytes of fragments, each twice in the one before: written out they are more than anything could count. */
const doubling = (levels: number): string =>
  [
    'query { ...a0 }',
    ...Array.from({ length: levels }, (_, at) => `fragment a${at} on Query { ...a${at + 1} ...a${at + 1} }`),
    `fragment a${levels} on Query { __typename }`,
  ].join(' ')

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

  test('a form of nobody is read as far as signing in takes, whatever it brings', async () => {
    for (const path of ['/api/users/login', '/api/users/logout', '/api/users/reset-password']) {
      const body = new FormData()
      body.set('_payload', JSON.stringify({ email: 'a@example.com', password: 'x' }))
      body.set('file', new File([new Uint8Array(MB)], 'a.png'))
      expect([path, await askRaw(cms.url, path, { body })]).toEqual([path, [413, 'body-too-large']])
    }
    const body = new FormData()
    body.set(
      '_payload',
      JSON.stringify({ email: room.contributor.email, password: room.contributor.password }),
    )
    expect(await askRaw(cms.url, '/api/users/login', { body })).toEqual([200, undefined])
  })

  test('a length that is told is believed', async () => {
    const body = ' '.repeat(5 * MB)
    expect(
      await askRaw(cms.url, '/api/stories', { type: 'application/json', body }, room.contributor),
    ).toEqual([413, 'body-too-large'])
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

test('what a page sends is done as the account that it was opened for, or not at all', async () => {
  const { chiefEditor, contributor } = room
  const send = async (opener: Person, end: string, method: string, body: object) =>
    askRaw(
      cms.url,
      `/api/stories/${story}${end}`,
      {
        method,
        type: 'application/json',
        body: JSON.stringify(body),
        headers: { 'X-Exemplar-Account': opener.id },
      },
      chiefEditor,
    )
  const { revision } = await readStatus(contributor, story)
  expect(await send(contributor, '', 'PATCH', { deck: '别人名下的话。' })).toEqual([409, 'other-account'])
  expect(await send(contributor, '/review', 'POST', { transition: 'submit', revision })).toEqual([
    ...[409, 'other-account'],
  ])
  const { body } = await contributor.get<{ deck: string }>(`/api/stories/${story}`)
  expect(body.deck).not.toBe('别人名下的话。')
  expect((await readStatus(contributor, story)).state).toBe('draft')
  expect(await send(chiefEditor, '', 'PATCH', { deck: '自己名下的话。' })).toEqual([200, undefined])
})
