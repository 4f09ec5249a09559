import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openWindow } from '../../support/browser.ts'
import { type Desk, signInAt, writeStory } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'

const title = '门口的一把长椅'
/** As Word writes it: with hyphens at which no line breaks. */
const phone = '138\u20110013\u20118000'
const save = async (page: Page): Promise<void> => {
  const answered = page.waitForResponse(
    (response) => response.request().method() === 'PATCH' && response.url().includes('/api/stories'),
  )
  await page.locator('#action-save').click()
  expect((await answered).ok()).toBe(true)
}

/** Opens the story from a list of the dashboard, as whoever it waits for finds it there. */
const openFrom = async ({ page, open }: Desk, list: string): Promise<void> => {
  await open('')
  await page.locator(`[data-list="${list}"] a`, { hasText: title }).click()
  await page.locator('.exemplar-review__state').waitFor()
}

const approve = async (scene: Scene, account: string): Promise<void> => {
  const desk = await signInAt(scene, account)
  await openFrom(desk, 'waiting')
  await desk.take('approve', async () => undefined)
  await desk.page.locator('[data-transition="approve"]').waitFor({ state: 'detached' })
  desk.leave()
}

/** The notes at the fields of the form, under the input that they are about. */
const noteAt = (page: Page, field: string) =>
  page.locator('.field-type', { has: page.locator(field) }).locator('.exemplar-notes li')
const body = '[contenteditable=true]'

/** The slip in the body is named and marked where it stands, and gone from there once it is corrected and saved. */
const correctAtField = async (page: Page): Promise<void> => {
  expect(await noteAt(page, '#field-deck').locator('mark').innerText()).toBe(phone)
  const slip = noteAt(page, body)
  expect(await slip.innerText()).toContain('拦截')
  expect(await slip.locator('mark').innerText()).toBe('领导⼩姐')
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('exemplar-block') ?? [])].map((range) => `${range}`))
  await expect.poll(marked).toEqual(['领导⼩姐'])
  await slip.locator('button').click()
  await page.keyboard.type('领导小组')
  await expect.poll(marked).toEqual([])
  await page.locator(body, { hasText: '区领导小组门口' }).waitFor()
  await save(page)
  await slip.waitFor({ state: 'detached' })
  expect(await noteAt(page, '#field-deck').count()).toBe(1)
}

/** A time that is set gets another one, the form showing the first to the second, and is given up. */
const undoSchedule = async ({ page, take, sees }: Desk): Promise<void> => {
  const input = page.locator('[role=group].exemplar-review__form input[type=datetime-local]')
  await take('schedule', () => input.fill('2028-01-02T03:04:05'))
  await page.getByText('定于2028-01-02 03:04:05（北京时间）发布').waitFor()
  const labels = await page.locator('[data-transition]').allInnerTexts()
  expect(labels).toEqual(['改时间', '取消定时', '立即发布'])
  await take('schedule', async () => {
    expect(await input.inputValue()).toBe('2028-01-02T03:04:05')
    await input.fill('2028-01-02T03:04:06')
  })
  await page.getByText('定于2028-01-02 03:04:06（北京时间）发布').waitFor()
  await take('unschedule', async () => undefined)
  await sees('已审定')
}

/** Pastes into the body at its end, as a browser does when somebody copied a page or a document. */
const paste = async (page: Page, html: string): Promise<void> => {
  await page.locator(body).first().click()
  await page.keyboard.press('Control+End')
  await page
    .locator(body)
    .first()
    .evaluate((element, copied) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', copied)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, html)
}

/** A number in other digits and over two lines is found and told where it stands, and gone with its words. */
const pasteNumber = async (page: Page): Promise<void> => {
  await paste(page, '<p>证件号９９９９９９<br>1980·01·01‑00①①</p>')
  await page.locator(body, { hasText: '证件号' }).waitFor()
  await save(page)
  const found = page.locator('.exemplar-review__findings li', { hasText: '有公民身份号码' })
  await found.waitFor()
  expect(await found.locator('mark').innerText()).toMatch(/^９９９９９９\s1980·01·01‑00①①$/)
  await page.locator(body).first().click()
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.locator(body).first().innerText()).not.toContain('证件号')
  await save(page)
  await found.waitFor({ state: 'detached' })
}

/** A story that is sent back, corrected, scheduled, read by those who may change nothing, and changed in a next edition. */
export const tellReturned = (at: () => Scene): void => {
  let path: string

  test('a phone number is found at its field, answered, and the story goes to the reviewer', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    path = await writeStory(desk, {
      title,
      deck: `一把长椅，联系电话${phone}。`,
      // A radical in the place of 小, as a text copied out of a PDF has it.
      sentence: '区领导⼩姐门口添了一把长椅，等车的老人有了坐处。',
    })
    await correctAtField(page)
    await pasteNumber(page)
    const finding = page.locator('.exemplar-review__findings li', { hasText: '手机号码' })
    expect(await finding.locator('mark').innerText()).toBe(phone)
    await finding.locator('summary').click()
    await finding.locator('textarea').fill('居委会公开的值班手机。')
    await finding.locator('[data-answer]').click()
    await finding.getByText('居委会公开的值班手机。').waitFor()
    await desk.take('submit')
    await desk.sees('审核中')
    desk.leave()
  })

  test('its writer sees the public page of it before anybody else does', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    await desk.open(path)
    const slug = await desk.page.locator('#field-slug').inputValue()
    const opened = desk.page.context().waitForEvent('page')
    await desk.page.locator('[data-preview]').click()
    const preview = await opened
    await preview.waitForURL((url) => url.pathname.startsWith('/preview/'))
    expect(await preview.locator('h1').innerText()).toBe(title)
    expect(await preview.locator('body').innerText()).toContain('未发布')
    expect((await fetch(`${at().stage.siteUrl}/stories/${slug}`)).status).toBe(404)
    desk.leave()
  })

  test('the reviewer finds it in the queue, takes it and sends it back with a comment', async () => {
    const desk = await signInAt(at(), 'district-reviewer-371002')
    await openFrom(desk, 'waiting')
    await desk.page.locator('[data-claim]').click()
    await desk.page.locator('.exemplar-review__assignment', { hasText: '经办人' }).waitFor()
    const form = desk.page.locator('details[data-comment=new]')
    await form.locator('summary').click()
    await form.locator('select').selectOption('deck')
    await form.locator('textarea').fill('提要里写明是谁添的。')
    await form.locator('[data-send=comment]').click()
    await desk.page.locator('.exemplar-review__comments li', { hasText: '提要里写明是谁添的。' }).waitFor()
    await desk.take('request-changes', (page) =>
      page.locator('[role=group].exemplar-review__form textarea').fill('长椅是谁添的？请写清。'),
    )
    await desk.sees('退回修改')
    desk.leave()
  })

  test('its writer is told, corrects it and submits it again', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    await desk.open('')
    await desk.page.locator('.exemplar-notices li', { hasText: '长椅是谁添的？请写清。' }).waitFor()
    await openFrom(desk, 'returned')
    await desk.page.locator('#field-deck').fill(`物业添了一把长椅，联系电话${phone}。`)
    await save(desk.page)
    const thread = desk.page.locator('.exemplar-review__comments > ul > li', {
      hasText: '提要里写明是谁添的。',
    })
    await thread.locator('summary').click()
    await thread.locator('textarea').fill('是物业添的，已写明。')
    await thread.locator('[data-send=reply]').click()
    await thread.locator('li', { hasText: '是物业添的，已写明。' }).waitFor()
    await thread.locator('[data-resolve=resolved]').click()
    await desk.page.locator('.exemplar-review__comments li[data-resolved=true]').waitFor()
    await desk.take('submit')
    await desk.sees('审核中')
    desk.leave()
  })

  test('approved at three levels and scheduled, it is on the site at its time and not before', async () => {
    for (const account of ['district-reviewer-371002', 'city-reviewer', 'chief-editor'])
      await approve(at(), account)
    const desk = await signInAt(at(), 'publisher')
    await openFrom(desk, 'waiting')
    const address = `${at().stage.siteUrl}/stories/${await desk.page.locator('#field-slug').inputValue()}`
    await undoSchedule(desk)
    const due = Math.ceil(Date.now() / 1000 + 15) * 1000
    const beijing = new Date(due + 8 * 3_600_000).toISOString().slice(0, 19)
    await desk.take('schedule', (page) =>
      page.locator('[role=group].exemplar-review__form input[type=datetime-local]').fill(beijing),
    )
    await desk.sees('定时发布')
    const reader = await openWindow(at().browser, { javaScriptEnabled: false })
    const read = async () => (await reader.page.goto(address))?.status()
    const early = await read()
    if (Date.now() < due) expect(early).toBe(404)
    await expect.poll(read, { timeout: 60_000 }).toBe(200)
    expect(Date.now()).toBeGreaterThanOrEqual(due)
    await desk.open(path)
    await desk.sees('已发布')
    desk.leave()
    await reader.context.close()
  })

  test('auditor and administrator read who did what, and may take no step; the auditor keeps the log', async () => {
    for (const account of ['auditor', 'administrator']) {
      const desk = await signInAt(at(), account)
      const { page } = desk
      await desk.open(path)
      await desk.sees('已发布')
      const log = page.locator('.exemplar-review__log')
      await log.locator('summary').click()
      await log.locator('li', { hasText: '长椅是谁添的？请写清。' }).waitFor()
      expect(await page.locator('[data-transition], #action-save').count(), account).toBe(0)
      desk.leave()
    }
    const desk = await signInAt(at(), 'auditor')
    await desk.open('/collections/review-records')
    const downloaded = desk.page.waitForEvent('download')
    await desk.page.getByRole('link', { name: '表格（CSV）' }).click()
    expect(await readFile(await (await downloaded).path(), 'utf8')).toContain('长椅是谁添的？请写清。')
    desk.leave()
  })

  test('what the next edition changes stands beside what is public', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    await desk.open(path)
    await desk.take('revise')
    await desk.sees('草稿')
    await page.locator('#field-deck').fill(`物业添了两把长椅，联系电话${phone}。`)
    await save(page)
    await desk.open(`${path}/compare`)
    const row = page.locator('.exemplar-difference tbody tr', { hasText: '提要' })
    await row.waitFor()
    expect((await row.locator('del').allInnerTexts()).join()).toContain('一')
    expect((await row.locator('ins').allInnerTexts()).join()).toContain('两')
    expect(await page.locator('.exemplar-difference tbody tr').count()).toBe(1)
    desk.leave()
  })
}
