import { expect, test } from 'vitest'
import { signInAt, writeStory } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'

const title = '门口那盏声控灯'

/** A list is asked in words for what people look for. */
export const tellLists = (at: () => Scene): void => {
  test('the views above a list count, lead on, and can be kept under a name', async () => {
    const writer = await signInAt(at(), 'contributor-371002')
    await writeStory(writer, { title, deck: '拍一下手就亮。', sentence: '灯泡是居民自己换的。' })
    await writer.take('submit')
    await writer.sees('审核中')

    const reviewer = await signInAt(at(), 'district-reviewer-371002')
    const { page } = reviewer
    await reviewer.open('/collections/stories')
    const first = page.locator('[data-view="review-1"]')
    const waiting = Number(await first.locator('b').innerText())
    expect(waiting).toBeGreaterThan(0)
    expect(await page.locator('[data-view=all]').getAttribute('aria-current')).toBe('page')
    await first.click()
    await page.locator('[data-view="review-1"][aria-current=page]').waitFor()
    const rows = page.locator('.table tbody tr')
    await expect.poll(() => rows.count()).toBe(waiting)
    expect(await rows.filter({ hasText: title }).innerText()).toMatch(/待初审[\s\S]*还有\d/)

    await rows.filter({ hasText: title }).locator('input[type=checkbox]').check()
    await page.locator('[data-take-picked]').click()
    await page.getByText('1篇由示例区市审核员（环翠区）办理。').waitFor()

    await page.locator('[data-save-view]').click()
    await page.locator('.exemplar-views__own input').fill('我要审的')
    const kept = page.waitForResponse(
      (one) => one.request().method() === 'POST' && one.url().includes('/payload-preferences/'),
    )
    await page.keyboard.press('Enter')
    await kept
    await reviewer.open('/collections/stories')
    await page.locator('.exemplar-views__own a', { hasText: '我要审的' }).click()
    await expect.poll(() => rows.count()).toBe(waiting)
    await page.locator('.exemplar-views__own button[aria-label*="我要审的"]').click()
    await expect.poll(() => page.locator('.exemplar-views__own a').count()).toBe(0)
    reviewer.leave()
  })

  test('an import is offered to those who may do it, and who opens its page otherwise is told so', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    await desk.open('/collections/stories')
    await page.locator('[data-list-door=export]').waitFor()
    expect(await page.locator('[data-list-door=import]').count()).toBe(1)
    await desk.open('/collections/communities')
    await page.locator('[data-list-door=export]').waitFor()
    expect(await page.locator('[data-list-door=import]').count()).toBe(0)
    await desk.open('/collections/communities/import')
    expect(await page.locator('[data-import-refused]').innerText()).toContain('您的账号不能导入“社区”')
    expect(await page.locator('input[type=file]').count()).toBe(0)
    desk.leave()
  })

  test('districts are found by pinyin and initials where they are looked for', async () => {
    const desk = await signInAt(at(), 'city-reviewer')
    const { page } = desk
    for (const typed of ['hcq', 'huancui']) {
      await desk.open(`/collections/districts?search=${typed}`)
      await expect.poll(() => page.locator('.table tbody tr').allInnerTexts()).toHaveLength(1)
      expect(await page.locator('.table tbody').innerText()).toContain('环翠区')
    }
    desk.leave()
  })

  test('a filter by a place finds it by its initials, as forms do', async () => {
    const desk = await signInAt(at(), 'city-reviewer')
    const { page } = desk
    await desk.open('/collections/stories')
    await page.locator('#toggle-list-filters').click()
    await page.locator('.where-builder__add-first-filter').click()
    const choose = async (of: string, typed: string): Promise<void> => {
      await page.locator(`.condition__${of} input`).first().click()
      await page.locator(`.condition__${of} .rs__option`).first().waitFor()
      await page.keyboard.type(typed)
    }
    await choose('field', '社区')
    await page.keyboard.press('Enter')
    await choose('value', 'sjx')
    const offered = page.locator('.condition__value .rs__option')
    await expect.poll(() => offered.allInnerTexts()).toEqual(['石阶巷社区（示例）（环翠区）'])
    await page.keyboard.press('Enter')
    await page.waitForURL(/community/)
    // What a cell refers to is read once the cell is in sight.
    await page.setViewportSize({ width: 1440, height: 4000 })
    const cells = page.locator('.table tbody .cell-community')
    await expect
      .poll(async () => [...new Set(await cells.allInnerTexts())])
      .toEqual(['石阶巷社区（示例）（环翠区）'])
    // Who comes back to the address finds the same, by its name.
    await page.reload()
    await expect
      .poll(() => page.locator('.condition__value .rs__single-value').innerText())
      .toContain('石阶巷社区')
    await expect.poll(async () => new Set(await cells.allInnerTexts()).size).toBe(1)
    await page.setViewportSize({ width: 1440, height: 900 })
    desk.leave()
  })

  test('the heads of a list and its filters are words, to the ear as well', async () => {
    const desk = await signInAt(at(), 'city-reviewer')
    const { page } = desk
    await desk.open('/collections/stories')
    await page.locator('[data-view=all]').waitFor()
    const names = await page
      .locator('.table thead button')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''))
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter((name) => /object|[A-Za-z]{3}/.test(name))).toEqual([])
    await page.locator('#toggle-list-filters').click()
    await page.locator('.where-builder__add-first-filter').click()
    await page.locator('.condition__field .rs__control').click()
    const options = await page.locator('.condition__field .rs__option').allInnerTexts()
    expect(options.length).toBeGreaterThan(3)
    expect(options.filter((option) => /[A-Za-z]{3}/.test(option) && option !== 'ID')).toEqual([])
    expect(options.length).toBeLessThan(40)
    desk.leave()
  })
}
