import { expect, test } from 'vitest'
import { signInAt } from '../../support/desk.ts'
import { toPng } from '../../support/picture.ts'
import type { Scene } from '../../support/scene.ts'

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
}
