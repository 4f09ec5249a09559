import { expect, test } from 'vitest'
import { countActs, expectHandwork } from '../../support/acts.ts'
import { signInAt } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'

const two = (number: number): string => String(number).padStart(2, '0')

/** A press conference as it is published: a title, 34 turns with times, who speaks, and what they say; an imprint below. */
const published = [
  '“精致幸福社区”示范创建新闻发布会（示例）',
  '主持人、市政府新闻办副主任 陈明　15:00:00',
  '　　各位记者朋友，下午好。',
  '市民政局副局长 王建国　15:01:00',
  '　　大家好。思路是：整合资源、打造品牌。',
  '　　标准共33项。',
  ...Array.from({ length: 16 }, (_, index) => [
    `大众日报记者 李晓　15:${two(10 + 2 * index)}:00`,
    `　　请问第${index + 1}个问题怎么办？`,
    `王建国　15:${two(11 + 2 * index)}:30`,
    '　　已经办了。',
  ]).flat(),
  '来源：市民政局',
].join('\n')

/** A transcript comes in by one paste. */
export const tellTranscript = (at: () => Scene): void => {
  test('34 turns are one paste: understood line by line, undone, put in again, and saved', async () => {
    const desk = await signInAt(at(), 'press-officer')
    const { page } = desk
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await desk.open('/collections/conferences/create')
    await page.locator('#field-title').fill('示例：一次贴进来的发布会')
    await page.locator('[data-paste-transcript]').click()
    await page.evaluate((text) => navigator.clipboard.writeText(text), published)
    await page.keyboard.press('Control+V')
    const transcript = page.locator('.exemplar-transcript')
    await transcript.getByText('读出34条发言，2行没有放入。').waitFor()
    expect(await transcript.locator('[data-line="5"]').innerText()).toContain('思路是：整合资源')
    expect(await transcript.locator('[data-line="1"]').innerText()).toContain('在第一条发言之前，没有放入')
    expect(await transcript.locator('tr', { hasText: '王建国' }).first().innerText()).toMatch(
      /市民政局副局长\s+17/,
    )
    await transcript.locator('[data-take-transcript]').click()
    await transcript.getByText('填入了34条发言').waitFor()
    const rows = page.locator('#field-turns .array-field__draggable-rows > *')
    await expect.poll(() => rows.count()).toBe(34)

    await transcript.locator('[data-undo-transcript]').click()
    await expect.poll(() => rows.count()).toBe(0)
    const acts = await countActs(page, async () => {
      await page.locator('[data-paste-transcript]').click()
      await page.keyboard.press('Control+V')
      await transcript.locator('[data-take-transcript]').click()
      await expect.poll(() => rows.count()).toBe(34)
      await page.locator('#action-save').click()
      await page.waitForURL((url) => /conferences\/(?!create)[\w-]+$/.test(url.pathname))
    })
    expectHandwork('a transcript of 34 turns', acts)
    const path = `/api/conferences/${new URL(page.url()).pathname.split('/').at(-1)}?depth=0`
    const { turns } = await page.evaluate(
      async (from) => (await (await fetch(from)).json()) as { turns: Record<string, unknown>[] },
      path,
    )
    expect(turns).toHaveLength(34)
    expect(turns[0]).toMatchObject({
      ...{ clock: '15:00:00', role: 'host', speaker: '陈明', post: '市政府新闻办副主任', anchor: 't150000' },
      paragraphs: '各位记者朋友，下午好。',
    })
    expect(turns[1]).toMatchObject({ paragraphs: '大家好。思路是：整合资源、打造品牌。\n标准共33项。' })
    expect(turns[32]).toMatchObject({
      ...{ clock: '15:40:00', role: 'reporter', speaker: '李晓', post: '大众日报', question: 16 },
      paragraphs: '请问第16个问题怎么办？',
    })
    expect(turns[33]).toMatchObject({ clock: '15:41:30', role: 'spokesperson', speaker: '王建国' })
    desk.leave()
  })

  test('a row that is added stands open: the next thing is to write in it', async () => {
    const desk = await signInAt(at(), 'press-officer')
    const { page } = desk
    await desk.open('/collections/conferences/create')
    await page.locator('#field-turns .array-field__add-row').click()
    await page.locator('#field-turns__0__clock').fill('15:00:00')
    expect(await page.locator('#field-turns .collapsible--collapsed').count()).toBe(0)
    desk.leave()
  })
}
