import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signInAt } from '../../support/desk.ts'
import { toPng } from '../../support/picture.ts'
import type { Scene } from '../../support/scene.ts'

/** Uploads a picture without a word, as the account of the window; returns its id. */
const upload = async (page: Page, background: string): Promise<string> => {
  const { data } = await toPng({ width: 300, height: 200, background })
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const form = new FormData()
    form.set('file', new File([bytes], '楼道.png', { type: 'image/png' }))
    const answer = await fetch('/api/media', { method: 'POST', body: form })
    return ((await answer.json()) as { doc: { id: string } }).doc.id
  }, data.toString('base64'))
}

type Stored = { readonly alt?: string; readonly caption?: string }
const read = (page: Page, id: string): Promise<Stored> =>
  page.evaluate(async (path) => (await fetch(path)).json(), `/api/media/${id}?depth=0`)

const rowOf = (page: Page, id: string) => page.locator(`[data-picture="${id}"]`)
const choose = async (page: Page, which: string): Promise<void> => {
  await page.locator(`[data-which=${which}] input`).check()
  await page.locator('[data-pictures=read]').waitFor()
}

/** The texts of many pictures, what uses them, and the end of those that nothing uses. */
export const tellPictures = (at: () => Scene): void => {
  test('the texts of several pictures are written by keyboard and saved at once, what is refused is told at its text', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { open, page } = desk
    const ids = [await upload(page, '#31572c'), await upload(page, '#4f772d'), await upload(page, '#90a955')]
    const [last, middle, first] = ids as [string, string, string]
    await open('/collections/media')
    await page.locator('[data-list-door=words]').click()
    await rowOf(page, first).waitFor()
    await rowOf(page, first).locator('[data-text=alt]').focus()
    await page.keyboard.type('一盏声控灯')
    await page.keyboard.press('Enter')
    await page.keyboard.type('两级台阶')
    await page.keyboard.press('Enter')
    // What a fax machine or a PDF leaves between the words, and nobody sees.
    await rowOf(page, last).locator('[data-text=alt]:focus').fill('三楼\u0007的门')
    await rowOf(page, first).locator('[data-text=caption]').fill('图1　楼道口')
    await page.getByText('全部保存（3张有改动）').waitFor()
    await page.keyboard.press('Control+s')
    await page.locator('[data-done=saved]').waitFor()
    expect(await page.locator('[data-done=saved]').innerText()).toBe(
      '已保存2张图片的说明。1张没有办成，原因写在那一栏下面。',
    )
    expect(await read(page, first)).toMatchObject({ alt: '一盏声控灯', caption: '图1　楼道口' })
    expect(await read(page, middle)).toMatchObject({ alt: '两级台阶' })
    const wrong = rowOf(page, last).locator('[data-text=alt]')
    expect(await wrong.getAttribute('aria-invalid')).toBe('true')
    expect(await rowOf(page, last).locator('[role=alert]').innerText()).toMatch(/\p{Script=Han}{4}/u)
    await wrong.fill('三楼的门')
    await page.locator('[data-save-pictures]').click()
    await page.getByText('已保存1张图片的说明。').waitFor()
    expect(await read(page, last)).toMatchObject({ alt: '三楼的门' })
    desk.leave()
  })

  test('what uses a picture is named and led to; what nothing uses goes once it is confirmed, on a phone too', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { open, page } = desk
    const [used, unused] = [await upload(page, '#132a13'), await upload(page, '#ecf39e')]
    const story = await page.evaluate(async (cover) => {
      const headers = { 'Content-Type': 'application/json' }
      const body = JSON.stringify({ title: '有封面的一篇', cover })
      const answer = await fetch('/api/stories', { method: 'POST', headers, body })
      return ((await answer.json()) as { doc: { id: string } }).doc.id
    }, used)
    await page.setViewportSize({ width: 390, height: 844 })
    await open('/collections/media/words')
    await page.locator('[data-pictures=read]').waitFor()
    await choose(page, 'used')
    const link = rowOf(page, used).getByRole('link', { name: '有封面的一篇' })
    expect(await link.getAttribute('href')).toBe(`/admin/collections/stories/${story}`)
    expect(await rowOf(page, used).locator('input[type=checkbox]').count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

    await choose(page, 'unused')
    await rowOf(page, unused).waitFor()
    expect(await rowOf(page, used).count()).toBe(0)
    await rowOf(page, unused).locator('input[type=checkbox]').check()
    await page.locator('[data-remove=ask]').click()
    await page.getByText('删除1张图片？删除以后不能恢复。').waitFor()
    await page.getByRole('button', { name: '不删除' }).click()
    expect((await read(page, unused)) as object).toHaveProperty('filename')
    await page.locator('[data-remove=ask]').click()
    await page.locator('[data-remove=confirm]').click()
    await page.getByText('已删除1张图片。').waitFor()
    expect(await rowOf(page, unused).count()).toBe(0)
    expect((await read(page, unused)) as object).not.toHaveProperty('filename')
    await page.setViewportSize({ width: 1280, height: 800 })
    desk.leave()
  })

  test('Back and a link ask before unsaved texts are lost; a link to another tab does not', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { open, page } = desk
    const id = await upload(page, '#344e41')
    const dialog = page.locator('dialog[open], .payload__modal-item').filter({ hasText: '还有没保存的内容' })
    const alt = rowOf(page, id).locator('[data-text=alt]')
    await open('/collections/media')
    await page.locator('[data-list-door=words]').click()
    await alt.fill('一扇绿门')
    await page.goBack()
    await dialog.waitFor()
    await dialog.locator('#confirm-action').click()
    expect(await alt.inputValue()).toBe('一扇绿门')

    const tab = page.context().waitForEvent('page')
    await rowOf(page, id)
      .getByRole('link')
      .first()
      .click({ modifiers: ['Control'] })
    await (await tab).close()
    expect(await dialog.isVisible()).toBe(false)

    await rowOf(page, id).getByRole('link').first().click()
    await dialog.locator('[data-save-and-leave]').click()
    await page.waitForURL((url) => url.pathname === `/admin/collections/media/${id}`)
    expect(await read(page, id)).toMatchObject({ alt: '一扇绿门' })
    desk.leave()
  })

  test('a picture is cropped in the form with the tool of the admin', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { open, page } = desk
    const id = await upload(page, '#606c38')
    await open(`/collections/media/${id}`)
    await page.getByRole('button', { name: '编辑图像' }).click()
    // Its measures are those of the picture once the picture is there.
    await page.locator('.edit-upload__save:enabled').waitFor()
    await page.locator('.edit-upload__input input').first().fill('150')
    await page.locator('.edit-upload__save').click()
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
    await page.locator('#action-save').click()
    expect((await saved).status()).toBe(200)
    expect(await read(page, id)).toMatchObject({ width: 150, height: 200 })
    desk.leave()
  })
}
