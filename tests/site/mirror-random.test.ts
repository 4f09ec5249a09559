import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toChance } from '../support/chance.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { isLong } from '../support/long.ts'
import { listDeadLinks, readDigests, readFiles } from '../support/mirror-files.ts'
import { type MirrorProcess, startMirror, untilLevel } from '../support/mirror-process.ts'
import { actAtRandom, publishCampaign } from '../support/mirrored.ts'

const seeds = isLong ? [20_201_029, 7, 11] : [20_201_029]
const acts = isLong ? 50 : 15

describe.each(seeds)(`after ${acts} acts at random (seed %i) a mirror`, (seed) => {
  let feed: FeedServer
  let place: string

  const start = (folder: string): MirrorProcess =>
    startMirror([join(place, folder)], { CMS_URL: feed.url, DATA_DIR: join(place, 'data') })

  beforeAll(async () => {
    feed = await startFeed()
    place = await mkdtemp(join(tmpdir(), 'exemplar-mirror-'))
    await publishCampaign(feed, { isShort: true })
  })
  afterAll(async () => {
    await feed?.stop()
    await rm(place, { recursive: true, force: true })
  })

  test('is, byte for byte, what one is that is made from nothing', { timeout: 600_000 }, async () => {
    const chance = toChance(seed)
    const mirror = start('followed')
    await untilLevel(mirror, 8)
    for (let number = 9; number < 9 + acts; number++) {
      await actAtRandom(feed, chance, number)
      // Some come in while others are being written, some after all was.
      if (chance.is(0.15)) await untilLevel(mirror, number)
    }
    await untilLevel(mirror, 8 + acts)
    expect(await mirror.stop()).toBe(0)

    const fresh = start('fresh')
    await untilLevel(fresh, 8 + acts)
    expect(await fresh.stop()).toBe(0)
    const [followed, made] = ['followed', 'fresh'].map((folder) => readDigests(join(place, folder)))
    expect(Object.keys(made ?? {}).length).toBeGreaterThan(500)
    expect(followed).toEqual(made)
    expect(listDeadLinks(join(place, 'followed'), '/')).toEqual([])
  })

  test('has nothing of what was withdrawn', () => {
    const withdrawn = feed.chain.entries
      .filter(({ head }) => head.act === 'withdraw')
      .map(({ head }) => head.subject)
    expect(withdrawn.length).toBeGreaterThan(isLong ? 3 : 1)
    for (const [path, bytes] of readFiles(join(place, 'followed')))
      for (const subject of path.endsWith('.html') ? withdrawn : [])
        expect(bytes.includes(`${subject}第`), `${subject} in ${path}`).toBe(false)
  })
})
