import { expect, test } from 'vitest'
import { signInAt } from '../../support/desk.ts'
import { toDocx, toParagraph } from '../../support/hostile-files.ts'
import type { Scene } from '../../support/scene.ts'
import { linesOf, put, read, type Stored, saveNew } from '../../support/word-desk.ts'

/** What a manuscript says of itself. */
export const tellStated = (at: () => Scene): void => {
  test('what a manuscript says of itself goes to its fields, line by line, and back by one click', async () => {
    const desk = await signInAt(at(), 'contributor-371002')
    const { open, page } = desk
    await open('/collections/stories/create')
    await page.locator('#field-source').fill('先写的来源')
    const lines = [
      ...['来　源：石阶巷社区居委会', '提要：一盏灯亮了四十天。', '（环翠区 石阶巷社区（示例））'],
      ...['对应标准：第15项', '撰稿：张三', '灯是六楼的退休电工修好的。', '报送日期：2020年9月1日'],
    ]
    const file = { name: '稿件.docx', mimeType: 'application/octet-stream' }
    const buffer = Buffer.from(toDocx(lines.map(toParagraph).join('')))
    await page.locator('[data-import-word]').setInputFiles({ ...file, buffer })
    await page.locator('[data-put-word]').waitFor()
    const panel = page.locator('.exemplar-word__panel')
    const told = await panel.locator('.exemplar-word__lines li').allInnerTexts()
    const kinds = await panel.locator('.exemplar-word__lines li > span').allInnerTexts()
    expect(kinds).toEqual(['标题', '来源', '提要', '社区', '标准（小项）', '年度', '段落', '段落'])
    expect(told.join()).toContain('石阶巷社区（示例）（环翠区）')
    const words = await panel.innerText()
    expect(words).toContain('“撰稿：张三”留在正文里：没有对应的栏目')
    expect(words).toContain('“报送日期：2020年9月1日”只取了年度')
    await put(page)
    expect(await page.locator('.exemplar-word__now').innerText()).toContain(
      '已放入标题和正文、来源、提要、社区',
    )
    await expect.poll(() => linesOf(page)).toEqual(['撰稿：张三', '灯是六楼的退休电工修好的。'])
    expect(await page.locator('#field-source').inputValue()).toBe('石阶巷社区居委会')
    expect(await page.locator('#field-deck').inputValue()).toBe('一盏灯亮了四十天。')
    expect(await page.locator('#field-year').inputValue()).toBe('2020')
    await expect
      .poll(() => page.locator('#field-community').innerText())
      .toContain('石阶巷社区（示例）（环翠区）')
    await expect.poll(() => page.locator('#field-standards [data-chosen]').count()).toBe(1)

    await page.locator('[data-undo-word]').click()
    await expect.poll(() => linesOf(page)).toEqual([''])
    expect(await page.locator('#field-source').inputValue()).toBe('先写的来源')
    expect(await page.locator('#field-deck').inputValue()).toBe('')
    await expect.poll(() => page.locator('#field-standards [data-chosen]').count()).toBe(0)

    await page.locator('[data-import-word]').setInputFiles({ ...file, buffer })
    await page.locator('[data-put-word]').waitFor()
    await put(page)
    await page.locator('#field-source').fill('导入后改的来源')
    await page.locator('[data-undo-word]').click()
    await page.getByText('已撤销导入。来源在导入后又改过，没有动。').waitFor()
    expect(await page.locator('#field-source').inputValue()).toBe('导入后改的来源')
    expect(await page.locator('#field-deck').inputValue()).toBe('')

    await page.locator('[data-import-word]').setInputFiles({ ...file, buffer })
    await page.locator('[data-put-word]').waitFor()
    await put(page)
    await page.locator('#field-title').fill('四十天的灯')
    const stored = (await read(page, await saveNew(desk))) as Stored & Record<string, unknown>
    expect(stored).toMatchObject({ source: '石阶巷社区居委会', deck: '一盏灯亮了四十天。', year: 2020 })
    expect(stored.community).toMatchObject({ name: '石阶巷社区（示例）' })
    expect(stored.standards).toMatchObject([{ number: 15 }])
    desk.leave()
  })
}
