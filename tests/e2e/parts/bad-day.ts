import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { fillStory, signInAt, writeStory } from '../../support/desk.ts'
import { listProcesses } from '../../support/launcher.ts'
import { toPng } from '../../support/picture.ts'
import type { Scene } from '../../support/scene.ts'
import { readDeck, toSave } from '../../support/written.ts'

/** A line on which an answer takes its time, as in a village on the coast: three seconds there and back. */
const slowLine = { offline: false, latency: 3_000, downloadThroughput: 100_000, uploadThroughput: 50_000 }
const fastLine = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 }

/** Counts what a page asks for from now on: new stories, and steps of their review. */
const countAsked = (page: Page) => {
  const asked = { stories: 0, steps: 0 }
  page.on('request', (request) => {
    if (request.method() !== 'POST') return
    const { pathname } = new URL(request.url())
    if (pathname === '/api/stories') asked.stories += 1
    if (pathname.endsWith('/review')) asked.steps += 1
  })
  return asked
}

/** A day on which what is below the desk breaks: nothing that was written goes with it. */
export const tellBadDay = (at: () => Scene): void => {
  test('an upload that the line breaks off is said in Chinese, and file and words stay to be sent again', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { open, page } = desk
    await open('/collections/stories/create')
    await page.getByRole('button', { name: '创建新条目' }).first().click()
    const drawer = page.locator('.drawer')
    const { data: buffer } = await toPng()
    await drawer
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '台阶.png', mimeType: 'image/png', buffer })
    await drawer.locator('#field-alt').fill('一级级石台阶。')
    await page.route('**/api/media?**', (route) => route.abort())
    await drawer.locator('#action-save').click()
    await page.locator('[data-sonner-toast]', { hasText: '没有连上服务器' }).first().waitFor()
    expect(await drawer.locator('#field-alt').inputValue()).toBe('一级级石台阶。')
    await page.unroute('**/api/media?**')
    const stored = page.waitForResponse(
      (answer) => answer.url().includes('/api/media') && answer.request().method() === 'POST',
    )
    await drawer.locator('#action-save').click()
    expect((await stored).status()).toBe(201)
    page.once('dialog', (asked) => void asked.accept())
    await open('')
    desk.leave()
  })

  test('a save while the server starts again is refused in words, and goes in as soon as it is up', async () => {
    const { stage } = at()
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    const path = await writeStory(desk, {
      ...{ title: '停电那天的一篇', deck: '停电以前写的。', sentence: '那天停了一回电。' },
    })
    await page.locator('#field-deck').fill('停电的时候写的。')
    for (const pid of listProcesses(stage.folder, 'next')) process.kill(pid, 'SIGKILL')
    await toSave(page).click()
    await page.locator('[data-sonner-toast]', { hasText: '没有连上服务器' }).first().waitFor()
    expect(await page.locator('#field-deck').inputValue()).toBe('停电的时候写的。')
    const answers = () =>
      fetch(`${stage.cmsUrl}/api/gazette`).then(
        ({ status }) => status,
        () => 0,
      )
    await expect.poll(answers, { timeout: 60_000 }).toBe(200)
    // Nobody has to sign in again.
    await toSave(page).click()
    await expect.poll(() => readDeck(desk, path)).toBe('停电的时候写的。')
    desk.leave()
  })

  test('on a slow line two presses save one story, and send it to review once', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    const title = '慢线路上的一篇'
    await fillStory(desk, { title, deck: '慢慢写。', sentence: '字一个一个地过去。' })
    const line = await page.context().newCDPSession(page)
    await line.send('Network.enable')
    await line.send('Network.emulateNetworkConditions', slowLine)
    const asked = countAsked(page)
    await toSave(page).dblclick()
    await page.waitForURL((url) => /stories\/(?!create)[\w-]+$/.test(url.pathname))
    const path = new URL(page.url()).pathname.replace(/^\/admin/, '')
    const submit = page.locator('[data-transition="submit"]')
    await expect.poll(() => submit.isEnabled()).toBe(true)
    await submit.dblclick()
    await desk.sees('审核中')
    await line.send('Network.emulateNetworkConditions', fastLine)
    await line.detach()
    expect(asked).toEqual({ stories: 1, steps: 1 })
    expect(await readDeck(desk, path)).toBe('慢慢写。')
    const found = await page.evaluate(
      async (url) => (await (await fetch(url)).json()) as { totalDocs: number },
      `/api/stories?where[title][equals]=${title}&depth=0`,
    )
    expect(found.totalDocs).toBe(1)
    desk.leave()
  })
}
