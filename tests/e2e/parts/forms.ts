import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openWindow } from '../../support/browser.ts'
import { type Desk, signInAt, writeStory } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'

/** The id of the first document that a query finds, asked from a window. */
const findId = ({ page }: Desk, query: string): Promise<string> =>
  page.evaluate(async (path) => {
    const answer = (await (await fetch(path)).json()) as { docs: { id: string }[] }
    return String(answer.docs[0]?.id)
  }, `/api/${query}&limit=1&depth=0`)

const dialog = (page: Page) => page.locator('.exemplar-dialog').first()
const editor = '[contenteditable=true]'
const title = '楼顶的菜畦'

/** Forms that say what they are, and are left only by who means it. */
export const tellForms = (at: () => Scene): void => {
  test('what is published is to be read only and says why, until it is revised', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    const published = await findId(desk, 'stories?where[title][equals]=小黄狗的名片')
    await desk.open(`/collections/stories/${published}`)
    await desk.sees('已发布')
    expect(await page.locator('[data-closed=published]').innerText()).toContain('点“修订”')
    expect(await page.locator('#field-title').isDisabled()).toBe(true)
    expect(await page.locator(editor).count()).toBe(0)
    await desk.take('revise')
    await desk.sees('草稿')
    await page.locator(editor).first().waitFor()
    expect(await page.locator('[data-closed]').count()).toBe(0)
    expect(await page.locator('#field-title').isDisabled()).toBe(false)
    desk.leave()
  })

  test('a community that was searched for stays found when the server has looked at the form meanwhile', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    const looks: (() => void)[] = []
    await page.route('**/admin/collections/stories/create', async (route) => {
      if (route.request().headers()['next-action']) await new Promise<void>((go) => looks.push(go))
      await route.continue()
    })
    await desk.open('/collections/stories/create')
    await page.locator('#field-title').fill(title)
    await expect.poll(() => looks.length).toBeGreaterThan(0)
    await page.locator('#field-community input').first().click()
    await page.locator('.rs__option').first().waitFor()
    await page.keyboard.type('石阶巷社区')
    const looked = page.waitForResponse((answer) => Boolean(answer.request().headers()['next-action']))
    for (const go of looks.splice(0)) go()
    await looked
    await page.waitForLoadState('networkidle')
    await page.unrouteAll()
    await page.locator('.rs__option', { hasText: '石阶巷社区' }).first().click()
    expect(await page.locator('#field-community').innerText()).toContain('石阶巷社区')
    page.once('dialog', (leaving) => leaving.accept())
    await desk.open('')
    desk.leave()
  })

  test('Back asks before it leaves what is not saved, and is Back again where there is nothing to ask', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    const path = await writeStory(desk, { title, deck: '楼顶种菜。', sentence: '十二个泡沫箱。' })
    await desk.open('')
    await page.locator('[data-list] a', { hasText: title }).first().click()
    await desk.sees('草稿')
    await page.locator('#field-deck').fill('楼顶种菜，谁浇水谁摘。')
    await page.locator('.exemplar-review__warning').waitFor()
    await page.goBack()
    await dialog(page).getByText('还有没保存的内容').waitFor()
    await dialog(page).locator('#confirm-action').click()
    expect(new URL(page.url()).pathname).toBe(`/admin${path}`)
    expect(await page.locator('#field-deck').inputValue()).toBe('楼顶种菜，谁浇水谁摘。')

    await page.goBack()
    await dialog(page).locator('[data-save-and-leave]').click()
    await page.waitForURL((url) => url.pathname === '/admin')
    await desk.open(path)
    await expect.poll(() => page.locator('#field-deck').inputValue()).toBe('楼顶种菜，谁浇水谁摘。')
    await page.goBack()
    await page.waitForURL((url) => url.pathname === '/admin')
    desk.leave()
  })

  test('who is writing is named to whoever opens it too, and reading is the first choice', async () => {
    const writer = await signInAt(at(), 'contributor-371002')
    const id = await findId(writer, `stories?where[title][equals]=${title}`)
    await writer.open(`/collections/stories/${id}`)
    await writer.sees('草稿')
    const answered = writer.page.waitForResponse((response) => response.request().method() === 'POST')
    await writer.page.locator('#field-deck').fill('写了一半')
    await answered
    const reviewer = await signInAt(at(), 'district-reviewer-371002')
    await reviewer.open(`/collections/stories/${id}`)
    const locked = reviewer.page.locator('#document-locked')
    await locked.waitFor()
    const told = await locked.innerText()
    expect(told).toContain('示例撰稿人')
    expect(told).not.toMatch(/[0-9a-f]{8}-|[AP]M/)
    await locked.locator('#document-locked-view-read-only').click()
    await expect.poll(() => reviewer.page.locator('#field-title').isDisabled()).toBe(true)
    reviewer.leave()
    await writer.page.locator('#action-save').click()
    await writer.page.locator('.exemplar-review__warning').waitFor({ state: 'detached' })
    writer.leave()
  })

  test('a picture that is used is not deleted, and each use leads to its document', async () => {
    const desk = await signInAt(at(), 'chief-editor')
    const { page } = desk
    const picture = await findId(desk, 'media?where[filename][contains]=dog-cards')
    await desk.open(`/collections/media/${picture}`)
    await page.locator('.doc-controls__popup button').first().click()
    await page.locator('#action-delete').click()
    await page.locator('.confirmation-modal #confirm-action').click()
    const use = page.locator('[data-uses] a', { hasText: '小黄狗的名片' })
    await use.waitFor()
    expect(await use.getAttribute('href')).toMatch(/\/admin\/collections\/stories\/[\w-]+$/)
    desk.leave()
  })

  test('without a mail service the page for a forgotten password says so', async () => {
    const { context, page } = await openWindow(at().browser)
    await page.goto(`${at().stage.cmsUrl}/admin/forgot`)
    await page.getByText('没有配置邮件服务').waitFor()
    await context.close()
  })
}
