import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openWindow } from '../../support/browser.ts'
import { type Desk, signInAt, writeStory } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'

/** As Word puts a table on the clipboard: no head, a paragraph in each cell, a blank in the empty one. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<body lang=ZH-CN><!--StartFragment-->
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none'>
 <tr><td width=184 valign=top style='width:138.25pt;border:solid windowtext 1.0pt'><p class=MsoNormal align=center><b>月份<span lang=EN-US><o:p></o:p></span></b></p></td>
  <td width=184><p class=MsoNormal><b>借用次数<span lang=EN-US><o:p></o:p></span></b></p></td>
  <td width=184><p class=MsoNormal><b>损坏<span lang=EN-US><o:p></o:p></span></b></p></td></tr>
 <tr><td width=184><p class=MsoNormal><span lang=EN-US>5</span>月</p></td>
  <td width=184><p class=MsoNormal><span lang=EN-US>31<o:p></o:p></span></p></td>
  <td width=184><p class=MsoNormal><span lang=EN-US>0<o:p></o:p></span></p></td></tr>
 <tr><td width=184><p class=MsoNormal><span lang=EN-US>6</span>月</p></td>
  <td width=184><p class=MsoNormal><span lang=EN-US>28<o:p></o:p></span></p></td>
  <td width=184><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td></tr>
</table><!--EndFragment--></body></html>`

/** As Excel does: texts in the cells themselves, widths of columns before them, the empty one with nothing in it. */
const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=216 style='border-collapse:collapse;width:162pt'><!--StartFragment-->
 <col width=72 span=3 style='width:54pt'>
 <tr height=19><td height=19 class=xl65 width=72 style='height:14.25pt'>工具</td><td class=xl65 width=72>数量</td><td class=xl65 width=72>备注</td></tr>
 <tr height=19><td height=19 class=xl65>梯子</td><td class=xl65 align=right x:num>2</td><td class=xl65>&nbsp;</td></tr>
 <tr height=19><td height=19 class=xl65>电钻</td><td class=xl65 align=right x:num>4</td><td class=xl65>一把在修</td></tr>
<!--EndFragment--></table></body></html>`

const merged = `<table><caption>表2　<b>合计</b></caption><tr><td>项目</td><td>数</td></tr><tr><td colspan=2>合计12</td></tr></table>`

const paste = (body: Locator, html: string): Promise<void> =>
  body.evaluate((element, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)

/** On a line of its own below all that is there: under a table as well there is one. */
const pasteBelow = async (body: Locator, html: string): Promise<void> => {
  await body.locator(':scope > p').last().click()
  await body.press('End')
  await body.press('Enter')
  await paste(body, html)
}

/** The tables of the editor as they are seen: heads in brackets. */
const readTables = (body: Locator): Promise<string[]> =>
  body.locator('table').evaluateAll((tables) =>
    tables.map((table) =>
      [...table.querySelectorAll('tr')]
        .map((row) =>
          [...row.children]
            .map((cell) => {
              const words = cell.textContent?.replaceAll('\u00a0', ' ').trim() ?? ''
              return cell.nodeName === 'TH' ? `[${words}]` : words
            })
            .join('|'),
        )
        .join(' / '),
    ),
  )

const save = async (page: Page): Promise<void> => {
  const answered = page.waitForResponse(
    (response) => response.request().method() === 'PATCH' && response.url().includes('/api/stories'),
  )
  await page.locator('#action-save').click()
  expect((await answered).ok()).toBe(true)
}

const lent = '[月份]|[借用次数]|[损坏] / 5月|31|0 / 6月|28|'
const tools = '[工具]|[数量]|[备注] / 梯子|2| / 电钻|4|一把在修'

/** Tables in the browser: pasted from Word and Excel, changed by keyboard, refused where they are merged, and read. */
export const tellTables = (at: () => Scene): void => {
  let desk: Desk
  let path: string
  const bodyOf = ({ page }: Desk) => page.locator('[contenteditable=true]').first()
  const openStory = async () => {
    await desk.open(path)
    await bodyOf(desk).locator('p').first().waitFor()
  }

  test('tables of Word and Excel keep their cells when they are pasted, and when they are saved', async () => {
    desk = await signInAt(at(), 'contributor-371002')
    path = await writeStory(desk, {
      ...{ title: '一间工具房', deck: '谁家缺什么，来这里借。', sentence: '工具房开了三个月。' },
    })
    const body = bodyOf(desk)
    await pasteBelow(body, word)
    await expect.poll(() => readTables(body)).toEqual([lent])
    await pasteBelow(body, excel)
    await expect.poll(() => readTables(body)).toEqual([lent, tools])
    await save(desk.page)
    await openStory()
    expect(await readTables(bodyOf(desk))).toEqual([lent, tools])
  })

  test('by keyboard alone a row is added, the table gets a caption, and its first column becomes a head', async () => {
    const { page } = desk
    const body = bodyOf(desk)
    await body.locator('td', { hasText: '6月' }).click()
    await page.keyboard.press('Alt+F10')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await expect.poll(focused).toBe('上方加行')
    // By mouse into the table and by key to its tools: where one is, is seen all the same.
    const isSeen = () => page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)
    expect(await isSeen()).toBe('solid')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await readTables(body))[0]).toBe(`${lent} / ||`)
    const caption = page.getByRole('toolbar', { name: '表格' }).getByLabel('表题')
    await caption.focus()
    await page.keyboard.type('表1　工具借用')
    await page.getByRole('button', { name: '首列作表头' }).press('Enter')
    await page.keyboard.press('Escape')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('contenteditable')))
      .toBe('true')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('7月')
    await save(page)
    await openStory()
    expect((await readTables(bodyOf(desk)))[0]).toBe(
      '[月份]|[借用次数]|[损坏] / [5月]|31|0 / [6月]|28| / [7月]||',
    )
    expect(await bodyOf(desk).locator('[data-caption]').first().getAttribute('data-caption')).toBe(
      '表1　工具借用',
    )
  })

  test('merged cells are named with what to do, and publishable once they are split', async () => {
    const { page } = desk
    const body = bodyOf(desk)
    await pasteBelow(body, merged)
    await expect
      .poll(() =>
        body.locator('[data-caption]').evaluateAll((all) => all.map(({ dataset }) => dataset.caption)),
      )
      .toEqual(['表1　工具借用', '', '表2　合计'])
    await save(page)
    const notes = page.locator('.exemplar-notes li', { hasText: '表格“表2　合计”里有合并的单元格' })
    await notes.first().waitFor()
    await body.locator('td[colspan="2"]').click()
    await page.getByRole('button', { name: '拆分单元格' }).click()
    await expect.poll(async () => (await readTables(body))[2]).toBe('[项目]|[数] / 合计12|')
    await save(page)
    await notes.first().waitFor({ state: 'detached' })
    desk.leave()
  })

  test('on the site a table moves in its own box on a phone, in elder mode too, and is whole on paper', async () => {
    const { siteUrl } = at().stage
    for (const reading of ['normal', 'elder']) {
      const { page, context } = await openWindow(at().browser, { viewport: { width: 360, height: 800 } })
      await context.addCookies([{ name: 'reading', value: reading, url: siteUrl }])
      await page.goto(`${siteUrl}/stories/noodle-ledger`)
      const widths = () => page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      expect(await widths(), reading).toEqual([360, 360])
      const box = page.getByRole('region', { name: /^表1/ })
      await box.focus()
      await page.keyboard.press('ArrowRight')
      const last = box.getByRole('columnheader', { name: '黑豆' })
      expect(await last.evaluate((head) => head.nodeName)).toBe('TH')
      expect(await box.getByRole('rowheader').count()).toBe(6)
      await page.emulateMedia({ media: 'print' })
      expect(await box.evaluate((element) => getComputedStyle(element).overflowX)).toBe('visible')
      await context.close()
    }
  })
}
