// Runs in a copy of the house that has one kind more, as tests/int/bulletin.test.ts: see bulletin.test.ts.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSite } from '../support/build-site.ts'
import { type SiteProcess, startSiteProcess, untilFollowed } from '../support/built-site.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, type Newsroom, openNewsroom, readStatus, toEditorState } from '../support/newsroom.ts'
import { create, type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom
let site: SiteProcess
let folder: string
let id: string

const read = async (path: string): Promise<string> => (await site.get(path)).text()
const step = (person: Person, ask: Parameters<typeof act>[2]) => act(person, id, ask, 'bulletins')
const approve = async () => {
  expect((await step(room.pressOfficer, { transition: 'submit' })).status).toBe(200)
  for (const reviewer of [room.cityReviewer, room.secondCityReviewer, room.chiefEditor])
    expect((await step(reviewer, { transition: 'approve' })).status).toBe(200)
}
type Row = { readonly id: string; readonly collection: string }
const listWaiting = async (person: Person): Promise<string[]> =>
  (await person.get<{ waiting: Row[] }>('/api/review-queue')).body.waiting.map((row) => row.id)

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  id = await create(room.pressOfficer, 'bulletins', {
    ...{ title: '楼道灯亮了', slug: 'lamps', deck: '三十个楼道换了新灯。', year: 2020, issue: 3 },
    ...{ date: '2020-09-01T12:00:00.000Z', community: room.community },
    ...{ body: toEditorState('居民自己选了暖黄色的灯泡。'), source: '市民政局', editor: '示例编辑' },
  })
  folder = await mkdtemp(join(tmpdir(), 'exemplar-bulletin-'))
  site = await startSiteProcess(await buildSite('/'), { CMS_URL: cms.url, DATA_DIR: folder })
  // A site opens with the first entry.
  const figure = await create(room.pressOfficer, 'figures', {
    ...{ title: '城市社区', slug: 'city', display: '325', unit: '个', year: 2020, order: 1 },
    ...{ featured: true, asOf: '2020-09-01T12:00:00.000Z', source: '市民政局' },
  })
  const atOnce = { transition: 'publish-unreviewed', comment: '应急' } as const
  expect((await act(room.chiefEditor, figure, atOnce, 'figures')).status).toBe(200)
  await site.line('网站已启动')
})
afterAll(async () => {
  await site.stop()
  await cms.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 10 })
})

test('preview: the draft is shown on the page of its kind', async () => {
  await untilFollowed(site, 1)
  const { body } = await room.pressOfficer.post<{ url: string }>(`/api/bulletins/${id}/preview`)
  const page = await read(`/preview/${body.url.split('/').at(-1)}`)
  expect(page).toContain('简报第3期')
  expect(page).toContain('居民自己选了暖黄色的灯泡。')
})

test('review and queue: it waits for the next person until it is published, and the log tells so', async () => {
  await step(room.pressOfficer, { transition: 'submit' })
  expect(await listWaiting(room.cityReviewer)).toContain(id)
  await step(room.cityReviewer, { transition: 'request-changes', comment: '请写明盏数。' })
  await approve()
  expect(await listWaiting(room.publisher)).toContain(id)
  expect((await step(room.publisher, { transition: 'publish' })).status).toBe(200)
  expect(await listWaiting(room.publisher)).not.toContain(id)
  const { state, log } = await readStatus(room.auditor, id, 'bulletins')
  expect(state).toBe('published')
  expect(log.map(({ act }) => act).toReversed()).toEqual([
    ...['submit', 'request-changes', 'submit', 'approve', 'approve', 'approve', 'publish'],
  ])
})

test('page, list, search, ledger: the public finds it in each', async () => {
  await untilFollowed(site, 2)
  expect(await read('/bulletins/lamps')).toContain('居民自己选了暖黄色的灯泡。')
  expect(await read('/bulletins')).toContain('href="/bulletins/lamps"')
  const found = await read(`/search?${new URLSearchParams({ q: '暖黄色' })}`)
  expect(found).toContain('href="/bulletins/lamps"')
  expect(found).toContain('简报')
  const ledger = await read('/gazette')
  expect(ledger).toContain('href="/bulletins/lamps"')
  expect(ledger).toMatch(/<td[^>]*>\s*<span[^>]*>简报/)
  expect(await read('/gazette/2')).toContain('楼道灯亮了')
  const elder = await site.get('/', { headers: { cookie: 'reading=elder' } })
  expect(await elder.text()).toContain('href="/bulletins/lamps"')
  for (const place of ['', '/bulletins'])
    expect(await read(`${place}/feed.xml`)).toContain('居民自己选了暖黄色的灯泡。')
  expect(await read('/sitemap/bulletins-1.xml')).toContain('/bulletins/lamps</loc>')
  const [, image = ''] = /og:image" content="[^"]*(\/og\/[^"]*)"/.exec(await read('/bulletins/lamps')) ?? []
  expect((await site.get(image)).status).toBe(200)
})

test('JSON: entry, document and feed carry it as it was signed', async () => {
  const published = { kind: 'bulletin', slug: 'lamps', issue: 3, date: '2020-09-01' }
  expect(JSON.parse(await read('/gazette/2.document'))).toMatchObject(published)
  expect(JSON.parse(await read('/gazette/2.json'))).toMatchObject({ document: published })
  expect(JSON.parse(await read('/api/gazette'))).toMatchObject({ latest: 2 })
})

test('difference: the next edition is compared in the words of the form, and a withdrawal reaches the page', async () => {
  await step(room.pressOfficer, { transition: 'revise' })
  await room.pressOfficer.patch(`/api/bulletins/${id}`, { deck: '三十一个楼道换了新灯。' })
  const difference = await room.pressOfficer.get(`/api/bulletins/${id}/difference`)
  expect(difference.body).toMatchObject({
    changes: [
      {
        ...{ path: 'deck', kind: 'changed', label: { zh: '提要' } },
        ...{ before: '三十个楼道换了新灯。', after: '三十一个楼道换了新灯。' },
      },
    ],
  })
  const notice = { reason: 'superseded', text: '盏数有误，重新印发。' } as const
  expect((await step(room.publisher, { transition: 'withdraw', notice })).status).toBe(200)
  await untilFollowed(site, 3)
  expect((await site.get('/bulletins/lamps')).status).toBe(410)
  expect(await read('/bulletins')).not.toContain('lamps')
})
