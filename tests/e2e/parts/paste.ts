import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { bring } from '../../support/clipboard.ts'
import { type Desk, signInAt, writeStory } from '../../support/desk.ts'
import { toPng } from '../../support/picture.ts'
import type { Scene } from '../../support/scene.ts'

const title = '三单元的声控灯'

/** What Word hands over: a deletion and an insertion, struck and hidden words, a comment, marks of lists, a picture. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- span.msoDel
{mso-style-type:export-only;text-decoration:line-through;} --></style></head><body lang=ZH-CN><!--StartFragment-->
<p class=MsoTitle>${title}<o:p></o:p></p><p class=MsoNormal style='text-indent:21.0pt'>　　每户补助<span
class=msoDel><del cite="mailto:李四" datetime="2020-10-09">十二</del></span><span class=msoIns><ins
cite="mailto:李四">八</ins></span>元，<s>原定每天</s>每周清点一次，<a style='mso-comment-reference:王_1'>占地10m<sup>2</sup></a><span
class=MsoCommentReference><![if !supportAnnotations]><a class=msocomanchor href="#_msocom_1">[王1]</a><![endif]></span><span
style='display:none;mso-hide:all'>内部口径</span>。</p><p class=MsoNormal>一、怎么修的灯</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>登记</p><p class=MsoListParagraph
style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp;
</span></span><![endif]>换灯</p><p class=MsoNormal>（一）谁来修</p><p class=MsoNormal>退休电工。<![if !vml]><img
src="file:///C:/clip_image002.png"><![endif]></p><div style='mso-element:comment-list'><div
style='mso-element:comment'><p class=MsoCommentText>这个数不对，先别发</p></div></div><!--EndFragment--></body></html>`

const inWord = [
  '每户补助八元，~原定每天~每周清点一次，占地10m²。',
  '## 一、怎么修的灯',
  '1. 登记',
  '2. 换灯',
  '### （一）谁来修',
  '退休电工。',
]

const editorOf = (page: Page) => page.locator('[contenteditable=true]').first()
const tool = (page: Page, key: string) => page.locator(`[data-button-key=${key}]`)
const toldOf = (page: Page) => page.locator('.exemplar-paste [role=status]')

/** What stands in the editor, a line a block: headings, numbers and struck words are marked. */
const linesOf = (page: Page): Promise<string[]> =>
  editorOf(page).evaluate((editor) => {
    const mark = (element: Element): string =>
      [...element.querySelectorAll('span, br')]
        .map((part) => (/Strikethrough/.test(part.className) ? `~${part.textContent}~` : part.textContent))
        .join('')
    return [...editor.children].flatMap((block) => {
      if (block.tagName === 'OL')
        return [...block.children].map((item, index) => `${index + 1}. ${mark(item)}`)
      if (block.querySelector('[data-lexical-decorator], img')) return ['[picture]']
      const level = Number(/^H(\d)$/.exec(block.tagName)?.[1] ?? 0)
      return [level > 0 ? `${'#'.repeat(level)} ${mark(block)}` : mark(block)]
    })
  })

const empty = async ({ page }: Desk): Promise<void> => {
  await editorOf(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect.poll(() => linesOf(page)).toEqual([''])
}

const save = async (page: Page): Promise<void> => {
  const answered = page.waitForResponse((response) => response.request().method() === 'PATCH')
  await page.locator('#action-save').click()
  expect((await answered).ok()).toBe(true)
}

/** What comes into the editor from other programs, by paste and by drop. */
export const tellPaste = (at: () => Scene): void => {
  test('a paste from Word brings what Word showed, says what it left out, and is undone in one step', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    await writeStory(desk, { title, deck: '一盏灯，四个月。', sentence: '先写的一句。' })
    await empty(desk)
    await bring(editorOf(page), 'paste', { texts: { 'text/html': word, 'text/plain': '十二八' } })
    await expect.poll(() => linesOf(page)).toEqual(inWord)
    expect(await toldOf(page).innerText()).toBe(
      '粘贴时：去掉1处删除的文字；去掉1条批注；去掉1处原文没有显示的文字；' +
        '1处文字带删除线，原样留着，提交前请删去，或者去掉删除线；' +
        '1张图片没有带过来，请点“+”里的“上传”插入；去掉开头与标题重复的一段；2段设为小标题。',
    )
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => linesOf(page)).toEqual([''])
    expect(await toldOf(page).innerText()).toBe('')
    desk.leave()
  })

  test('struck words stay to be seen, are refused by name, and are set right with one button', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    await bring(editorOf(page), 'paste', { texts: { 'text/html': word } })
    await save(page)
    const issue = page.locator('.exemplar-review').getByText('“原定每天”有删除线', { exact: false })
    expect(await issue.first().innerText()).toContain('选中后点“去掉删除线、上下标”')
    await page.reload()
    await expect.poll(() => linesOf(page)).toEqual(inWord)
    await editorOf(page).click()
    await page.keyboard.press('Control+a')
    await tool(page, 'exemplarPlain').click()
    await expect.poll(() => linesOf(page)).toContain('每户补助八元，原定每天每周清点一次，占地10m²。')
    await save(page)
    await issue.first().waitFor({ state: 'detached' })
    const opened = page.context().waitForEvent('page')
    await page.locator('[data-preview]').click()
    const preview = await opened
    await preview.waitForURL((url) => url.pathname.startsWith('/preview/'))
    expect(await preview.locator('.text h2, .text h3').allInnerTexts()).toEqual([
      '一、怎么修的灯',
      '（一）谁来修',
    ])
    expect(await preview.locator('.text h3').innerText()).toBe('（一）谁来修')
    await preview.close()
    desk.leave()
  })

  test('lines of a PDF are paragraphs again, and what is dropped goes the same way', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    await empty(desk)
    const pdf =
      '　　三单元的声控灯坏了四个月，物业来过两次，都说要等配件，最后是\n住在六楼的退休电工修好的。\n'
    await bring(editorOf(page), 'paste', { texts: { 'text/plain': pdf } })
    const whole = '三单元的声控灯坏了四个月，物业来过两次，都说要等配件，最后是住在六楼的退休电工修好的。'
    await expect.poll(() => linesOf(page)).toEqual([whole])
    await expect.poll(() => toldOf(page).innerText()).toBe('粘贴时：接上1处断行。')
    await empty(desk)
    await bring(editorOf(page), 'drop', { texts: { 'text/html': '<p>留<del>旧</del>下</p><p>新的</p>' } })
    await expect.poll(() => linesOf(page)).toEqual(['留下', '新的'])
    desk.leave()
  })

  test('one button sets what was typed, and one step takes it back', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    await empty(desk)
    const typed = ['一、修灯', '　　等了四个月。', '1、登记', '2、换灯']
    for (const line of typed) {
      await page.keyboard.type(line)
      await page.keyboard.press('Enter')
    }
    await tool(page, 'exemplarTidy').click()
    await expect.poll(() => linesOf(page)).toEqual(['## 一、修灯', '等了四个月。', '1. 登记', '2. 换灯'])
    expect(await toldOf(page).innerText()).toBe(
      '一键排版：去掉2处空行和空格缩进；1段设为小标题；整理出1个列表。',
    )
    await tool(page, 'exemplarTidy').click()
    await expect.poll(() => toldOf(page).innerText()).toBe('一键排版：没有要整理的。')
    await page.keyboard.press('Control+z')
    await expect.poll(() => linesOf(page)).toEqual([...typed, ''])
    desk.leave()
  })

  test('a picture whose bytes came along goes through the upload; given up, it is nowhere', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { page } = desk
    await empty(desk)
    const { data: png } = await toPng()
    const html = '<p>灯下</p><img src="file:///C:/clip_image002.png">'
    await bring(editorOf(page), 'paste', { texts: { 'text/html': html }, png })
    await page.locator('textarea[name=alt], #field-alt').first().waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => linesOf(page)).toEqual(['灯下'])
    await save(page)
    expect(await page.locator('.toast-error').count()).toBe(0)
    desk.leave()
  })
}
