import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { fillSignIn, signInAt, writeStory } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'
import { callFrom, dialog, isKept, nothingKept, readDeck, toSave } from '../../support/written.ts'

const title = '晾衣绳上的公约'
const first = '一根绳子，六家人，一份公约。'
const second = '一根绳子，七家人，一份公约。'

/** Whether a button is the dark one. */
const isFilled = (button: Locator) =>
  button.evaluate((element) => getComputedStyle(element).backgroundColor !== 'rgba(0, 0, 0, 0)')
const bar = (page: Page) => page.locator('.exemplar-bar[data-kept]')

/** What is on the screen is what is saved; and whatever happens, it is not lost. */
export const tellUnsaved = (at: () => Scene): void => {
  let path: string

  test('a save that is refused because the session has ended leaves the form as it is, and nothing goes to review', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    // What others have left unsaved in this browser is their matter.
    await page.evaluate(() => localStorage.clear())
    path = await writeStory(desk, { title, deck: first, sentence: '晾衣绳从三楼拉到四楼。' })
    await desk.sees('草稿')
    await nothingKept(page)
    await page.locator('#field-deck').fill(second)
    await isKept(page, second)
    await page.context().clearCookies()
    await toSave(page).click()
    await dialog(page).getByText('登录已过期，字都还在').waitFor()
    // The dialog says it, and nothing beside it says it again.
    await expect.poll(() => page.locator('[data-sonner-toast]').count(), { timeout: 3_000 }).toBe(0)
    await page.locator('.exemplar-dialog #confirm-cancel').click()
    await expect.poll(() => toSave(page).isEnabled()).toBe(true)
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('action-save')
    expect(await page.locator('[data-transition="submit"]').isDisabled()).toBe(true)
    expect(await page.locator('#field-deck').inputValue()).toBe(second)
    desk.leave()
  })

  test('the way to sign in again comes first in the dialog, and once it was taken the save', async () => {
    const account = 'contributor-371002'
    const desk = await signInAt(at(), account)
    const { page } = desk
    await toSave(page).click()
    const signIn = dialog(page).locator('a[data-sign-in]')
    const save = dialog(page).locator('#confirm-action')
    const areFilled = async () => [await isFilled(signIn), await isFilled(save)]
    await expect.poll(areFilled).toEqual([true, false])
    const [door] = await Promise.all([page.context().waitForEvent('page'), signIn.click()])
    await fillSignIn(door, { account, password: at().stage.toPassword(account) })
    await door.close()
    await expect.poll(areFilled).toEqual([false, true])

    expect(await readDeck(desk, path)).toBe(first)
    await save.click()
    await expect.poll(() => readDeck(desk, path)).toBe(second)
    await nothingKept(page)
    desk.leave()
  })

  test('what was written is there again after the page has gone, and after it is dropped it is not', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    const third = '一根绳子，八家人，一份公约。'
    await page.locator('#field-deck').fill(third)
    await page.locator('[contenteditable=true]').first().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('下雨收衣服，谁看见谁收。')
    await isKept(page, '谁看见谁收')
    page.once('dialog', (asked) => void asked.accept())
    await page.reload()
    await bar(page).waitFor()
    expect(await bar(page).innerText()).toContain('2处：提要、正文')
    expect(await page.locator('#field-deck').inputValue()).toBe(second)
    await bar(page).locator('[data-restore]').click()
    await expect.poll(() => page.locator('#field-deck').inputValue()).toBe(third)
    await page.locator('[contenteditable=true]', { hasText: '谁看见谁收' }).waitFor()
    await toSave(page).click()
    await expect.poll(() => readDeck(desk, path)).toBe(third)
    await nothingKept(page)
    await desk.open(path)
    await desk.sees('草稿')
    expect(await bar(page).count()).toBe(0)

    await page.locator('#field-deck').fill('不要的话。')
    await isKept(page, '不要的话')
    page.once('dialog', (asked) => void asked.accept())
    await page.reload()
    await bar(page).locator('[data-drop]').click()
    await nothingKept(page)
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('撤销')
    desk.leave()
  })

  test('who writes while a reviewer sends it back keeps the text, sees what was done, and saves it', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    await desk.open(path)
    await desk.take('submit')
    await desk.sees('审核中')
    const reviewer = await signInAt(at(), 'district-reviewer-371002')
    await reviewer.open(path)
    await reviewer.take('request-changes', (form) =>
      form.locator('[role=group].exemplar-review__form textarea').fill('公约写在哪里？'),
    )
    await reviewer.sees('退回修改')
    reviewer.leave()

    const mine = '公约写在门洞里。'
    await page.locator('#field-deck').fill(mine)
    await dialog(page).getByText('您写的时候，别人先办了').waitFor()
    const told = await dialog(page).innerText()
    for (const words of ['公约写在哪里？', '退回修改', '文字没有动', '门洞里']) expect(told).toContain(words)
    expect(await page.getByText('文档已修改').isVisible()).toBe(false)
    await page.locator('.exemplar-dialog #confirm-action').click()
    await desk.sees('退回修改')
    expect(await page.locator('#field-deck').inputValue()).toBe(mine)
    await toSave(page).click()
    await expect.poll(() => readDeck(desk, path)).toBe(mine)
    desk.leave()
  })

  test('of two windows that write in one document, the second is refused, sees both texts, and overwrites no other field', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    await desk.open(path)
    await desk.sees('退回修改')
    // Their own other window: nobody else writes in what is being written in.
    const theirs = { title: '晾衣绳上的一份公约', deck: '别人写的提要。' }
    expect(await callFrom(desk, path, theirs)).toMatchObject({ ok: true })
    await page.locator('#field-deck').fill('我写的提要。')
    await dialog(page).getByText('您写的时候，别人先办了').waitFor()
    await page.locator('.exemplar-dialog #confirm-cancel').click()
    await toSave(page).click()
    await dialog(page).getByText('两边都改了：提要').waitFor()
    expect(await dialog(page).innerText()).toContain('别人写的')
    await page.locator('.exemplar-dialog #confirm-action').click()
    await expect.poll(() => page.locator('#field-title').inputValue()).toBe('晾衣绳上的一份公约')
    expect(await page.locator('#field-deck').inputValue()).toBe('我写的提要。')
    await toSave(page).click()
    await expect.poll(() => readDeck(desk, path)).toBe('我写的提要。')
    desk.leave()
  })

  test('without a network the text stays to be saved again, and the browser’s English is said in Chinese', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    await desk.open(path)
    await desk.sees('退回修改')
    await page.locator('#field-deck').fill('断网时写的提要。')
    await page.context().setOffline(true)
    await toSave(page).click()
    await page.locator('[data-sonner-toast]', { hasText: '没有连上服务器' }).waitFor()
    expect(await page.getByText('Failed to fetch').count()).toBe(0)
    await page.context().setOffline(false)
    await toSave(page).click()
    await expect.poll(() => readDeck(desk, path)).toBe('断网时写的提要。')
    desk.leave()
  })

  test('what was typed for a picture in a drawer is there when it is opened again, and goes with who signs out', async () => {
    const desk = await signInAt(at(), 'contributor-371073')
    const { page } = desk
    await desk.open('/collections/stories/create')
    const openDrawer = () => page.getByRole('button', { name: '创建新条目' }).first().click()
    const alt = page.locator('.drawer #field-alt')
    await openDrawer()
    await alt.fill('楼道里的三盏灯。')
    await isKept(page, '楼道里的三盏灯')
    await page.keyboard.press('Escape')
    await alt.waitFor({ state: 'detached' })
    await openDrawer()
    await page.locator('.drawer [data-kept] [data-restore]').click()
    await expect.poll(() => alt.inputValue()).toBe('楼道里的三盏灯。')
    await isKept(page, '楼道里的三盏灯')
    page.once('dialog', (asked) => void asked.accept())
    await desk.open('/logout')
    await page.waitForURL((url) => url.pathname.endsWith('/login'))
    await nothingKept(page)
    desk.leave()
  })
}
