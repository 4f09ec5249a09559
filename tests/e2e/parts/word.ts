import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { signInAt } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'
import { choose, editorOf, linesOf, put, read, saveNew } from '../../support/word-desk.ts'

const samples = join(import.meta.dirname, '../../../cms/plugin/src/editions/word/samples')

/** Texts that come in from Word and go out to it. */
export const tellWord = (at: () => Scene): void => {
  test('a story with pictures and a table comes in from Word, is undone, comes in again and is saved', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { open, page } = desk
    await open('/collections/stories/create')
    await page.locator('#field-title').fill('先写的标题')
    await choose(page, join(samples, 'shown.docx'))
    const panel = page.locator('.exemplar-word__panel')
    expect(await panel.locator('.exemplar-word__lines li > span').allInnerTexts()).toEqual([
      ...['标题', '段落', '图片', '图片', '表格（3行3列）', '段落', '表格（3行3列）'],
    ])
    expect(await panel.innerText()).toContain('表格里有2个合并的单元格')
    await panel.getByLabel('作者署名').fill('示例摄影')
    await put(page)
    // Below a last table the editor keeps a line to write in.
    const lines = ['读书角设在一楼。', '[picture]', '[picture]', '[table]', '下表按年龄分。', '[table]', '']
    await expect.poll(() => linesOf(page)).toEqual(lines)
    expect(await page.locator('#field-title').inputValue()).toBe('楼道里的读书角')
    await page.locator('[data-undo-word]').click()
    await expect.poll(() => linesOf(page)).toEqual([''])
    expect(await page.locator('#field-title').inputValue()).toBe('先写的标题')

    await choose(page, join(samples, 'shown.docx'))
    await put(page)
    await expect.poll(() => linesOf(page)).toEqual(lines)
    const { body, title } = await read(page, await saveNew(desk))
    expect(await page.locator('.exemplar-word__now').innerText()).toBe('')
    expect(title).toBe('楼道里的读书角')
    const { children } = body.root
    expect(children.map(({ type }) => type)).toEqual([
      ...['paragraph', 'upload', 'upload', 'table', 'paragraph', 'table', 'paragraph'],
    ])
    expect(children[1]?.value).toMatchObject({ caption: '图1　一楼的读书角', alt: '一楼楼道里的两排书架' })
    expect(children[3]?.$?.caption).toBe('表1　借阅次数')
    desk.leave()
  })

  test('comments of a text that came back become comments of the document once it is saved', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { open, page } = desk
    await open('/collections/stories/create')
    await choose(page, join(samples, 'changed.docx'))
    const told = await page.locator('.exemplar-word__panel').innerText()
    expect(told).toContain('修订：李四（2026-09-02）删去“十二”，按已接受处理')
    expect(told).toContain('张三对“一起火情”：请消防核实这个数')
    await put(page)
    await saveNew(desk)
    const comments = page.locator('.exemplar-review__comments')
    await comments.getByText('一起火情').first().waitFor()
    expect(await comments.locator('.exemplar-review__words').allInnerTexts()).toEqual([
      expect.stringContaining('请消防核实这个数'),
      expect.stringContaining('比市价高，是否写明？'),
    ])
    desk.leave()
  })

  test('comments of a text that was left unsaved, or taken back by undo, come to no other document', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { open, page } = desk
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/comments')) sent.push(request.url())
    })
    await open('/collections/stories/create')
    await choose(page, join(samples, 'changed.docx'))
    await put(page)
    // Within the page: what is kept by a module outlives this.
    await page.locator('.step-nav a[href$="/collections/stories"]').click()
    await page.getByRole('button', { name: '不保存，离开' }).click()
    await page.waitForURL((url) => url.pathname.endsWith('/collections/stories'))
    await page.locator('a[href$="/collections/stories/create"]:visible').first().click()
    await page.locator('[data-kept] [data-drop]').click()
    await page.locator('#field-title').fill('另一篇')
    await saveNew(desk)
    await desk.sees('草稿')

    await open('/collections/stories/create')
    await choose(page, join(samples, 'changed.docx'))
    await put(page)
    await editorOf(page).press('Control+z')
    await expect.poll(() => linesOf(page)).toEqual([''])
    await expect.poll(() => page.locator('.exemplar-word__now').innerText()).toContain('批注不会加上')
    await page.locator('#field-title').fill('又一篇')
    await saveNew(desk)
    await desk.sees('草稿')
    expect(sent).toEqual([])
    desk.leave()
  })

  test('while a text is put in no other is chosen, and it goes in with its own pictures', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { open, page } = desk
    await open('/collections/stories/create')
    await choose(page, join(samples, 'shown.docx'))
    const { promise: opened, resolve: letGo } = Promise.withResolvers<void>()
    await page.route('**/api/media*', async (route) => {
      await opened
      await route.continue()
    })
    await page.locator('[data-put-word]').click()
    await page.getByText('正在上传图片').waitFor()
    expect(await page.locator('[data-import-word]').isDisabled()).toBe(true)
    letGo()
    await page.locator('[data-undo-word]').waitFor()
    expect(await page.locator('[data-import-word]').isDisabled()).toBe(false)
    await page.unroute('**/api/media*')
    const { body } = await read(page, await saveNew(desk))
    const pictures = body.root.children.filter(({ type }) => type === 'upload')
    expect(pictures.map(({ value }) => value?.caption?.slice(0, 2))).toEqual(['图1', '图2'])
    desk.leave()
  })

  test('what goes out to Word comes in as it was, its pictures not uploaded once more', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { open, page } = desk
    await open('/collections/stories/create')
    await choose(page, join(samples, 'typed.docx'))
    await put(page)
    const id = await saveNew(desk)
    const before = await read(page, id)
    const saving = page.waitForEvent('download')
    await page.locator('[data-export-word]').click()
    const download = await saving
    expect(download.suggestedFilename()).toBe('威海市示范创建活动典型经验一则.docx')
    const path = await download.path()
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
    await choose(page, path)
    expect(await page.locator('[aria-label="改了的"], [aria-label="没有带过来的"]').count()).toBe(0)
    await put(page)
    const saved = page.waitForResponse((response) => response.request().method() === 'PATCH')
    await page.locator('#action-save').click()
    expect((await saved).ok()).toBe(true)
    const after = await read(page, id)
    expect([after.title, after.body]).toEqual([before.title, before.body])
    desk.leave()
  })

  test('an old format is refused with what to do', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { open, page } = desk
    await open('/collections/stories/create')
    const buffer = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    await page
      .locator('[data-import-word]')
      .setInputFiles({ name: '旧稿.doc', mimeType: 'application/msword', buffer })
    expect(await page.locator('.exemplar-word [role=alert]').innerText()).toContain(
      '类型选“Word文档（.docx）”',
    )
    desk.leave()
  })
}
