import { afterAll, beforeAll, expect, test } from 'vitest'
import { toClient, toCode, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, type Newsroom, openNewsroom, toStoryData, write } from '../support/newsroom.ts'
import { create, type Person, toLocalOffice } from '../support/people.ts'
import { toPng } from '../support/picture.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

type Address = { url: string; expiresAt: string }

const ask = (person: Person, id: string, collection = 'stories') =>
  person.post<Address>(`/api/${collection}/${id}/preview`)

/** The token that somebody gets for a story. */
const toToken = async (person: Person, id: string): Promise<string> =>
  (await ask(person, id)).body.url.split('/').at(-1) ?? ''

const open = (path: string) =>
  toClient(cms.url).get<{ document: Record<string, unknown> }>(`/api/preview/${path}`)

const uploadPicture = async (background: string) => {
  const { id, files } = (await cms.payload.create({
    collection: 'media',
    data: { alt: '窗口', credit: '示例', licence: '示例', consent: { kind: 'none-shown' } } as never,
    file: { name: `${background.slice(1)}.png`, mimetype: 'image/png', ...(await toPng({ background })) },
    overrideAccess: true,
  })) as unknown as { id: string; files: { sha256: string }[] }
  return { id, name: `${files[0]?.sha256}.webp` }
}

test('whoever may read a document gets an address on the site, which opens it without an account for a quarter of an hour', async () => {
  const id = await write(room, { title: '尚未发布的一篇', slug: 'shang-wei' })
  const before = Date.now()
  const { status, body } = await ask(room.contributor, id)
  expect(status).toBe(200)
  const { siteUrl } = cms.settings
  expect(body.url).toMatch(new RegExp(`^${siteUrl}/preview/[\\w-]+\\.[\\w-]+\\.[\\w-]+$`))
  const minutes = (Date.parse(body.expiresAt) - before) / 60_000
  expect(minutes).toBeGreaterThan(14.9)
  expect(minutes).toBeLessThan(15.1)
  const opened = await open(body.url.split('/').at(-1) ?? '')
  expect(opened.status).toBe(200)
  expect(opened.body).toMatchObject({
    document: { kind: 'story', slug: 'shang-wei', title: '尚未发布的一篇' },
    edition: 1,
    expiresAt: body.expiresAt,
  })
  for (const reader of [room.districtReviewer, room.publisher, room.auditor])
    expect((await ask(reader, id)).status).toBe(200)
  expect((await toClient(cms.url).get('/api/gazette')).body).toMatchObject({ latest: 0 })
})

test('who may not read a document gets none: other districts, and whoever is not signed in', async () => {
  const id = await write(room)
  const stranger = await ask(room.stranger, id)
  expect([stranger.status, toCode(stranger)]).toEqual([404, 'unknown-document'])
  const anonymous = await toClient(cms.url).post(`/api/stories/${id}/preview`)
  expect([anonymous.status, toCode(anonymous)]).toEqual([401, 'not-signed-in'])
})

test('what could not be published is not previewed: the answer names what is missing', async () => {
  const { deck: _deck, ...data } = toStoryData(room)
  const id = await create(room.contributor, 'stories', data)
  const answer = await ask(room.contributor, id)
  expect([answer.status, toCode(answer)]).toEqual([422, 'not-to-preview'])
  expect(JSON.stringify(answer.body)).toContain('"path":"deck"')
})

test('a token opens one revision: after an edit, and after the document is gone, it opens nothing', async () => {
  const id = await write(room, { title: '改动之前' })
  const token = await toToken(room.contributor, id)
  expect((await room.contributor.patch(`/api/stories/${id}`, { title: '改动之后' })).status).toBe(200)
  const outdated = await open(token)
  expect([outdated.status, toCode(outdated)]).toEqual([410, 'preview-outdated'])
  expect(outdated.headers.get('cache-control')).toBe('no-store')
  const next = await toToken(room.contributor, id)
  expect((await open(next)).body.document.title).toBe('改动之后')
  expect((await room.contributor.delete(`/api/stories/${id}`)).status).toBe(200)
  expect((await open(next)).status).toBe(410)
})

test('what was withdrawn is not previewed any more, nor what was previewed before', async () => {
  const id = await write(room, { slug: 'che-hui' })
  await act(room.chiefEditor, id, { transition: 'publish-unreviewed', comment: '应急' })
  const token = await toToken(room.publisher, id)
  expect((await open(token)).status).toBe(200)
  const notice = { reason: 'no-consent', text: '当事人要求撤下。' } as const
  await act(room.publisher, id, { transition: 'withdraw', notice })
  expect((await open(token)).status).toBe(410)
  expect(toCode(await ask(room.publisher, id))).toBe('withdrawn-is-final')
})

test('a token that was not signed here opens nothing, nor does a session', async () => {
  const id = await write(room)
  const token = await toToken(room.contributor, id)
  const login = { email: room.contributor.email, password: room.contributor.password }
  const session = await toClient(cms.url).post<{ token: string }>('/api/users/login', login)
  for (const forged of ['x', `${token.slice(0, -4)}AAAA`, session.body.token]) {
    const answer = await open(forged)
    expect([answer.status, toCode(answer)]).toEqual([404, 'unknown-preview'])
  }
  const asAccount = await toClient(cms.url, token).get(`/api/stories/${id}`)
  expect(asAccount.status).toBe(403)
})

test('the pictures that the document shows come with its token, and no other picture; nothing is kept on the way', async () => {
  const [cover, other] = [await uploadPicture('#26449a'), await uploadPicture('#007f87')]
  const id = await create(room.contributor, 'stories', { ...toStoryData(room), cover: cover.id })
  const token = await toToken(room.contributor, id)
  const shown = await open(`${token}/files/${cover.name}`)
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp'])
  for (const path of [`${token}/files/${other.name}`, `${token}/files/x`, `x/files/${cover.name}`])
    expect(toTold(await open(path)), path).toEqual([404, 'unknown-preview'])
  expect(toTold(await toClient(cms.url).get(`/api/gazette/files/${cover.name}`))).toEqual([
    ...[404, 'unknown-document'],
  ])
  for (const { headers } of [shown, await open(token), await open('x')]) {
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  }
})
