import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { countActs, expectHandwork } from '../../support/acts.ts'
import { type Desk, signInAt, writeStory } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'

const word = join(import.meta.dirname, '../../../cms/plugin/src/editions/word/samples/shown.docx')

/** Presses what opens the window for files, and chooses one there. */
const chooseFile = async (page: Page, opener: Locator, file: string): Promise<void> => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), opener.click()])
  await chooser.setFiles(file)
}

const saveNew = async ({ page }: Desk, of: string): Promise<void> => {
  await page.locator('#action-save').click()
  await page.waitForURL((url) => new RegExp(`${of}/(?!create)[\\w-]+$`).test(url.pathname))
}

/** How much handwork it takes to write, and to send back: the rest of the table is counted where it is told (support/acts.ts). */
export const tellClicks = (at: () => Scene): void => {
  test('a story from Word is begun at a hole and saved with all its fields', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { open, page } = desk
    // Whoever has written one does not type who they are again.
    await writeStory(desk, { title: '写在前面的一篇', deck: '从前写的。', sentence: '从前写过一篇。' })
    await open('')
    await page.locator('[data-hole] a').first().waitFor()
    const acts = await countActs(page, async () => {
      const hole = await page.locator('[data-hole]').first().getAttribute('data-hole')
      await page.locator('[data-hole] a').first().click()
      await page.waitForURL('**/stories/create?**')
      await page.locator(`#field-standards [data-chosen="${hole}"]`).waitFor()
      await expect.poll(() => page.locator('#field-editor').inputValue()).toBe('示例编辑')
      await chooseFile(page, page.locator('label', { has: page.locator('[data-import-word]') }), word)
      await page.locator('[data-put-word]').waitFor()
      await page.locator('.exemplar-word__panel').getByLabel('作者署名').fill('示例摄影')
      await page.locator('[data-put-word]').click()
      await page.locator('[data-undo-word]').waitFor()
      await page.locator('#field-deck').fill('一楼的读书角，谁都能借。')
      await page.locator('#field-community input').first().click()
      await page.locator('#field-community .rs__option').first().waitFor()
      await page.keyboard.type('石阶巷')
      await page.locator('#field-community .rs__option').first().click()
      await saveNew(desk, 'stories')
    })
    expectHandwork('a story from Word', acts)
    desk.leave()
  })

  test('a return with three comments is what the reviewer says, and little else', async () => {
    const writer = await signInAt(at(), 'contributor-371002')
    const title = '数过的退回'
    await writeStory(writer, { title, deck: '退回时数一数。', sentence: '第一段话。' })
    await writer.take('submit')
    await writer.sees('审核中')
    const reviewer = await signInAt(at(), 'district-reviewer-371002')
    const { open, page } = reviewer
    await open('')
    await page.locator('[data-list="waiting"] a', { hasText: title }).waitFor()
    const acts = await countActs(page, async () => {
      await page.locator('[data-list="waiting"] a', { hasText: title }).click()
      const form = page.locator('details[data-comment=new]')
      await form.locator('summary').waitFor()
      for (const [target, said] of [
        ['title', '标题再具体些。'],
        ['deck', '提要写明是哪个单元。'],
        ['body', '补一个数字。'],
      ] as const) {
        if ((await form.getAttribute('open')) === null) await form.locator('summary').click()
        await form.locator('select').selectOption(target)
        await form.locator('textarea').fill(said)
        await form.locator('[data-send=comment]').click()
        await page.locator('[data-note]', { hasText: said }).waitFor()
      }
      await page.locator('[data-transition="request-changes"]').click()
      const reason = page.locator('[role=group].exemplar-review__form textarea')
      await expect.poll(() => reason.inputValue()).toContain('3. 正文：补一个数字。')
      await page.locator('[data-confirm="request-changes"]').click()
      await reviewer.sees('退回修改')
    })
    expectHandwork('a return with three comments', acts)
    await writer.open('')
    const reason = writer.page.locator('[data-list="returned"] blockquote', { hasText: '补一个数字。' })
    expect(await reason.innerText()).toContain('1. 标题：标题再具体些。')
    reviewer.leave()
  })
}
