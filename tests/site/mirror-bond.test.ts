import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { readDigests } from '../support/mirror-files.ts'
import { startMirror, untilLevel } from '../support/mirror-process.ts'

let feed: FeedServer
let other: FeedServer
let place: string
let folder: string

const start = (data: string, { url }: FeedServer = feed) =>
  startMirror([folder], { CMS_URL: url, DATA_DIR: join(place, data) })

beforeAll(async () => {
  feed = await startFeed()
  other = await startFeed()
  place = await mkdtemp(join(tmpdir(), 'exemplar-mirror-bond-'))
  folder = join(place, 'www')
  for (const slug of ['yi', 'er', 'san']) await feed.publish(toStory(slug))
  for (const slug of ['jia', 'yi', 'bing', 'ding']) await other.publish(toStory(slug))
  const mirror = start('data')
  await untilLevel(mirror, 3)
  expect(await mirror.stop()).toBe(0)
})
afterAll(async () => {
  await Promise.all([feed?.stop(), other?.stop()])
  await rm(place, { recursive: true, force: true })
})

test('a folder is bound to its gazette: with another one nothing in it is touched', async () => {
  const before = readDigests(folder)
  const refused = start('of-other', other)
  expect(await refused.exited).toBe(1)
  expect(refused.lines.join()).toMatch(/mirror-of-other-gazette: .*另用一个新的文件夹.*use a new folder/)
  expect(readDigests(folder)).toEqual(before)
})

test('with less of its gazette it waits, and goes on when all of it is there', async () => {
  const before = readDigests(folder)
  const whole = feed.lies.change
  feed.lies.change = (entries) => entries.filter(({ head }) => head.number < 3)
  const mirror = start('anew')
  await mirror.line('mirror-ahead: ')
  expect(readDigests(folder)).toEqual(before)
  feed.lies.change = whole
  feed.push()
  await feed.publish(toStory('si'))
  await untilLevel(mirror, 4)
  expect(await mirror.stop()).toBe(0)
  expect(Object.keys(readDigests(folder))).toContain('stories/yi/index.html')
})
