import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openWindow } from '../../support/browser.ts'
import { signInAt, writeStory } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'

const title = '晒台上的共享工具箱'
const reason = '第三段的数字没有出处，请写明谁统计、截至哪天。'

/** The accounts of the eight roles, and what stands on the desk of each when nothing waits; written down by hand. */
const desks = {
  'contributor-371002': ['退回给我', '还没有人写的', '写一篇', '评选台'],
  'press-officer': ['发布会和数据口径', '写一篇'],
  'district-reviewer-371002': ['等我办的', '评选台'],
  'city-reviewer': ['等我办的', '评选台'],
  'chief-editor': ['等我办的', '还没有人写的', '网站收录情况', '栏目更新'],
  publisher: ['等我办的', '网站收录情况'],
  auditor: ['近来要看的', '网站收录情况'],
  administrator: ['账号', '发信', '备份', '网站收录情况', '近来要看的', '栏目更新'],
} as const

/** Latin words that a Chinese desk may show: the addresses of sites. */
const allowed = /https?:\/\/\S+/g

const { source } = createRequire(import.meta.url)('axe-core') as { readonly source: string }

/** What axe finds in the desk and its contents; what Payload puts around them is not ours. */
const listFaults = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (where: object) => Promise<AxeResults> } }
    const { violations } = await axe.run({ include: [['.exemplar-today'], ['.exemplar-contents']] })
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    )
  })

/** Everybody finds on their desk what they have to do, and nothing else. */
export const tellToday = (at: () => Scene): void => {
  test('whoever signs in reads whose desk it is and whom to ask', async () => {
    const { page } = await openWindow(at().browser)
    await page.goto(`${at().stage.cmsUrl}/admin/login`)
    await page.getByText('第一次来、登不上、换了人').waitFor()
    expect(await page.locator('.login__brand').innerText()).toContain('精致幸福社区')
    expect(await page.locator('.graphic-logo').count()).toBe(0)
    await page.close()
  })

  test('who is here for the first time is told in five steps what to do, until that is put away', async () => {
    const desk = await signInAt(at(), 'publisher')
    const { page } = desk
    await desk.open('')
    const guide = page.locator('[data-list="guide"]')
    const titles: string[] = []
    for (let step = 1; step <= 5; step++) {
      await guide.getByText(`第${step}步，共5步`).waitFor()
      titles.push(await guide.locator('h3').innerText())
      if (step < 5) await guide.locator('[data-guide="next"]').click()
    }
    expect(titles).toEqual([
      ...['先看案头', '签发前看一遍', '发布，或者定时', '撤下要向公众说明', '网站跟上了没有'],
    ])
    const kept = page.waitForResponse(
      (answer) =>
        answer.url().endsWith('/payload-preferences/exemplar-guide') && answer.request().method() === 'POST',
    )
    await guide.locator('[data-guide="away"]').click()
    await kept
    await page.reload()
    await page.locator('[data-guide="again"]').click()
    await guide.getByText('第1步，共5步').waitFor()
    desk.leave()
  })

  test('a writer reads where a text is, and what was said when it comes back', async () => {
    const writer = await signInAt(at(), 'contributor-371002')
    await writeStory(writer, {
      ...{ title, deck: '邻居之间借工具，登记一次就行。', sentence: '每户登记一次，用完放回原处。' },
    })
    await writer.take('submit')
    await writer.sees('审核中')
    await writer.open('')
    const row = writer.page.locator('[data-list="submitted"] tr', { hasText: title })
    expect(await row.innerText()).toContain('初审')
    expect(await row.innerText()).toContain('还没有人领')

    const reviewer = await signInAt(at(), 'district-reviewer-371002')
    await reviewer.open('')
    expect(await reviewer.page.locator('h1').innerText()).toMatch(/篇等您审/)
    const waiting = reviewer.page.locator('[data-list="waiting"] tr', { hasText: title })
    expect(await waiting.innerText()).toContain('环翠区')
    await waiting.locator('a').click()
    await reviewer.take('request-changes', async (page) => {
      await page.locator('[role=group].exemplar-review__form textarea').fill(reason)
    })
    await reviewer.sees('退回修改')

    await writer.open('')
    await writer.page.locator('[data-list="returned"] blockquote', { hasText: reason }).waitFor()
    expect(await writer.page.locator('h1').innerText()).toMatch(/^先改退回的/)
    expect(await writer.page.locator('.exemplar-contents [aria-current]').innerText()).toMatch(
      /今日案头\s*\d/,
    )
  })

  test.each(Object.entries(desks))(
    '%s finds its own work, in Chinese, on a phone too',
    async (account, titles) => {
      const { open, page } = await signInAt(at(), account)
      await open('')
      await page.locator('.exemplar-today__lede h1').waitFor()
      for (const heading of titles) await page.locator('.exemplar-today h2', { hasText: heading }).waitFor()
      // What people wrote, and the log recorded of them, is theirs.
      const words = await page
        .locator('.exemplar-today :is(h1, h2, th, b, p:not(:has(code)), button, [data-late])')
        .allInnerTexts()
      expect(
        words
          .join('\n')
          .replaceAll(allowed, '')
          .match(/[A-Za-z]{2,}/g),
      ).toBeNull()
      await page.evaluate(source)
      expect(await listFaults(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 800 })
      // The contents close once the page knows that it is narrow.
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(390)
      await page.setViewportSize({ width: 1440, height: 900 })
    },
  )
}
