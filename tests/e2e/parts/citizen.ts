import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openWindow } from '../../support/browser.ts'
import { buildSite } from '../../support/build-site.ts'
import { startSiteProcess, untilFollowed } from '../../support/built-site.ts'
import { findBuiltSite } from '../../support/find-built-site.ts'
import type { RoundScene } from '../../support/round-scene.ts'

/** What a citizen finds of the round that the office has run: one community that was chosen, one that was not. */
export const tellCitizen = (at: () => RoundScene): void => {
  test('is followed by a citizen on a phone, from the notice to what was referred upward', async () => {
    const build = findBuiltSite('/') ?? (await buildSite('/'))
    const site = await startSiteProcess(build, { CMS_URL: at().url, DATA_DIR: join(at().folder, 'site') })
    onTestFinished(async () => void (await site.stop()))
    const { context, page } = await openWindow(at().browser, {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    })
    onTestFinished(() => context.close())
    const main = () => page.locator('main').innerText()
    const follows = async (name: string | RegExp) => {
      await page.locator('main').getByRole('link', { name }).first().click()
      await page.waitForLoadState()
      expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBe(390)
    }
    await untilFollowed(site, 3)
    await page.goto(site.url)
    await follows('公示，已结束')
    expect(await main()).toMatch(/公示[\s\S]*海晏社区/)
    expect(await main()).not.toContain('听松社区')
    await page.goto(`${site.url}/results`)
    await follows('海晏社区')
    expect(await main()).toContain(`${at().year}年获得命名　公报第2号`)
    const course = '推荐 审核 调查 联审 研究 公示 公布'.split(' ')
    expect((await main()).split('\n').filter((line) => course.includes(line))).toEqual(course)
    expect(await main()).toContain('320份')
    const certificate = page.locator('main').getByRole('link', { name: /^证书/ })
    const paper = await context.request.get(site.url + (await certificate.getAttribute('href')))
    expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf'])
    await follows(/^推荐参评省级示范社区/)
    expect(await main()).toContain('海晏社区')
    expect(await main()).toContain('公报第3号')

    // Who was not chosen finds how far it came and why, and neither a person nor a score.
    await page.goto(`${site.url}/communities/ting-song`)
    expect(await main()).toContain('止于领导小组研究')
    expect(await main()).toContain('列为重点培育对象')
    expect(await main()).not.toMatch(/示例人员|示例民政局|示例住建局|85\.00|证书/)
  })
}
