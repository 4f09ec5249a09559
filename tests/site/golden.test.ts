import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { releases } from '../golden/golden.ts'
import { serveGolden } from '../golden/serve-golden.ts'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import type { Server } from '../support/serve.ts'

let build: string
beforeAll(async () => {
  build = findBuilt()
})

/** What each release published under an address; the files are read off its golden gazette. */
const pages: readonly [path: string, status: number, says: string][] = [
  ['/', 200, '示范创建活动'],
  ['/standards', 200, '2020年印发稿'],
  ['/stories', 200, '一扇窗口办成的事'],
  ['/stories/window', 200, '更正：导语里的一个数字有误。'],
  ['/stories/steps', 410, '文中有个人信息，现予撤下。'],
  ['/results/public-notice', 200, '拟命名公示'],
  ['/results/final-result', 200, '示例字〔2020〕12号'],
  ['/press', 200, '325'],
  ['/press/briefing', 200, '各位好。'],
  ['/press/releases/release', 200, '换新密钥之后的更正。'],
  ['/gazette', 200, '一扇窗口办成的事'],
]

const entries = { '0.1.0': 16, '0.2.0': 16, '0.3.0': 18 } as const
/** What is there since there are registers, of a community that was renamed and of one that was merged into it, and files. */
const later: readonly [path: string, status: number, says: string][] = [
  ['/districts/district', 200, '海晏新社区（示例）'],
  ['/communities/hai-yan-xin', 200, '曾用名：海晏社区（示例）。'],
  ['/communities/hai-yan', 301, ''],
  ['/communities/lou-xia', 200, '这个社区已并入'],
  ['/stories/window', 200, '申报表'],
  ['/results/final-result', 200, '名单'],
  ['/press/releases/release', 200, '（掌声）'],
]

describe.each(releases)('the site on the golden gazette of release %s', (release) => {
  const last = entries[release]
  let cms: Server
  let folder: string
  let site: SiteProcess

  beforeAll(async () => {
    cms = await serveGolden(release)
    folder = await mkdtemp(join(tmpdir(), 'exemplar-golden-'))
    site = await startSiteProcess(build, { CMS_URL: cms.url, DATA_DIR: folder })
    await site.line(`公报已收录到第${last}号`)
  })
  afterAll(async () => {
    await site?.stop()
    await cms?.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('has taken all of it in, and complains of nothing', async () => {
    expect(await (await site.get('/healthz')).json()).toMatchObject({ head: last, fault: null })
  })

  test.each(release === '0.3.0' ? [...pages, ...later] : pages)(
    'answers %s with %i',
    async (path, status, says) => {
      const answer = await site.get(path, { redirect: 'manual' })
      expect(answer.status).toBe(status)
      expect((await answer.text()).replaceAll('<wbr>', '')).toContain(says)
    },
  )

  test('has every number in its ledger, the withheld and the withdrawing ones too', async () => {
    for (let number = 1; number <= last; number++)
      expect((await site.get(`/gazette/${number}`)).status, String(number)).toBe(200)
  })

  test('serves the picture that a story shows, and nothing of what was withdrawn', async () => {
    const html = await (await site.get('/stories/window')).text()
    const [file = ''] = /\/files\/[0-9a-f]{64}\.webp/.exec(html) ?? []
    expect((await site.get(file)).status).toBe(200)
    expect(await (await site.get('/stories/steps')).text()).not.toContain('门牌号')
  })
})
