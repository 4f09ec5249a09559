import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LaunchPlace, openLaunchPlace } from '../support/launch-place.ts'
import { type Launcher, listProcesses, npmStart, startLauncher } from '../support/launcher.ts'

// One checkout, started twice on other ports and folders; a third start builds for a base that nobody has built for.
const places: LaunchPlace[] = []
let first: Launcher
let second: Launcher

beforeAll(async () => {
  places.push(await openLaunchPlace(), await openLaunchPlace(), await openLaunchPlace())
  first = npmStart(toPlace(0).variables)
  second = npmStart(toPlace(1).variables)
  await Promise.all([first.says('按 Ctrl-C 停止'), second.says('按 Ctrl-C 停止')])
  const third = startLauncher({ ...toPlace(2).variables, SITE_BASE: `/third-${process.pid}/` })
  await third.says('✓ 构建网站')
  third.signal('SIGINT')
  await third.ended
})
afterAll(async () => {
  for (const place of places) await place.close()
})

const toPlace = (index: number): LaunchPlace => places[index] as LaunchPlace

const pages: readonly [path: string, status: number][] = [
  ['/', 200],
  ['/stories', 200],
  ['/stories/none', 404],
  ['/standards', 200],
  ['/communities/none', 404],
  ['/results', 200],
  ['/results/none', 404],
  ['/press', 200],
  ['/press/none', 404],
  ['/gazette', 200],
  ['/gazette/1', 404],
  ['/search?q=x', 200],
  ['/no-such-page', 404],
]

test.each([0, 1])(
  'start %i answers each of its pages, none of which was asked for before another was built with other settings',
  async (index) => {
    const { site, cms } = toPlace(index)
    for (const [path, status] of pages) {
      const answer = await fetch(site + path)
      expect([path, answer.status]).toEqual([path, status])
      expect(await answer.text(), path).toContain('<html')
    }
    for (const path of ['/admin/create-first-user', '/admin/login', '/api/gazette', '/api/gazette/keys'])
      expect([path, (await fetch(cms + path)).status]).toEqual([path, 200])
  },
)

/** Sends a signal to one process of a start, and to no other, while a reader listens to both its servers. */
const tell = async (index: number, [part, signal]: readonly [part: string, signal: NodeJS.Signals]) => {
  const { cms, site, folder } = toPlace(index)
  const stream = await fetch(`${cms}/api/gazette/stream`)
  const reading = stream.text().catch(() => '')
  await (await fetch(`${site}/`)).text()
  const [pid, ...more] = listProcesses(folder, part)
  expect(more).toEqual([])
  process.kill(pid as number, signal)
  // Within the ten seconds that a container or a service manager gives.
  await expect.poll(() => listProcesses(folder), { timeout: 10_000, interval: 100 }).toEqual([])
  await reading
}

test('one whose start.mjs alone is told to end leaves nothing of itself, and all of the other', async () => {
  await tell(0, ['scripts/start.mjs', 'SIGTERM'])
  await first.ended
  expect((await fetch(`${toPlace(1).site}/`)).status).toBe(200)
  expect((await fetch(`${toPlace(1).cms}/api/gazette`)).status).toBe(200)
})

test('one whose launcher is killed leaves nothing of itself', async () => {
  await tell(1, ['scripts/launch.ts', 'SIGKILL'])
  await second.ended
})
