import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { openWindow } from '../../support/browser.ts'
import type { SiteProcess } from '../../support/built-site.ts'
import { toPageReader, toSeen } from '../../support/site-page.ts'

/** A site with the sample, and windows on it whose readers have chosen how they read. */
type AidsScene = {
  readonly site: SiteProcess
  readonly open: (
    reading: string,
    options?: Parameters<typeof openWindow>[1],
  ) => Promise<{ context: BrowserContext; page: Page; strangers: string[] }>
}

/** The bar of aids, for who turns it on; `plain` are pages that have no script of their own. */
export const tellAids = (at: () => AidsScene, plain: readonly string[]): void => {
  const read = toPageReader(() => at().site)

  test('are no part of a page for anybody who has not turned them on', async () => {
    for (const path of plain)
      expect(await read(path), path).not.toMatch(/<script(?! type="application\/ld\+json")|id="aids"/)
    const answer = await at().site.get('/stories')
    expect(answer.headers.get('content-security-policy')).not.toContain('script-src')
  })

  test('are told without a script, and lead to their switch', async () => {
    const { context, page } = await at().open('normal', { javaScriptEnabled: false })
    await page.goto(`${at().site.url}/stories`)
    await page.getByRole('link', { name: '无障碍' }).click()
    expect(toSeen(await page.content())).toContain('长者模式字大行疏')
    await page.getByRole('link', { name: '打开工具栏' }).click()
    expect(new URL(page.url()).pathname).toBe('/aids')
    // The bar needs a script; without one nothing of it is shown.
    expect(await page.locator('#aids').isVisible()).toBe(false)
    await page.getByRole('link', { name: '关闭工具栏' }).locator('visible=true').click()
    expect(await page.getByRole('link', { name: '打开工具栏' }).isVisible()).toBe(true)
    await context.close()
  })

  test('work by the keyboard, keep over pages, and are reset', async () => {
    const { context, page, strangers } = await at().open('normal')
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    await page.goto(`${at().site.url}/aids`)
    await page.getByRole('link', { name: '打开工具栏' }).click()
    const bar = page.getByRole('region', { name: '无障碍工具栏' })
    await bar.getByRole('button', { name: '大些' }).focus()
    await page.keyboard.press('Enter')
    await bar.getByRole('button', { name: '黑底黄字' }).press('Space')
    await bar.getByRole('button', { name: '字幕' }).press('Enter')
    await page.goto(`${at().site.url}/stories/square-table`)
    const seen = () =>
      page.evaluate(() => ({
        size: getComputedStyle(document.documentElement).fontSize,
        ground: getComputedStyle(document.documentElement).backgroundColor,
        ink: getComputedStyle(document.body).color,
      }))
    expect(await bar.locator('output').innerText()).toBe('120%')
    expect(await seen()).toEqual({ size: '21.6px', ground: 'rgb(0, 0, 0)', ink: 'rgb(255, 233, 0)' })
    await page.locator('h1').hover()
    expect(await page.locator('#aids-caption').innerText()).toBe('一张方桌，谈了十一个晚上')
    await bar.getByRole('button', { name: '还原' }).press('Enter')
    expect(await seen()).toEqual({ size: '18px', ground: 'rgb(250, 250, 247)', ink: 'rgb(22, 24, 27)' })
    expect(await page.locator('#aids-caption').isVisible()).toBe(false)
    expect({ faults, strangers }).toEqual({ faults: [], strangers: [] })
    await context.close()
  })

  test('say so where this machine has no voice', async () => {
    const { context, page } = await at().open('aids')
    await page.goto(`${at().site.url}/stories/square-table`)
    await page.getByRole('button', { name: '朗读' }).click()
    await expect.poll(() => page.locator('#aids .told').innerText()).toContain('没有中文语音')
    await context.close()
  })

  test('stand above elder mode too, and are gone when they are closed', async () => {
    const { context, page } = await at().open('elder-aids')
    await page.goto(`${at().site.url}/stories`)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px')
    await page.getByRole('link', { name: '关闭工具栏' }).click()
    expect(await page.locator('#aids').count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.dataset.reading)).toBe('elder')
    await context.close()
  })
}
