import { type FileIdentity, toFileName } from '@exemplar/shared/media/published-file'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toClient, toCode } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, type Newsroom, openNewsroom, publish, toStoryData } from '../support/newsroom.ts'
import { create, toLocalOffice } from '../support/people.ts'
import { pictureWords, toPng } from '../support/picture.ts'
import { listRoutes, type Route } from '../support/routes.ts'

/** Words that stand in drafts, accounts and records, and so may not reach anybody without an account. */
const canaries = ['金丝雀草稿', '金丝雀人名', '金丝雀意见', 'jin-si-que', 'example.com', '金丝雀图片']

/** The only doors for the public, and what signing in needs. Everything else refuses. */
const open = [
  'GET /api/gazette',
  'GET /api/gazette/stream',
  'GET /api/gazette/keys',
  'GET /api/gazette/files/:name',
  'HEAD /api/gazette/files/:name',
]
const signingIn = [
  /^\w+ \/api\/users\/(login|logout|me|init|refresh-token|forgot-password|reset-password|first-register|unlock|verify\/:id)$/,
  /^GET \/api\/access$/,
]

let cms: Cms
let room: Newsroom
let draft: string
let picture: string

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  await publish(room, { title: '公开的一篇' })
  picture = await uploadPicture()
  draft = await create(room.contributor, 'stories', {
    ...toStoryData(room, { title: '金丝雀草稿', slug: 'jin-si-que', deck: '金丝雀草稿' }),
    cover: picture,
    editor: '金丝雀人名',
  })
  await act(room.contributor, draft, { transition: 'submit', comment: '金丝雀意见' })
})
afterAll(() => cms.close())

const uploadPicture = async (): Promise<string> => {
  const { id } = await cms.payload.create({
    collection: 'media',
    data: { ...pictureWords, alt: '金丝雀图片' } as never,
    file: { name: 'canary.png', mimetype: 'image/png', ...(await toPng()) },
    overrideAccess: true,
  })
  return String(id)
}

/** Fills the parameters of a route with ids that exist. */
const toPath = ({ path }: Route): string =>
  path
    .replace(':collection', 'stories')
    .replace(':id', path.includes('/media/') ? picture : draft)
    .replace(/:[a-zA-Z]+[?*+]?|\*\w+/g, 'x')

/** Answers of Payload that come with 200 and tell that there is nothing: no permission, no preference. */
const saysNothing = (text: string): boolean =>
  ['{"fields":{}}', '{"message":"未找到","value":null}'].includes(text)

const callAnonymously = async ({ method, path }: { method: string; path: string }) => {
  const connection = new AbortController()
  const answer = await fetch(`${cms.url}${path}`, {
    method,
    redirect: 'manual',
    signal: connection.signal,
    ...(['GET', 'HEAD'].includes(method)
      ? {}
      : { headers: { 'Content-Type': 'application/json' }, body: '{}' }),
  })
  return { status: answer.status, text: await answer.text() }
}

describe('without an account', () => {
  test('every route that Payload registers refuses, with a code, and says nothing of a draft', async () => {
    const routes = listRoutes(cms.payload)
    expect(routes.length).toBeGreaterThan(150)
    const answered: string[] = []
    for (const route of routes) {
      const name = `${route.method} ${route.path}`
      if (open.includes(name)) continue
      const { status, text } = await callAnonymously({ method: route.method, path: toPath(route) })
      for (const canary of canaries) expect(text, name).not.toContain(canary)
      // What HEAD answers has no body to carry one.
      if (status >= 400 && route.method !== 'HEAD')
        expect(toCode({ body: JSON.parse(text) }), `${name} ${text}`).toBeDefined()
      const refused = status >= 400 || saysNothing(text)
      if (!refused && !signingIn.some((pattern) => pattern.test(name)))
        answered.push(`${name} ${status} ${text}`)
    }
    expect(answered).toEqual([])
  })

  test('no query, depth, sort or filter opens a list', async () => {
    const anonymous = toClient(cms.url)
    for (const collection of Object.keys(cms.payload.collections))
      for (const query of [
        'depth=3',
        'draft=true',
        'where[title][like]=金',
        'trash=true',
        'select[title]=true',
        'sort=title&limit=0',
      ])
        for (const path of ['', '/versions', '/count', `/${draft}`]) {
          const { status, body } = await anonymous.get(`/api/${collection}${path}?${query}`)
          const refused = status >= 400 || saysNothing(JSON.stringify(body))
          expect(refused, `${collection}${path}?${query}`).toBe(true)
          for (const canary of canaries) expect(JSON.stringify(body)).not.toContain(canary)
        }
  })

  test('GraphQL tells nothing', async () => {
    const fields = [
      'Stories',
      'allMedia',
      'Users',
      'versionsStories',
      'GazetteEntries',
      'ReviewRecords',
      'Campaigns',
    ]
    for (const field of fields) {
      const { body } = await toClient(cms.url).post('/api/graphql', { query: `{ ${field} { docs { id } } }` })
      expect((body as { data?: Record<string, unknown> }).data?.[field] ?? null, field).toBeNull()
    }
    const { body } = await toClient(cms.url).post('/api/graphql', {
      query: 'mutation { createStory(data: { title: "x" }) { id } }',
    })
    expect(JSON.stringify(body)).toMatch(/errors/)
    for (const canary of canaries) expect(JSON.stringify(body)).not.toContain(canary)
  })

  test('neither the upload nor the published name of an unpublished picture is served; the published one is', async () => {
    const media = (
      await room.contributor.get<{
        filename: string
        files: FileIdentity[]
        sizes: Record<string, { filename?: string }>
      }>(`/api/media/${picture}`)
    ).body
    const names = [media.filename, ...Object.values(media.sizes).flatMap(({ filename }) => filename ?? [])]
    for (const name of names) {
      const path = `/api/media/file/${encodeURIComponent(name)}`
      expect((await toClient(cms.url).get(path)).status, name).toBeGreaterThanOrEqual(400)
      expect((await room.contributor.get(path)).status, name).toBe(200)
    }
    const paths = media.files.map((file) => `/api/gazette/files/${toFileName(file)}`)
    expect(paths.length).toBeGreaterThan(0)
    for (const path of paths) expect((await toClient(cms.url).get(path)).status).toBe(404)
    for (const reviewer of [room.districtReviewer, room.cityReviewer, room.chiefEditor])
      await act(reviewer, draft, { transition: 'approve' })
    await act(room.publisher, draft, { transition: 'publish' })
    for (const path of paths) expect((await toClient(cms.url).get(path)).status).toBe(200)
    await act(room.publisher, draft, {
      transition: 'withdraw',
      notice: { reason: 'no-consent', text: '当事人要求撤下。' },
    })
    for (const path of paths) expect((await toClient(cms.url).get(path)).status).toBe(404)
  })
})
