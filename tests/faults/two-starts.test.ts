import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LaunchPlace, openLaunchPlace } from '../support/launch-place.ts'
import { startLauncher } from '../support/launcher.ts'

// One checkout, started twice: the second has other ports, another data folder, and a base that nobody has built for.
const base = `/second-${process.pid}`
let first: LaunchPlace
let second: LaunchPlace

beforeAll(async () => {
  first = await openLaunchPlace()
  second = await openLaunchPlace()
  await startLauncher(first.variables).says('按 Ctrl-C 停止')
  const other = startLauncher({ ...second.variables, SITE_BASE: `${base}/` })
  await other.says('✓ 构建网站')
  await other.says('按 Ctrl-C 停止')
  // A whole build of CMS and site at the first start, on a machine that does other things as well.
}, 300_000)
afterAll(async () => {
  await first.close()
  await second.close()
})

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

test.each(['first', 'second'])(
  'the %s start answers each of its pages, none of which was asked for before',
  async (which) => {
    const { site, cms } = which === 'first' ? first : second
    const at = which === 'first' ? site : site + base
    for (const [path, status] of pages) {
      const answer = await fetch(at + path)
      expect([path, answer.status]).toEqual([path, status])
      expect(await answer.text(), path).toContain('<html')
    }
    for (const path of ['/admin/create-first-user', '/admin/login', '/api/gazette', '/api/gazette/keys'])
      expect([path, (await fetch(cms + path)).status]).toEqual([path, 200])
  },
)
