import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type FileIdentity, toFileName } from '@exemplar/shared/media/published-file'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type BuiltCms, startBuiltCms } from '../support/built-cms.ts'
import { type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { crawl } from '../support/crawl.ts'
import { readEvents, type ServerEvent } from '../support/events.ts'
import { findFreePort } from '../support/free-port.ts'
import { isLong } from '../support/long.ts'
import { act, approve, type Newsroom, openNewsroom, publish, toStoryData } from '../support/newsroom.ts'
import { create, openRemoteOffice } from '../support/people.ts'
import { pictureWords, toPng } from '../support/picture.ts'
import { hasPythonTools } from '../support/python-tool.ts'
import { type MongoServer, startSecantus } from '../support/secantus.ts'
import { toTestSettings } from '../support/settings.ts'
import { lookAt } from '../support/sightings.ts'

const words = ['金丝雀定时稿', '金丝雀提要', '金丝雀正文', '金丝雀图说']
const slug = 'jin-si-que'

let folder: string
let server: MongoServer | undefined
let cms: BuiltCms
let site: SiteProcess
let room: Newsroom

const databases = {
  SQLite: async () => `file:${join(folder, 'cms.sqlite')}`,
  'a MongoDB-compatible server': async () => {
    server = await startSecantus()
    return server.uri.replace('/?', '/embargo?')
  },
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-embargo-'))
})
afterEach(async () => {
  await site?.stop()
  await cms?.end('SIGKILL')
  await server?.stop()
  server = undefined
  await rm(folder, { recursive: true, force: true })
})

/** Starts the CMS and a site that follows it, with one story published. */
const open = async (databaseUri: string): Promise<void> => {
  const port = String(await findFreePort())
  cms = await startBuiltCms(
    toTestSettings(folder, { CMS_PORT: port, LOG_LEVEL: 'silent', DATABASE_URI: databaseUri }),
  )
  room = await openNewsroom(await openRemoteOffice(cms.url))
  await publish(room, { title: '早已公开的一篇', slug: 'zao-yi' })
  site = await startSiteProcess(join(import.meta.dirname, '../../site/dist'), {
    CMS_URL: cms.url,
    DATA_DIR: folder,
  })
  await site.line('网站已启动')
  await untilFollowed(1)
}

const untilFollowed = (number: number) =>
  expect
    .poll(async () => (await site.get('/healthz')).json(), { timeout: 60_000, interval: 50 })
    .toMatchObject({ head: number })

type Media = { id: string; filename: string; files: FileIdentity[]; sizes?: Sizes }
type Sizes = Record<string, { filename?: string | null }>

/** A story with a picture, approved. */
const writeCanary = async (): Promise<{ id: string; media: Media }> => {
  const form = new FormData()
  const { data } = await toPng({ background: '#c0a010' })
  form.set('file', new Blob([new Uint8Array(data)], { type: 'image/png' }), 'jin-si-que-photo.png')
  form.set('_payload', JSON.stringify({ ...pictureWords, alt: '金丝雀图说' }))
  const { body } = await room.contributor.post<{ doc: Media }>('/api/media', form)
  const id = await create(room.contributor, 'stories', {
    ...toStoryData(room, { title: '金丝雀定时稿', slug, deck: '金丝雀提要', text: '金丝雀正文一句话。' }),
    cover: body.doc.id,
  })
  await approve(room, id)
  return { id, media: body.doc }
}

/** Where somebody without an account might try, who knows every name: on the site and at the CMS. */
const listDoors = ({ id, media }: { id: string; media: Media }) => {
  const files = media.files.map(toFileName)
  const uploads = [media.filename, ...Object.values(media.sizes ?? {}).flatMap((size) => size.filename ?? [])]
  const onSite = {
    story: `/stories/${slug}`,
    list: '/stories',
    community: '/communities/hai-yan',
    search: '/search?q=%E9%87%91%E4%B8%9D%E9%9B%80',
    gazette: '/gazette',
    entry: '/gazette/2',
    json: '/gazette/2.json',
    head: '/gazette/2.head',
    document: '/gazette/2.document',
    ...Object.fromEntries(files.map((name) => [name, `/files/${name}`])),
  }
  const more = [
    '/',
    '/map',
    '/standards',
    '/press',
    '/press/releases',
    '/results',
    '/healthz',
    '/sitemap.xml',
    '/feed.xml',
  ]
  const atCms = {
    feed: '/api/gazette',
    rest: '/api/gazette?after=1',
    ...Object.fromEntries(files.map((name) => [`cms ${name}`, `/api/gazette/files/${name}`])),
  }
  const closed = [
    ...['/api/gazette/keys', '/api/stories', `/api/stories?where[slug][equals]=${slug}&draft=true`],
    ...[`/api/stories/${id}`, `/api/stories/${id}?draft=true&depth=2`, `/api/stories/${id}/review`],
    '/api/press-releases',
    ...['/api/stories/versions', '/api/stories/count', '/api/media', `/api/media/${media.id}`],
    ...uploads.map((name) => `/api/media/file/${name}`),
    ...[
      '/api/gazette-entries',
      '/api/review-records',
      '/api/review-log',
      '/api/notifications',
      '/api/my-notifications',
      '/api/communities?depth=2',
    ],
    ...['/admin', `/admin/collections/stories/${id}`, '/api/graphql?query={Stories{docs{title}}}'],
  ]
  const toSite = (path: string) => site.url + path
  const toCms = (path: string) => cms.url + path
  return {
    /** Public once the story is. */
    opened: [...Object.values(onSite).map(toSite), ...Object.values(atCms).map(toCms)],
    others: [...more.map(toSite)],
    closed: closed.map(toCms),
    secrets: [...words, slug, ...media.files.map(({ sha256 }) => sha256)],
  }
}

const untilTime = (time: number) => pause(Math.max(0, time - Date.now()))

/** The next entry of a stream, and when it came; heads are passed over. */
const nextEntry = async (events: AsyncIterable<ServerEvent>): Promise<{ at: number; data: string }> => {
  for await (const { event, data = '' } of events) if (event === 'entry') return { at: Date.now(), data }
  throw new Error('the stream ended without an entry')
}

// What is closed is closed before a database is asked, and the site has its own: on the second one in the long form.
const tried = Object.entries(databases).slice(0, isLong ? 2 : 1)

describe.each(tried)('a story under embargo on %s', (name, openDatabase) => {
  test.skipIf(name !== 'SQLite' && !hasPythonTools())(
    'is nowhere one second before its time, and everywhere one second after',
    async () => {
      await open(await openDatabase())
      const canary = await writeCanary()
      const { opened, others, closed, secrets } = listDoors(canary)
      const events = readEvents(`${cms.url}/api/gazette/stream?after=1`)
      const arrival = nextEntry(events)

      const crawled = [...(await crawl(`${site.url}/`)).keys()].map((path) => site.url + path)
      const all = new Set([...opened, ...others, ...closed, ...crawled])
      const began = Date.now()
      const approved = await lookAt(all, secrets)
      // Time enough for a second look at all of them, on this machine.
      const time = Math.ceil((Date.now() + 3_000 + 2 * (Date.now() - began)) / 1000) * 1000
      const publishAt = new Date(time).toISOString()
      expect((await act(room.publisher, canary.id, { transition: 'schedule', publishAt })).status).toBe(200)
      const scheduled = await lookAt(all, secrets)
      expect(Math.max(...scheduled.map(({ answered }) => answered))).toBeLessThan(time)
      await untilTime(time - 1_000)
      const lastLook = await lookAt(all, secrets)
      const early = [...approved, ...scheduled, ...lastLook].filter(({ answered }) => answered < time)
      expect(early.filter(({ tells }) => tells)).toEqual([])

      await untilFollowed(2)
      const followed = Date.now() - time
      await untilTime(time + 1_000)
      const after = await lookAt(new Set([...all, `${site.url}/`]), secrets)
      const silent = after.filter(({ tells, status }) => !tells || status !== 200)
      expect(silent.filter(({ address }) => opened.includes(address))).toEqual([])
      expect(after.filter(({ address, tells }) => closed.includes(address) && tells)).toEqual([])
      const { at, data } = await arrival
      expect(at).toBeGreaterThanOrEqual(time)
      for (const word of secrets) expect(data).toContain(word)
      const linked = [...(await crawl(`${site.url}/`)).entries()]
      for (const path of [`/stories/${slug}`, '/gazette/2', `/files/${canary.media.files[0]?.sha256}.webp`])
        expect(linked).toContainEqual([path, 200])
      console.info(
        `${name}: ${all.size} addresses, ${lastLook.filter(({ answered }) => answered < time).length} of them in the last second; on the stream ${at - time} ms after, on the site by ${followed} ms`,
      )
    },
  )
})
