import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Desk, signInAt, writeStory } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'

const title = '台阶边的一根扶手'
const deck = '一根扶手，三十一级台阶。'
const sentence = '扶手装好那天，报修电话13800138000贴在了墙上。'
const remark = '提要里写明是哪个单元。'
const reason = '电话请换成居委会的座机。'

/** The part of the text that has these words, with what stands beside it. */
const partOf = (page: Page, words: string) =>
  page.locator('.exemplar-reading__part', { has: page.locator(':not(aside) > *', { hasText: words }) })

/** Opens the text from the desk, as whoever it waits for finds it there. */
const openWaiting = async ({ open, page }: Desk): Promise<void> => {
  await open('')
  await page.locator('[data-list="waiting"] a', { hasText: title }).click()
  await page.waitForURL((url) => url.pathname.endsWith('/read'))
  await page.getByRole('heading', { name: title, level: 2 }).waitFor()
}

const toBox = async (page: Page, selector: ReturnType<Page['locator']>) => {
  const box = await selector.boundingBox()
  if (!box) throw new Error(`${selector} is not seen on ${page.url()}`)
  return box
}

const entry = (page: Page) => page.locator('[role=group].exemplar-review__form textarea')

/** Texts under review are read as texts. */
export const tellReading = (at: () => Scene): void => {
  test('a reviewer reads what is said beside the words that it is about, and approves by keys', async () => {
    const writer = await signInAt(at(), 'contributor-371002')
    await writeStory(writer, { title, deck, sentence })
    const slip = writer.page.locator('.exemplar-review__findings li', { hasText: '手机号码' })
    await slip.locator('summary').click()
    await slip.locator('textarea').fill('物业公开的报修电话。')
    await slip.locator('[data-answer]').click()
    await slip.getByText('物业公开的报修电话。').waitFor()
    await writer.take('submit')
    await writer.sees('审核中')
    writer.leave()

    const reviewer = await signInAt(at(), 'district-reviewer-371002')
    const { page } = reviewer
    await openWaiting(reviewer)
    expect(await page.locator('.exemplar-reading :is(input, [contenteditable]):visible').count()).toBe(0)
    const paragraph = partOf(page, sentence)
    const found = paragraph.locator('[data-note]')
    expect(await found.innerText()).toContain('物业公开的报修电话。')
    const [text, note] = [await toBox(page, paragraph.locator('> :last-child > p')), await toBox(page, found)]
    expect(note.x).toBeGreaterThanOrEqual(text.x + text.width)
    expect(Math.abs(note.y - text.y)).toBeLessThan(30)

    const form = page.locator('details[data-comment=new]')
    await form.locator('summary').click()
    await form.locator('select').selectOption('deck')
    await form.locator('textarea').fill(remark)
    // Whoever is typing takes no step.
    await page.keyboard.press('Alt+Enter')
    await page.keyboard.press('Alt+Backspace')
    expect(await entry(page).count()).toBe(0)
    await form.locator('textarea').fill(remark)
    await form.locator('[data-send=comment]').click()
    await partOf(page, deck).locator('[data-note]', { hasText: remark }).waitFor()

    await page.locator('h2', { hasText: title }).click()
    await page.keyboard.press('Alt+ArrowDown')
    expect(await page.locator('[data-note]:focus').innerText()).toContain(remark)
    await page.keyboard.press('Alt+ArrowDown')
    expect(await page.locator('[data-note]:focus').innerText()).toContain('物业公开的报修电话。')
    expect(await page.locator('[data-transition=approve]').innerText()).toContain('Alt+回车')
    await page.keyboard.press('Alt+Enter')
    // The form of the step asks first: nothing is done by one press.
    await entry(page).waitFor()
    await page.keyboard.type('数字核过了。')
    await page.keyboard.press('Alt+Enter')
    await page.getByText('等待复审。').waitFor()
    await page.getByRole('link', { name: '回今日案头' }).waitFor()
    await page.locator('.exemplar-review__log summary').click()
    await page.locator('.exemplar-review__log li', { hasText: '数字核过了。' }).waitFor()
    reviewer.leave()
  })

  test('another reads it on a phone, notes below what they are about, and returns it by keys with its reason', async () => {
    const reviewer = await signInAt(at(), 'city-reviewer')
    const { page } = reviewer
    await page.setViewportSize({ width: 390, height: 844 })
    await openWaiting(reviewer)
    const paragraph = partOf(page, sentence)
    const [text, note] = [
      await toBox(page, paragraph.locator('> :last-child > p')),
      await toBox(page, paragraph.locator('[data-note]')),
    ]
    expect(note.y).toBeGreaterThanOrEqual(text.y + text.height)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.setViewportSize({ width: 1440, height: 900 })

    await page.keyboard.press('Alt+Backspace')
    await entry(page).waitFor()
    await page.keyboard.press('Alt+Enter')
    await page.getByText('请写明要改什么。').waitFor()
    await page.keyboard.press('Escape')
    await entry(page).waitFor({ state: 'detached' })
    await page.keyboard.press('Alt+Backspace')
    await entry(page).fill(reason)
    await page.keyboard.press('Alt+Enter')
    await reviewer.sees('退回修改')
    await page.getByText(reason).first().waitFor()
    await page.locator('[data-transition=request-changes]').waitFor({ state: 'detached' })
    reviewer.leave()

    const writer = await signInAt(at(), 'contributor-371002')
    await writer.open('')
    await writer.page.locator('[data-list="returned"] blockquote', { hasText: reason }).waitFor()
    writer.leave()
  })
}
