import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signInAt, writeStory } from '../../support/desk.ts'
import { toPng } from '../../support/picture.ts'
import type { Scene } from '../../support/scene.ts'

const sentence = '小张庄的路灯亮了，小张庄的台阶平了，还差一盏路灯。'
const title = '小张庄的路灯'
const deck = '小张庄夜里能走了。'

const bar = (page: Page) => page.locator('.exemplar-find')
const entry = (page: Page, label: string) => bar(page).getByLabel(label, { exact: true })
const act = (page: Page, name: string) => bar(page).locator(`[data-find="${name}"]`)
const body = (page: Page) => page.locator('[contenteditable=true]').first()
const listFound = (page: Page, name: string) =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), name)

/** Whether places of one name are seen where another name marks them too. */
const isDrawnOver = (page: Page, one: string, other: string) =>
  page.evaluate(
    ([one = '', other = '']) =>
      (CSS.highlights.get(one)?.priority ?? 0) > (CSS.highlights.get(other)?.priority ?? 0),
    [one, other],
  )

/** Uploads a picture with its texts and has a story show it, as the account of the window. */
const showPicture = async (page: Page, story: string): Promise<string> => {
  const { data } = await toPng({ width: 300, height: 200, background: '#335c67' })
  return page.evaluate(
    async ({ base64, path }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const form = new FormData()
      form.set('file', new File([bytes], '路灯.png', { type: 'image/png' }))
      form.set('_payload', JSON.stringify({ alt: '小张庄的一盏灯', caption: '小张庄东头，小张庄的孩子' }))
      const answer = await fetch('/api/media', { method: 'POST', body: form })
      const { doc } = (await answer.json()) as { doc: { id: string } }
      const headers = { 'Content-Type': 'application/json' }
      const shown = { method: 'PATCH', headers, body: JSON.stringify({ cover: doc.id }) }
      await fetch(`/api${path.replace('/collections', '')}`, shown)
      return doc.id
    },
    { base64: data.toString('base64'), path: story },
  )
}

/** Words are looked for in a form, and replaced. */
export const tellFind = (at: () => Scene): void => {
  let story: string

  test('words are found in title, deck and body by keys, one after the other, and replaced at once', async () => {
    const writer = await signInAt(at(), 'contributor-371002')
    const { page } = writer
    story = await writeStory(writer, { title, deck, sentence })
    await page.keyboard.press('Control+f')
    await entry(page, '查找').fill('小张庄')
    await bar(page).getByText('第1处，共4处：标题1处、提要1处、正文2处').waitFor()
    expect(await listFound(page, 'exemplar-found')).toEqual(['小张庄', '小张庄'])
    await page.keyboard.press('Enter')
    await bar(page).getByText('第2处').waitFor()
    expect(await page.locator('#field-deck').evaluate((deck: HTMLTextAreaElement) => deck.selectionEnd)).toBe(
      3,
    )
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await bar(page).getByText('第4处').waitFor()
    await expect.poll(() => listFound(page, 'exemplar-found-at')).toEqual(['小张庄'])
    expect(await isDrawnOver(page, 'exemplar-found-at', 'exemplar-found')).toBe(true)
    await page.keyboard.press('Shift+Enter')
    await bar(page).getByText('第3处').waitFor()

    await page.keyboard.press('Control+h')
    await page.keyboard.type('大张庄')
    await act(page, 'replace-all').click()
    await bar(page).getByText('改了4处：标题1处、提要1处、正文2处').waitFor()
    expect(await page.locator('#field-title').inputValue()).toBe('大张庄的路灯')
    expect(await page.locator('#field-deck').inputValue()).toBe('大张庄夜里能走了。')
    expect(await body(page).innerText()).toContain('大张庄的路灯亮了，大张庄的台阶平了')
    await act(page, 'undo').click()
    await bar(page).getByText('已撤销4处替换。').waitFor()
    expect(await entry(page, '换成').evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await page.locator('#field-title').inputValue()).toBe(title)
    expect(await page.locator('#field-deck').inputValue()).toBe(deck)
    await expect.poll(() => body(page).innerText()).toContain(sentence)
    writer.leave()
  })

  test('one place alone is replaced, in whatever width it is written, and what is done in the editor is one step to undo', async () => {
    const writer = await signInAt(at(), 'contributor-371002')
    const { page } = writer
    await page.locator('#field-deck').fill('３１级台阶，31盏灯。')
    await page.keyboard.press('Control+f')
    await entry(page, '查找').fill('31')
    await bar(page).getByText('共2处').waitFor()
    await bar(page).getByText('分清大小写、全半角').click()
    await bar(page).getByText('共1处').waitFor()
    await bar(page).getByText('分清大小写、全半角').click()
    await entry(page, '换成').fill('三十一')
    await act(page, 'replace').click()
    await bar(page).getByText('改了1处：提要1处').waitFor()
    expect(await page.locator('#field-deck').inputValue()).toBe('三十一级台阶，31盏灯。')

    await entry(page, '查找').fill('路灯')
    await entry(page, '换成').fill('灯')
    await act(page, 'replace-all').click()
    await bar(page).getByText('改了3处').waitFor()
    expect(await body(page).innerText()).toContain('小张庄的灯亮了，小张庄的台阶平了，还差一盏灯。')
    await body(page).click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => body(page).innerText()).toContain(sentence)
    await page.keyboard.press('Control+f')
    await page.keyboard.press('Escape')
    await bar(page).waitFor({ state: 'detached' })
    writer.leave()
  })

  test('place by place one goes on behind what was put in, also where that has the words in itself; all stays undone at will', async () => {
    const writer = await signInAt(at(), 'contributor-371002')
    const { page } = writer
    await page.locator('#field-deck').fill('路灯一盏。')
    await page.keyboard.press('Control+h')
    await entry(page, '查找').fill('小张庄')
    await bar(page).getByText('第1处，共3处：标题1处、正文2处').waitFor()
    await entry(page, '换成').fill('示范小张庄')
    const isAt = (place: string) => bar(page).getByText(place).waitFor()
    await entry(page, '换成').press('Enter')
    await isAt('第2处，共3处')
    await entry(page, '换成').press('Enter')
    await isAt('第3处，共3处')
    await expect.poll(() => listFound(page, 'exemplar-found-at')).toEqual(['小张庄'])
    await entry(page, '换成').press('Enter')
    await isAt('第1处，共3处')
    expect(await page.locator('#field-title').inputValue()).toBe('示范小张庄的灯')
    expect(await body(page).innerText()).toContain('示范小张庄的路灯亮了，示范小张庄的台阶平了')
    // What was done last is taken back also after something else was looked for, and after the bar was shut.
    await entry(page, '查找').fill('台阶')
    await bar(page).getByText('共1处').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+h')
    await act(page, 'undo').click()
    await bar(page).getByText('已撤销1处替换。').waitFor()
    expect(await body(page).innerText()).toContain('示范小张庄的路灯亮了，小张庄的台阶平了')
    await page.keyboard.press('Escape')
    await body(page).click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => body(page).innerText()).toContain(sentence)
    await page.locator('#field-title').fill(title)
    writer.leave()
  })

  test('all are replaced once, however often it is pressed, and taken back though a letter came and went meanwhile', async () => {
    const writer = await signInAt(at(), 'contributor-371002')
    const { page } = writer
    await page.keyboard.press('Control+h')
    await entry(page, '查找').fill('小张庄')
    await bar(page).getByText('第1处，共3处').waitFor()
    await entry(page, '换成').fill('新小张庄')
    await act(page, 'replace-all').dblclick()
    await bar(page).getByText('改了3处').waitFor()
    expect(await act(page, 'replace-all').isDisabled()).toBe(true)
    expect(await page.locator('#field-title').inputValue()).toBe('新小张庄的路灯')
    await page.keyboard.press('Escape')
    await body(page).click()
    await page.keyboard.type('x')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Control+h')
    await act(page, 'undo').click()
    await bar(page).getByText('已撤销3处替换。').waitFor()
    expect(await page.locator('#field-title').inputValue()).toBe(title)
    expect(await body(page).innerText()).toContain(sentence)
    await page.keyboard.press('Escape')
    writer.leave()
  })

  test('what stands with a picture is told, with a way to it, and not replaced from a text that shows it', async () => {
    const writer = await signInAt(at(), 'contributor-371002')
    const { page } = writer
    const shown = await writeStory(writer, { title: '小张庄的灯', deck: '装好了。', sentence: '亮了。' })
    const picture = await showPicture(page, shown)
    await writer.open(shown)
    await page.locator('#field-title').waitFor()
    await page.keyboard.press('Control+h')
    await entry(page, '查找').fill('小张庄')
    await bar(page).getByText('第1处，共1处：标题1处').waitFor()
    const told = bar(page).locator('.exemplar-find__pictures')
    await told.getByText('还有3处，不在这里替换').waitFor()
    expect(await told.getByRole('listitem').innerText()).toMatch(/图注2处、替代文字1处/)
    expect(await told.getByRole('link').getAttribute('href')).toBe(`/admin/collections/media/${picture}`)
    await entry(page, '换成').fill('大张庄')
    await act(page, 'replace-all').click()
    await bar(page).getByText('改了1处：标题1处').waitFor()
    expect(await told.innerText()).toContain('还有3处')
    const way = page.waitForEvent('popup')
    await told.getByRole('link').click()
    const opened = await way
    await opened.locator('#field-caption').waitFor()
    expect(await opened.locator('#field-caption').inputValue()).toBe('小张庄东头，小张庄的孩子')
    await opened.close()
    await act(page, 'undo').click()
    expect(await page.locator('#field-title').inputValue()).toBe('小张庄的灯')
    writer.leave()
  })

  test('where somebody else is writing words are found, and not replaced; on a phone the bar leaves the text in sight', async () => {
    const reader = await signInAt(at(), 'district-reviewer-371002')
    const { page } = reader
    await page.setViewportSize({ width: 390, height: 844 })
    await reader.open(story)
    // The writer has it open still.
    await page.getByRole('button', { name: '只读查看' }).click()
    const button = page.locator('[data-find=open]')
    expect(await button.innerText()).toMatch(/^查找(?!替换)/)
    await button.click()
    await entry(page, '查找').fill('小张庄')
    await bar(page).getByText('共4处').waitFor()
    expect(await entry(page, '换成').count()).toBe(0)
    expect(await act(page, 'replace-all').count()).toBe(0)
    await act(page, 'previous').click()
    await expect.poll(() => listFound(page, 'exemplar-found-at')).toEqual(['小张庄'])
    const box = await bar(page).boundingBox()
    expect(box?.width).toBe(390)
    expect(box?.y).toBeGreaterThan(844 * 0.35)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.setViewportSize({ width: 1440, height: 900 })
    reader.leave()
  })
}
