import { expect, test } from 'vitest'
import { signInAt } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'

/** What was done by mistake with the story that `returned` left in its second edition. */
export const tellUndone = (at: () => Scene): void => {
  const title = '门口的一把长椅'

  test('a revision by mistake is given up: it says what is lost, and form and body say again what is public', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    await desk.open('')
    await page.locator('[data-list="drafts"] a', { hasText: title }).click()
    await desk.sees('草稿')
    expect(await page.locator('#field-correction').inputValue()).toBe('')
    await page.locator('.exemplar-review__issues', { hasText: '更正说明' }).waitFor()
    await page.locator('#field-title').fill('没保存的题目')
    const body = page.locator('[contenteditable=true]').first()
    const text = await body.innerText()
    await body.click()
    await page.keyboard.type('没保存的一句。')
    await desk.take('discard', async () => {
      const form = page.locator('[role=group].exemplar-review__form')
      await form.getByText('将放弃1处改动（提要），其中新写的2字。').waitFor()
      await form.getByText('没保存的改动，也会一起放弃').waitFor()
    })
    await desk.sees('已发布')
    await expect.poll(() => page.locator('#field-title').inputValue()).toBe(title)
    expect(await page.locator('#field-deck').inputValue()).toBe(
      // The hyphens are those that Word writes.
      '物业添了一把长椅，联系电话138\u20110013\u20118000。',
    )
    await expect.poll(() => page.locator('[contenteditable]').first().innerText()).toBe(text)
    expect(await page.locator('#field-correction').count()).toBe(0)
    await page.locator('.exemplar-review__log summary').click()
    await page.locator('.exemplar-review__log li', { hasText: '放弃修订，第2稿' }).waitFor()
    desk.leave()
  })

  test('a correction asks for its sentence at once, and begins again without one that was given up', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    await desk.take('revise')
    await desk.sees('草稿')
    await page.locator('#field-correction').fill('长椅是两把，原写一把。')
    await page.locator('#field-deck').fill('物业添了两把长椅，联系电话13800138000。')
    const saved = page.waitForResponse(
      (response) => response.request().method() === 'PATCH' && response.url().includes('/api/stories'),
    )
    await page.locator('#action-save').click()
    expect((await saved).ok()).toBe(true)
    await page.locator('.exemplar-review__issues', { hasText: '更正说明' }).waitFor({ state: 'detached' })
    await desk.take('discard', async () => undefined)
    await desk.sees('已发布')
    await desk.take('revise')
    await desk.sees('草稿')
    expect(await page.locator('#field-correction').inputValue()).toBe('')
    await desk.take('discard', async () => {
      await page.getByText('与网站上的一稿没有不同，不会丢掉文字。').waitFor()
    })
    await desk.sees('已发布')
    desk.leave()
  })
}
