import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LaunchPlace, openLaunchPlace } from '../support/launch-place.ts'
import { type Launcher, listProcesses, npmStart, readParent } from '../support/launcher.ts'
import { isLong } from '../support/long.ts'

let place: LaunchPlace

beforeAll(async () => {
  place = await openLaunchPlace()
})
afterAll(() => place.close())

/** Sends a signal to one of the processes of `npm start`, and to no other: a child of its own bears its name until it is something else. */
const tell = (part: string, signal: NodeJS.Signals): void => {
  const bearers = part === 'npm' ? [npm.pid] : listProcesses(place.folder, part)
  const [pid, ...more] = bearers.filter((one) => !bearers.includes(readParent(one)))
  expect(more).toEqual([])
  process.kill(pid as number, signal)
}

let npm: Launcher
const start = async (until: string): Promise<void> => {
  npm = npmStart(place.variables)
  await npm.says(until)
}

/** Within the ten seconds that a container or a service manager gives. */
const nothingIsLeft = () =>
  expect.poll(() => listProcesses(place.folder), { timeout: 10_000, interval: 100 }).toEqual([])

type Told = readonly [part: string, signal: NodeJS.Signals]
/** What `running` and `two-starts` do not end with. */
const running: readonly Told[] = [
  ['npm', 'SIGKILL'],
  ['scripts/start.mjs', 'SIGINT'],
]
/** One that can be answered and one that cannot, at each end of the chain of processes; in the long form all. */
const preparing: readonly Told[] = [
  ['npm', 'SIGINT'],
  ['scripts/start.mjs', 'SIGKILL'],
  ['scripts/launch.ts', 'SIGTERM'],
  ...(isLong
    ? ([
        ['scripts/start.mjs', 'SIGTERM'],
        ['scripts/start.mjs', 'SIGINT'],
        ['scripts/launch.ts', 'SIGINT'],
      ] as const)
    : []),
]

describe.runIf(isLong)('while CMS and site run, and a reader listens to both', () => {
  test.each(running)('%s is told %s, and nothing is left', async (part, signal) => {
    await start('按 Ctrl-C 停止')
    const stream = await fetch(`${place.cms}/api/gazette/stream`)
    const reading = stream.text().catch(() => '')
    await (await fetch(`${place.site}/`)).text()
    tell(part, signal)
    await nothingIsLeft()
    await npm.ended
    await reading
  })
})

describe('while the database is being prepared', () => {
  test.each(preparing)('%s is told %s, and nothing is left', async (part, signal) => {
    await start('… 准备数据库')
    tell(part, signal)
    await nothingIsLeft()
    await npm.ended
    // None of these starts was the first.
    expect(npm.output()).not.toMatch(/安装依赖|… 构建/)
  })
})
