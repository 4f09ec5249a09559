import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Role } from '@exemplar/shared/review/roles'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act } from '../golden/steps.ts'
import { signIn } from '../support/account.ts'
import { type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { type Client, toClient } from '../support/client.ts'
import { type Cms, startCmsOn } from '../support/cms.ts'
import { runExemplar, runExemplarWith } from '../support/exemplar-command.ts'
import { findFreePort } from '../support/free-port.ts'
import { useLightHashes, useRealHashes } from '../support/light-hashes.ts'
import { openData, releases } from '../upgrade/open.ts'
import { password, toEmail } from '../upgrade/people.ts'

type Page<T> = { totalDocs: number; docs: T[] }
type Story = { id: string; slug: string; title: string; deck: string }

/** What stands in the data of a release, read off `tests/upgrade/make.ts` by hand. */
const rows: readonly [collection: string, count: number][] = [
  ['users', 20],
  ['districts', 2],
  ['communities', 1],
  ['standards', 33],
  ['media', 1],
  ['stories', 4],
  ['campaigns', 1],
  ['standard-sets', 1],
  ['figures', 1],
  ['conferences', 1],
  ['announcements', 1],
  ['press-releases', 1],
]
const entries = [
  'publish campaign',
  'publish standard-set',
  'publish figure',
  'publish conference',
  'publish story',
  'publish story',
  'publish announcement',
  'publish press-release',
  'correct story',
  'withdraw story',
]

const pages: readonly [path: string, status: number, says: string][] = [
  ['/stories/window', 200, '更正：导语里的一个数字有误。'],
  ['/stories/steps', 410, '文中有个人信息，现予撤下。'],
  ['/stories/waiting', 404, ''],
  ['/standards', 200, '2020年印发稿'],
  ['/press/briefing', 200, '各位好。'],
  ['/gazette/10', 200, '撤下'],
]
const dist = join(import.meta.dirname, '../../site/dist')

const expectPages = async (site: SiteProcess): Promise<void> => {
  for (const [path, status, says] of pages) {
    const answer = await site.get(path)
    expect([path, answer.status]).toEqual([path, status])
    expect(await answer.text(), path).toContain(says)
  }
}

/** What the site of a data folder has seen of the gazette, and when it did first. */
const listSights = (dataFolder: string): Record<string, unknown>[] => {
  const memory = new DatabaseSync(join(dataFolder, 'site/memory.sqlite'), { readOnly: true })
  try {
    return memory.prepare('SELECT number, digest, at, seen_at FROM sights ORDER BY number').all()
  } finally {
    memory.close()
  }
}

describe.each(releases)('the data of release %s', (release) => {
  let data: Awaited<ReturnType<typeof openData>>
  let cms: Cms
  let site: SiteProcess
  let seen: readonly Record<string, unknown>[]

  const enter = async (role: Role): Promise<Client> =>
    toClient(cms.url, await signIn(cms.url, { email: toEmail(role), password }))

  beforeAll(async () => {
    useRealHashes()
    data = await openData(release)
    seen = listSights(data.settings.dataFolder)
    cms = await startCmsOn(data.settings)
    site = await startSiteProcess(dist, {
      CMS_URL: cms.url,
      DATA_DIR: data.settings.dataFolder,
    })
    await site.line('公报已收录到第10号')
  })
  afterAll(async () => {
    useLightHashes()
    await site?.stop()
    await cms?.close()
    data?.remove()
  })

  test.each<Role>([
    ...(['contributor', 'district-reviewer', 'city-reviewer', 'chief-editor'] as const),
    ...(['press-officer', 'publisher', 'auditor', 'administrator'] as const),
  ])('lets the %s sign in with the old password', async (role) => {
    const { body } = await (await enter(role)).get<{ user: { role: string } }>('/api/users/me')
    expect(body.user.role).toBe(role)
  })

  test('has every row, with its words', async () => {
    const administrator = await enter('administrator')
    for (const [collection, count] of rows) {
      const { body } = await administrator.get<Page<unknown>>(`/api/${collection}?limit=1&draft=true`)
      expect(body.totalDocs, collection).toBe(count)
    }
    // Made by the start: the release knew no titles.
    const communities = await administrator.get<Page<{ title: string }>>('/api/communities')
    for (const { title } of communities.body.docs) expect(title).toMatch(/^.+社区.*（.+）$/)
    const { body } = await administrator.get<Page<Story>>('/api/stories?sort=slug&draft=true')
    expect(body.docs.map(({ slug, title, deck }) => [slug, title, deck])).toEqual([
      ['draft', '一扇窗口办成的事', '居民办事只认一扇窗。'],
      ['steps', '一扇窗口办成的事', '居民办事只认一扇窗。'],
      ['waiting', '一扇窗口办成的事', '居民办事只认一扇窗。'],
      ['window', '一扇窗口办成的事', '更正：导语里的一个数字有误。'],
    ])
    const waiting = body.docs.find(({ slug }) => slug === 'waiting')
    const said = await (await enter('city-reviewer')).get(`/api/stories/${waiting?.id}/comments`)
    expect(JSON.stringify(said.body)).toContain('第二段的时间请再核对。')
  })

  test('has its gazette and its review log whole, and both verify', async () => {
    const feed = await toClient(cms.url).get<{ entries: { head: { act: string; kind: string } }[] }>(
      '/api/gazette?limit=500',
    )
    expect(feed.body.entries.map(({ head }) => `${head.act} ${head.kind}`)).toEqual(entries)
    const gazette = await runExemplar('verify', cms.url)
    expect([gazette.code, gazette.stdout]).toEqual([0, expect.stringContaining('10')])
    const log = ['--review', cms.url, '--email', toEmail('auditor')]
    const review = await runExemplarWith({ EXEMPLAR_PASSWORD: password }, 'verify', cms.url, ...log)
    expect([review.code, review.stdout]).toEqual([0, expect.stringContaining('log and the gazette agree')])
  })

  test('is served by the site under the same addresses', async () => {
    await expectPages(site)
  })

  test('is remembered by the site as it was seen first', () => {
    expect(seen.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(listSights(data.settings.dataFolder)).toEqual(seen)
  })

  test('goes on: what waited for the city goes to the public under the next number', async () => {
    const stories = await (await enter('administrator')).get<Page<Story>>(
      '/api/stories?where[slug][equals]=waiting&draft=true',
    )
    const id = stories.body.docs[0]?.id ?? ''
    const take = async (role: Role, transition: string) =>
      act({ collection: 'stories', as: await enter(role) }, { id, transition })
    await take('city-reviewer', 'approve')
    await take('chief-editor', 'approve')
    await take('publisher', 'publish')
    const { body } = await toClient(cms.url).get<{ latest: number }>('/api/gazette')
    expect(body.latest).toBe(11)
    const statusOf = async () => (await site.get('/stories/waiting')).status
    await expect.poll(statusOf, { timeout: 30_000, interval: 200 }).toBe(200)
  })
})

test.each(releases)('the replica of release %s is served before any CMS runs', async (release) => {
  const data = await openData(release)
  const CMS_URL = `http://127.0.0.1:${await findFreePort()}`
  const site = await startSiteProcess(dist, { CMS_URL, DATA_DIR: data.settings.dataFolder })
  try {
    await site.line('已从原有副本接续到第10号')
    await expectPages(site)
  } finally {
    await site.stop()
    data.remove()
  }
})
