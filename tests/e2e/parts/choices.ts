import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signInAt, tickStandard, writeStory } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'

const { source } = createRequire(import.meta.url)('axe-core') as { readonly source: string }

/** What axe finds in the fields where something is chosen; the mark that opens a select is Payload's. */
const audit = async (page: Page): Promise<string[]> => {
  await page.evaluate(source)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (where: object) => Promise<AxeResults> } }
    const { violations } = await axe.run({
      include: [['#field-standards'], ['#field-community']],
      exclude: [['.dropdown-indicator']],
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
  })
}

/** Two communities of one name, in two districts, as whoever keeps the list adds them. */
const addNamesakes = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const code of ['371002', '371003']) {
      const found = await fetch(`/api/districts?where[code][equals]=${code}&depth=0`)
      const { docs } = (await found.json()) as { docs: { id: string }[] }
      const body = JSON.stringify({ name: '双泉社区', district: docs[0]?.id })
      const headers = { 'Content-Type': 'application/json' }
      await fetch('/api/communities', { method: 'POST', headers, body })
    }
  })

const options = (page: Page) => page.locator('#field-community .rs__option')
const chosen = (page: Page) => page.locator('#field-standards ol li')

const leave = (page: Page) => page.once('dialog', (leaving) => leaving.accept())

/** Whoever writes finds what the text is about by what there is to type. */
export const tellChoices = (at: () => Scene): void => {
  test('a writer finds a community by its initials, and among those of the own district alone', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    await desk.open('/collections/stories/create')
    await page.locator('#field-community input').first().click()
    await options(page).first().waitFor()
    await page.keyboard.type('sjx')
    await expect.poll(() => options(page).allInnerTexts()).toEqual(['石阶巷社区（示例）（环翠区）'])
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('#field-community').innerText()).toContain('石阶巷社区')
    leave(page)
    await desk.open('')
    desk.leave()
  })

  test('the administrator gives an account its district and its unit by their initials', async () => {
    const desk = await signInAt(at(), 'administrator')
    const { page } = desk
    const find = async (field: string, initials: string) => {
      await page.locator(`${field} input`).first().click()
      await page.locator(`${field} .rs__option`).first().waitFor()
      await page.keyboard.type(initials)
      const found = await page.locator(`${field} .rs__option`).allInnerTexts()
      await page.keyboard.press('Enter')
      return found
    }
    await desk.open('/collections/users/create')
    await page.locator('#field-role input').first().click()
    await page.locator('#field-role .rs__option', { hasText: '撰稿' }).click()
    expect(await find('#field-district', 'hcq')).toEqual(['环翠区'])
    expect(await find('#field-unit', 'mzbm')).toEqual(['民政部门（示例）'])
    expect(await page.locator('#field-district').innerText()).toContain('环翠区')
    leave(page)
    await desk.open('')
    desk.leave()
  })

  test('a community that is chosen keeps its place where its name cannot be read', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    const path = await writeStory(desk, { title: '楼顶的雨水桶', deck: '接雨水浇花。', sentence: '六只桶。' })
    await page.route('**/api/communities?*', (route) => route.abort())
    await desk.open(path)
    await expect.poll(() => page.locator('#field-community .rs__single-value').allInnerTexts()).toEqual(['…'])
    await page.unrouteAll()
    await page.reload()
    await expect.poll(() => page.locator('#field-community').innerText()).toContain('石阶巷社区')
    desk.leave()
  })

  test('two of one name are told apart where they are chosen and found in the list', async () => {
    const desk = await signInAt(at(), 'city-reviewer')
    const { page } = desk
    await addNamesakes(page)
    await desk.open('/collections/stories/create')
    await page.locator('#field-community input').first().click()
    await options(page).first().waitFor()
    await page.keyboard.type('shuangquan')
    await expect
      .poll(() => options(page).allInnerTexts())
      .toEqual(['双泉社区（环翠区）', '双泉社区（文登区）'])
    await page.keyboard.type(' wd')
    await expect.poll(() => options(page).allInnerTexts()).toEqual(['双泉社区（文登区）'])
    leave(page)
    await desk.open('/collections/communities')
    await page.locator('.search-filter__input').fill('sqsq')
    const rows = page.locator('.table tbody tr')
    await expect.poll(async () => (await rows.allInnerTexts()).join('')).toMatch(/环翠区[\s\S]*文登区/)
    expect(await rows.count()).toBe(2)
    desk.leave()
  })

  test('standards are found by words of what they demand, and lead in the order that is meant', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    const field = page.locator('#field-standards')
    await page.setViewportSize({ width: 390, height: 844 })
    await desk.open('/collections/stories/create')
    await field.locator('summary').click()
    await field.locator('fieldset').first().waitFor()
    expect((await field.locator('legend').allInnerTexts()).map((name) => name[0])).toEqual([
      ...'一二三四五六',
    ])
    await tickStandard(page, '不为留影')
    await expect
      .poll(() => chosen(page).allInnerTexts())
      .toEqual([expect.stringContaining('新时代文明实践站')])
    expect(await field.locator('small').innerText()).toContain('不为留影')
    await tickStandard(page, '15')
    expect(await audit(page)).toEqual([])
    await page.getByRole('button', { name: /把“15\s.*”放到最前/ }).click()
    await expect.poll(() => chosen(page).first().innerText()).toMatch(/^15/)
    await page.getByRole('button', { name: /去掉“27\s/ }).click()
    await expect.poll(() => chosen(page).count()).toBe(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.locator('#field-title').fill('挑好的小项')
    await page.locator('#action-save').click()
    await page.waitForURL((url) => /stories\/(?!create)[\w-]+$/.test(url.pathname))
    await page.reload()
    await expect.poll(() => chosen(page).allInnerTexts()).toEqual([expect.stringMatching(/^15/)])
    desk.leave()
  })

  test('of what is published the standards are to be read and not changed', async () => {
    const desk = await signInAt(at(), 'city-reviewer')
    const { page } = desk
    await desk.open('/collections/stories?search=晾衣绳的两头')
    await page.locator('.table tbody a', { hasText: '晾衣绳的两头' }).click()
    await desk.sees('已发布')
    await chosen(page).first().waitFor()
    await expect.poll(() => page.locator('#field-standards').locator('button, summary').count()).toBe(0)
    desk.leave()
  })
}
