import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Desk, signInAt, writeStory } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'
import { isKept, nothingKept } from '../../support/written.ts'

const title = '楼道口的一把长椅'
const reason = '第二段的数字请写明出处。'

const readWidth = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth)

/** Whether a button is on the screen as it stands, with nothing scrolled. */
const isInReach = async ({ page }: Desk, transition: string): Promise<boolean> => {
  const box = await page.locator(`[data-transition="${transition}"]`).boundingBox()
  const height = page.viewportSize()?.height ?? 0
  return box !== null && box.y >= 0 && box.y + box.height <= height
}

/** Whoever is on the way takes the next step on a phone. */
export const tellPhone = (at: () => Scene): void => {
  test('on a phone a text is returned and approved where the thumb is, without scrolling sideways', async () => {
    const writer = await signInAt(at(), 'contributor-371002')
    const path = await writeStory(writer, {
      title,
      deck: '坐一坐，歇一歇。',
      sentence: '一把长椅，三家人做的。',
    })
    await writer.take('submit')
    await writer.sees('审核中')

    const reviewer = await signInAt(at(), 'district-reviewer-371002')
    const { page } = reviewer
    await page.setViewportSize({ width: 390, height: 844 })
    await reviewer.open(path)
    await page.locator('[data-transition=approve]').waitFor()
    await page.evaluate(() => window.scrollTo(0, 0))
    expect(await isInReach(reviewer, 'approve')).toBe(true)
    expect(await isInReach(reviewer, 'request-changes')).toBe(true)
    expect(await readWidth(page)).toBeLessThanOrEqual(390)
    await reviewer.take('request-changes', async (form) => {
      await form.locator('[role=group].exemplar-review__form textarea').fill(reason)
    })
    await page.getByText('“退回修改”已办。').waitFor()

    await writer.page.setViewportSize({ width: 390, height: 844 })
    await writer.open(path)
    await writer.page.locator('[data-transition=submit]').waitFor()
    expect(await isInReach(writer, 'submit')).toBe(true)
    await writer.take('submit')
    await writer.sees('审核中')
    expect(await isInReach(writer, 'recall')).toBe(true)
    await reviewer.open(path)
    await reviewer.take('approve')
    await reviewer.sees('复审')
    for (const { page: window } of [writer, reviewer])
      await window.setViewportSize({ width: 1440, height: 900 })
    writer.leave()
    reviewer.leave()
  })
  test('words that were kept and are in the form already are not told of as “0处”', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    await page.evaluate(() => localStorage.clear())
    const path = await writeStory(desk, { title: '门厅的钟', deck: '慢三分钟。', sentence: '钟是老的。' })
    await desk.sees('草稿')
    await nothingKept(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.locator('#field-deck').fill('慢五分钟。')
    await isKept(page, '慢五分钟。')
    page.once('dialog', (leaving) => void leaving.accept())
    await desk.open(path)
    const bar = page.locator('.exemplar-bar[data-kept]')
    await bar.getByText('1处：提要。').waitFor()
    await page.locator('#field-deck').fill('慢五分钟。')
    await expect.poll(() => bar.count()).toBe(0)
    await page.locator('#field-deck').fill('慢六分钟。')
    await bar.getByText('1处：提要。').waitFor()
    await page.locator('#field-deck').fill('慢三分钟。')
    await bar.locator('[data-drop]').click()
    await page.setViewportSize({ width: 1440, height: 900 })
    page.once('dialog', (leaving) => void leaving.accept())
    await desk.open('')
    desk.leave()
  })
}
