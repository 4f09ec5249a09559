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

describe.each(releases)('the site on the golden gazette of release %s', (release) => {
  let cms: Server
  let folder: string
  let site: SiteProcess

  beforeAll(async () => {
    cms = await serveGolden(release)
    folder = await mkdtemp(join(tmpdir(), 'exemplar-golden-'))
    site = await startSiteProcess(build, { CMS_URL: cms.url, DATA_DIR: folder })
    await site.line('公报已收录到第16号')
  })
  afterAll(async () => {
    await site?.stop()
    await cms?.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('has taken all of it in, and complains of nothing', async () => {
    expect(await (await site.get('/healthz')).json()).toMatchObject({ head: 16, fault: null })
  })

  test.each(pages)('answers %s with %i', async (path, status, says) => {
    const answer = await site.get(path)
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(says)
  })

  test('has every number in its ledger, the withheld and the withdrawing ones too', async () => {
    for (let number = 1; number <= 16; number++)
      expect((await site.get(`/gazette/${number}`)).status, String(number)).toBe(200)
  })

  test('serves the picture that a story shows, and nothing of what was withdrawn', async () => {
    const html = await (await site.get('/stories/window')).text()
    const [file = ''] = /\/files\/[0-9a-f]{64}\.webp/.exec(html) ?? []
    expect((await site.get(file)).status).toBe(200)
    expect(await (await site.get('/stories/steps')).text()).not.toContain('门牌号')
  })
})
