import { expect, test } from 'vitest'
import { countActs, expectHandwork } from '../../support/acts.ts'
import { openWindow } from '../../support/browser.ts'
import { signInAt, writeStory } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'

const title = '楼道里的第三盏灯'
const sentence = '三单元的声控灯坏了四个月，最后是住在六楼的退休电工修好的。'

/** The life of a story in the browser, from its first word to its withdrawal. */
export const tellStory = (at: () => Scene): void => {
  let path: string
  let address: string

  test('a contributor writes it in Chinese and submits it', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    path = await writeStory(desk, { title, deck: '一盏灯，四个月，一位退休电工。', sentence })
    await desk.sees('草稿')
    await desk.take('submit')
    await desk.sees('审核中')
    desk.leave()
  })

  test('three reviewers approve it, one after the other', async () => {
    for (const account of ['district-reviewer-371002', 'city-reviewer', 'chief-editor']) {
      const desk = await signInAt(at(), account)
      await desk.open(path)
      const { page } = desk
      const before = await page.locator('.exemplar-review').innerText()
      await desk.take('approve', async () => undefined)
      await expect.poll(() => page.locator('.exemplar-review').innerText()).not.toBe(before)
      await page.locator('[data-transition="approve"]').waitFor({ state: 'detached' })
      desk.leave()
    }
  })

  test('published, it is on the public site in less than a second, with its gazette number', async () => {
    const desk = await signInAt(at(), 'publisher')
    await desk.open(path)
    const reader = await openWindow(at().browser, { javaScriptEnabled: false })
    address = `${at().stage.siteUrl}/stories/${await desk.page.locator('#field-slug').inputValue()}`
    expect((await reader.page.goto(address))?.status()).toBe(404)

    const answered = desk.page.waitForResponse(
      (response) => response.url().endsWith('/review') && response.request().method() === 'POST',
    )
    await desk.take('publish', async () => undefined)
    await answered
    const began = performance.now()
    while ((await reader.page.goto(address))?.status() !== 200)
      expect(performance.now() - began, 'milliseconds after the publisher was answered').toBeLessThan(1_000)

    expect(await reader.page.locator('h1').innerText()).toBe(title)
    expect(await reader.page.locator('main').innerText()).toContain(sentence)
    await desk.sees('已发布')
    const number = /\d+/.exec(
      await desk.page.locator('.exemplar-review').getByText('公报号').innerText(),
    )?.[0]
    expect(await reader.page.locator('main').innerText()).toContain(number)
    for (const list of [
      '/',
      '/stories',
      '/standards/15',
      '/communities/shijiexiang',
      '/gazette',
      `/search?q=${encodeURIComponent('退休电工')}`,
    ]) {
      await reader.page.goto(at().stage.siteUrl + list)
      expect(await reader.page.locator('main').innerText(), list).toContain(title)
    }
    desk.leave()
    await reader.context.close()
  })

  test('withdrawn, its page says so with 410, and no list or search has it', async () => {
    const desk = await signInAt(at(), 'publisher')
    await desk.open(path)
    const acts = await countActs(desk.page, async () => {
      await desk.take('withdraw', async (page) => {
        const form = page.locator('[role=group].exemplar-review__form')
        await form.locator('select').selectOption('no-consent')
        await form.locator('textarea').first().fill('当事人不愿公开，现予撤下。')
      })
      await desk.sees('已撤下')
    })
    expectHandwork('a withdrawal', acts)
    const reader = await openWindow(at().browser, { javaScriptEnabled: false })
    await expect.poll(async () => (await reader.page.goto(address))?.status()).toBe(410)
    const notice = await reader.page.locator('main').innerText()
    expect(notice).toContain('当事人不愿公开，现予撤下。')
    expect(notice).not.toContain('退休电工')
    for (const list of [
      '/',
      '/stories',
      '/standards/15',
      '/communities/shijiexiang',
      `/search?q=${encodeURIComponent('退休电工')}`,
    ]) {
      await reader.page.goto(at().stage.siteUrl + list)
      expect(await reader.page.locator('main').innerText(), list).not.toContain(title)
    }
    desk.leave()
    await reader.context.close()
  })
}
