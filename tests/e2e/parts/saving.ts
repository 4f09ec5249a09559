import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signInAt, writeStory } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'
import { callFrom, isKept, nothingKept, toSave } from '../../support/written.ts'

/** The form once the answer of a save stands in it. */
const openAgain = '[data-form-ready=true] #field-deck:enabled'

/** Saves; what the form is filled with anew after the answer is held until it is released. */
const saveHeld = async (page: Page): Promise<() => void> => {
  const answered = page.waitForResponse((response) => response.request().method() === 'PATCH')
  const held = Promise.withResolvers<void>()
  await page.route(
    (url) => url.pathname.startsWith('/admin/'),
    async (route) => {
      await held.promise
      await route.fallback()
    },
  )
  await toSave(page).click()
  await answered
  return held.resolve
}

/** What is written just before a save and while it is under way. */
export const tellSaving = (at: () => Scene): void => {
  let path: string

  test('what was typed in the very moment before the save is saved, too', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    // What others have left unsaved in this browser is their matter.
    await page.evaluate(() => localStorage.clear())
    path = await writeStory(desk, { title: '对门的钥匙', deck: '一把钥匙。', sentence: '钥匙挂在对门。' })
    await desk.sees('草稿')
    const typed = '谁忘了带，谁来拿。'
    await page.locator('#field-deck').fill('两把钥匙，一把给邻居，一把给社区。')
    await expect.poll(() => toSave(page).isEnabled()).toBe(true)
    await page.locator('[contenteditable=true]').first().click()
    await page.keyboard.press('Control+End')
    // In a page that is never idle before the editor’s own time has run out, as it is on a slow machine.
    await page.evaluate(() => {
      const ask = window.requestIdleCallback.bind(window)
      window.requestIdleCallback = (work, options) =>
        window.setTimeout(() => ask(work), options?.timeout ?? 0) as unknown as number
      window.cancelIdleCallback = (handle) => window.clearTimeout(handle)
    })
    await page.keyboard.insertText(typed)
    await toSave(page).click()
    await expect.poll(async () => JSON.stringify((await callFrom(desk, path)).body.body)).toContain(typed)
    await nothingKept(page)
    await page.reload()
    desk.leave()
  })

  test('what is written letter by letter while a save is under way stays where it is written', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    const body = page.locator('[contenteditable=true]').first()
    let written = ''
    const write = async (letters: string) => {
      for (const letter of letters) await page.keyboard.insertText(letter)
      written += letters
    }
    const slow = await page.context().newCDPSession(page)
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    await body.click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.insertText('一、')
    const release = await saveHeld(page)
    await body.focus()
    await write('起初谁也不认识谁，')
    await isKept(page, written)
    release()
    // The form is open again once the answer stands in it: the editor is made anew around that.
    const isOpen = page.locator(openAgain)
    while (!(await isOpen.isVisible())) await write('还是谁也不认识谁，')
    await write('后来谁家有事都来敲门，如今楼道里见了面都要问一声好。')
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await slow.detach()
    await page.unrouteAll({ behavior: 'wait' })
    await expect.poll(() => toSave(page).isEnabled()).toBe(true)
    await page.keyboard.insertText('二、')
    await expect.poll(() => body.innerText()).toContain(`一、${written}二、`)
    await toSave(page).click()
    await expect
      .poll(async () => JSON.stringify((await callFrom(desk, path)).body.body))
      .toContain(`一、${written}二、`)
    await nothingKept(page)
    desk.leave()
  })
  test('what was written while a save was under way is undone, and done again, like any other', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    const body = page.locator('[contenteditable=true]').first()
    await body.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('保存之前写的。')
    const release = await saveHeld(page)
    await body.focus()
    await page.keyboard.insertText('保存当中写的。')
    await isKept(page, '保存当中写的。')
    release()
    await page.locator(openAgain).waitFor()
    await page.unrouteAll({ behavior: 'wait' })
    await expect.poll(() => toSave(page).isEnabled()).toBe(true)
    await page.keyboard.press('Control+z')
    await expect.poll(() => body.innerText()).toMatch(/保存之前写的。$/)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => body.innerText()).toMatch(/保存当中写的。$/)
    await toSave(page).click()
    await expect
      .poll(async () => JSON.stringify((await callFrom(desk, path)).body.body))
      .toContain('保存之前写的。保存当中写的。')
    await nothingKept(page)
    desk.leave()
  })
}
