import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shell } from '../support/build-site.ts'
import { findBuilt } from '../support/built-site.ts'
import { toResult, toStory, toStoryWithCover } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { type Nginx, startNginx } from '../support/nginx.ts'

const host = 'mirror.example.gov.cn'
const site = join(import.meta.dirname, '../../site')
const command = 'src/commands/mirror.ts'

let feed: FeedServer
let folder: string
let nginx: Nginx
let stop: () => Promise<void>

/** Follows the feed into files, as the unit does. */
const startMirror = () => {
  const child = spawn(process.execPath, [command, '--build', findBuilt(), join(folder, 'public')], {
    cwd: site,
    env: {
      ...shell,
      ...{ CMS_URL: feed.url, DATA_DIR: join(folder, 'data'), SITE_URL: `https://${host}` },
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}

describe('a mirror behind nginx', () => {
  beforeAll(async () => {
    feed = await startFeed()
    folder = await mkdtemp(join(tmpdir(), 'exemplar-mirrored-'))
    await chmod(folder, 0o755)
    await feed.publish(toStoryWithCover('you-tu', [await feed.addFile('a picture')]))
    await feed.publish(toStory('che-xia'))
    await feed.publish(toResult('result', ['haibin', 'zhulin']))
    stop = startMirror()
    nginx = await startNginx('exemplar-mirror.conf', {
      host,
      places: { '/srv/exemplar-mirror': join(folder, 'public') },
    })
  })
  afterAll(async () => {
    await nginx.stop()
    await stop()
    await feed.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const statusOf = (path: string) => async () => (await nginx.ask(path)).status

  test('what was published is there, with its picture, its sheet and its entry', async () => {
    await expect.poll(statusOf('/stories/you-tu'), { timeout: 60_000 }).toBe(200)
    const story = await nginx.ask('/stories/you-tu')
    expect(story.text).toContain('you-tu的典型经验')
    const [, picture = ''] = /src="(\/files\/[^"]+)"/.exec(story.text) ?? []
    await expect.poll(statusOf(picture), { timeout: 60_000 }).toBe(200)
    expect((await nginx.ask(picture)).headers['content-type']).toBe('image/webp')
    for (const [, sheet = ''] of story.text.matchAll(/href="(\/_astro\/[^"]+)"/g))
      await expect.poll(statusOf(sheet), { timeout: 60_000 }).toBe(200)
    for (const path of [
      '/',
      '/stories',
      '/elder/stories/you-tu',
      '/gazette/1',
      '/gazette/1.json',
      '/.well-known/exemplar-keys.json',
    ])
      await expect.poll(statusOf(path), { timeout: 60_000 }).toBe(200)
    const packed = await nginx.ask('/stories/you-tu', { headers: { 'accept-encoding': 'gzip' } })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect((await nginx.ask('/stories/mei-you')).status).toBe(404)
  })

  test('what is withdrawn is answered with 410 and its page, and its entry goes on telling of it', async () => {
    await expect.poll(statusOf('/stories/che-xia'), { timeout: 60_000 }).toBe(200)
    await feed.withdraw('che-xia')
    await expect.poll(statusOf('/stories/che-xia'), { timeout: 60_000 }).toBe(410)
    const gone = await nginx.ask('/stories/che-xia')
    expect(gone.text).toContain('文中数字有误，现予撤下。')
    expect(gone.text).not.toContain('che-xia的典型经验')
    // Another file, written after it.
    await expect.poll(statusOf('/elder/stories/che-xia'), { timeout: 60_000 }).toBe(410)
  })

  test('its own record is nobody’s', async () => {
    for (const path of ['/_mirror/state.sqlite', '/_mirror/head.json', '/_mirror/gone/stories/che-xia.gone'])
      expect(await statusOf(path)(), path).toBe(404)
  })
})
