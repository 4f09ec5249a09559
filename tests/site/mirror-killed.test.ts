import { mkdtemp, readdir, rm, watch } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toChance } from '../support/chance.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { isLong } from '../support/long.ts'
import { readDigests, readFiles } from '../support/mirror-files.ts'
import { type MirrorProcess, startMirror, untilLevel } from '../support/mirror-process.ts'
import { actAtRandom, publishCampaign } from '../support/mirrored.ts'

const kills = isLong ? 20 : 3
/** Between two kills. */
const acts = isLong ? 5 : 3
const seed = 7
let feed: FeedServer
let place: string
let folder: string

const start = (into = folder): MirrorProcess =>
  startMirror([into], { CMS_URL: feed.url, DATA_DIR: join(place, 'data') })

beforeAll(async () => {
  feed = await startFeed()
  place = await mkdtemp(join(tmpdir(), 'exemplar-mirror-'))
  folder = join(place, 'www')
  await publishCampaign(feed, { isShort: true })
})
afterAll(async () => {
  await feed?.stop()
  await rm(place, { recursive: true, force: true })
})

/** Resolves when files were begun or brought to their places so many times in all. */
const untilTouched = async (times: number): Promise<void> => {
  let seen = 0
  for await (const _ of watch(join(folder, '_mirror/writing'))) if (++seen >= times) return
}

/** Every file is whole by its own form: pages end, texts parse, packed files are what some page is or was. */
const expectWhole = (): void => {
  for (const [path, bytes] of readFiles(folder)) {
    if (path.startsWith('_mirror/writing/')) continue
    const text = path.endsWith('.br')
      ? brotliDecompressSync(bytes)
      : path.endsWith('.gz')
        ? gunzipSync(bytes)
        : bytes
    const name = path.replace(/\.(?:br|gz)$/, '')
    if (name.endsWith('.html')) expect(text.toString(), path).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/i)
    if (name.endsWith('.json')) expect(() => JSON.parse(text.toString()), path).not.toThrow()
  }
}

test(`killed ${kills} times in the middle it has no torn file, and the next start brings it level (seed ${seed})`, {
  timeout: 600_000,
}, async () => {
  const chance = toChance(seed)
  let number = 8
  let cutShort = 0
  for (let kill = 0; kill < kills; kill++) {
    const mirror = start()
    await mirror.line('镜像写在')
    for (let act = 0; act < acts; act++) await actAtRandom(feed, chance, ++number)
    await Promise.race([untilTouched(1 + chance.integer(200)), untilLevel(mirror, number)])
    await mirror.stop('SIGKILL')
    if (!mirror.lines.some((line) => line.includes(`镜像已到第${number}号`))) cutShort++
    expectWhole()
  }
  expect(cutShort).toBeGreaterThan(0)

  const last = start()
  await untilLevel(last, number)
  expect(await last.stop()).toBe(0)
  expectWhole()
  expect(await readdir(join(folder, '_mirror/writing'))).toEqual([])

  const fresh = start(join(place, 'fresh'))
  await untilLevel(fresh, number)
  expect(await fresh.stop()).toBe(0)
  expect(readDigests(folder)).toEqual(readDigests(join(place, 'fresh')))
})
