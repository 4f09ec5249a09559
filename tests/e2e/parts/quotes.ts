import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Desk, signInAt, writeStory } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'

const title = '旧书架搬进楼道'
const sentence = '楼道里的旧书架修了三回，修书架的是三楼的老木匠，他说木头还好。'
const words = '修书架的是三楼的老木匠'
const remark = '写上他的称呼。'

/** Where the first letter of words stands on the page and where the last, be it on another line. */
const toPlace = async (page: Page, sought: string) => {
  const place = await page.locator('.exemplar-reading__text').evaluate((article, sought) => {
    const walker = document.createTreeWalker(
      article,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      (node) => (node.nodeName === 'ASIDE' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
    )
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node instanceof Text ? node.data.indexOf(sought) : -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + sought.length)
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
      const toMiddle = (start: number, side: 'left' | 'right') => {
        range.setStart(node, start)
        range.setEnd(node, start + 1)
        const letter = range.getBoundingClientRect()
        return { x: letter[side] + (side === 'left' ? 1 : -1), y: (letter.top + letter.bottom) / 2 }
      }
      return { first: toMiddle(at, 'left'), last: toMiddle(at + sought.length - 1, 'right') }
    }
    return undefined
  }, sought)
  if (!place) throw new Error(`${sought} is not in the text`)
  return place
}

const choose = async (page: Page, sought: string) => {
  const { first, last } = await toPlace(page, sought)
  await page.mouse.move(first.x, first.y)
  await page.mouse.down()
  await page.mouse.move(last.x, last.y, { steps: 4 })
  await page.mouse.up()
}

const listMarked = (page: Page, name = 'exemplar-quote') =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), name)

const begin = (page: Page) => page.locator('.exemplar-quote-begin')
const note = (page: Page): Locator => page.locator('[data-thread]', { hasText: remark })

/** The text as it is read; the part of the story's form stands on the same page in another tab. */
const openReading = async ({ open, page }: Desk, story: string) => {
  await open(`${story}/read`)
  await page.getByRole('heading', { name: title, level: 2 }).waitFor()
}

const replaceBody = async (page: Page, edit: (body: Locator) => Promise<void>) => {
  const body = page.locator('[contenteditable=true]').first()
  await edit(body)
  const saved = page.waitForResponse((one) => one.request().method() === 'PATCH')
  await page.locator('#action-save-draft, #action-save').first().click()
  await saved
}

/** Comments are made on words, and stay with them. */
export const tellQuotes = (at: () => Scene): void => {
  let story: string

  test('a reviewer comments on words that are selected in the text; words and comment lead to each other', async () => {
    const writer = await signInAt(at(), 'contributor-371002')
    story = await writeStory(writer, { title, deck: '书架有了新去处。', sentence })
    await writer.take('submit')
    await writer.sees('审核中')
    writer.leave()

    const reviewer = await signInAt(at(), 'district-reviewer-371002')
    const { page } = reviewer
    await openReading(reviewer, story)
    await choose(page, words)
    await begin(page).waitFor()
    expect(await begin(page).innerText()).toContain('Alt+/')
    await page.keyboard.press('Alt+/')
    await begin(page).waitFor({ state: 'detached' })
    expect(await page.locator('.exemplar-quote-form q').innerText()).toBe(words)
    await expect.poll(() => listMarked(page)).toEqual([words])
    await page.keyboard.type(remark)
    await page.keyboard.press('Alt+Enter')
    await note(page).waitFor()
    expect(await note(page).locator('.exemplar-quote button').innerText()).toBe(words)
    expect(await page.locator('.exemplar-quote-form').count()).toBe(0)
    await page.locator('[data-thread]:focus', { hasText: remark }).waitFor()
    await expect.poll(() => listMarked(page)).toEqual([words])

    const { first } = await toPlace(page, words)
    await page.mouse.click(first.x, first.y)
    await page.locator('[data-thread]:focus', { hasText: remark }).waitFor()
    await page.locator('h2', { hasText: title }).click()
    await note(page).locator('.exemplar-quote button').click()
    await expect.poll(() => listMarked(page, 'exemplar-quote-shown')).toEqual([words])
    reviewer.leave()
  })

  test('what is typed of a comment stays until it is stored or given up: another one and Esc ask first', async () => {
    const reviewer = await signInAt(at(), 'district-reviewer-371002')
    const { page } = reviewer
    const form = page.locator('.exemplar-quote-form')
    const typed = form.locator('textarea')
    await openReading(reviewer, story)
    await choose(page, '木头还好')
    await begin(page).click()
    await typed.fill('哪位说的？')
    await choose(page, '旧书架修了三回')
    await begin(page).click()
    await form.getByText('这条批注还没有发出').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await form.locator('[data-stay]:focus').click()
    expect(await typed.inputValue()).toBe('哪位说的？')
    expect(await form.locator('q').innerText()).toBe('木头还好')
    await choose(page, '旧书架修了三回')
    await begin(page).click()
    await form.locator('[data-drop]').click()
    await form.locator('q', { hasText: '旧书架修了三回' }).waitFor()
    expect(await typed.inputValue()).toBe('')
    // Nothing was typed: nobody is asked.
    await typed.press('Escape')
    await form.waitFor({ state: 'detached' })
    await page.locator('[data-note]:focus', { hasText: remark }).waitFor()
    // A press that ends beside the button is none, and holds no words fast.
    await choose(page, '木头还好')
    await begin(page).hover()
    await page.mouse.down()
    await page.mouse.move(2, 2)
    await page.mouse.up()
    await page.evaluate(() => getSelection()?.removeAllRanges())
    await begin(page).waitFor({ state: 'detached' })
    reviewer.leave()
  })

  test('what was typed and not sent is there again after the page was left: on words, on the whole, and the reason of a return', async () => {
    const reviewer = await signInAt(at(), 'district-reviewer-371002')
    const { page } = reviewer
    const onWords = page.locator('.exemplar-quote-form textarea')
    const onAll = page.locator('.exemplar-reading__more [data-comment=new] textarea')
    const reason = page.locator('.exemplar-reading__bar textarea')
    await openReading(reviewer, story)
    await choose(page, '木头还好')
    await begin(page).click()
    await onWords.fill('哪位木匠说的？')
    await page.locator('.exemplar-reading__more [data-comment=new] summary').click()
    await onAll.fill('照片呢？')
    await page.locator('[data-transition=request-changes]').click()
    await reason.fill('写到一半')
    await reviewer.open('')
    await openReading(reviewer, story)
    await expect.poll(() => onWords.inputValue()).toBe('哪位木匠说的？')
    expect(await page.locator('.exemplar-quote-form q').innerText()).toBe('木头还好')
    expect(await onAll.inputValue()).toBe('照片呢？')
    await page.locator('[data-comment=new]').getByText('已为您保留').waitFor()
    await page.locator('[data-transition=request-changes]').click()
    expect(await reason.inputValue()).toBe('写到一半')
    // What is given up is gone.
    await reason.fill('')
    await onAll.fill('')
    await onWords.press('Escape')
    await page.locator('.exemplar-quote-form [data-drop]').click()
    await reviewer.open('')
    await openReading(reviewer, story)
    await note(page).waitFor()
    expect([await onWords.count(), await onAll.inputValue()]).toEqual([0, ''])
    reviewer.leave()
  })

  test('on a phone the same is done by touch, with the comment below its part', async () => {
    const reviewer = await signInAt(at(), 'district-reviewer-371002')
    const { page } = reviewer
    await page.setViewportSize({ width: 390, height: 844 })
    await openReading(reviewer, story)
    await page.locator('.exemplar-reading__deck').evaluate((deck) => {
      getSelection()?.selectAllChildren(deck)
    })
    const box = await begin(page).boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(54)
    const steps = await page.locator('.exemplar-reading__bar .exemplar-review__actions').boundingBox()
    expect(steps?.y).toBeLessThan(844)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((steps?.y ?? 0) + 1)
    await begin(page).click()
    await page.locator('.exemplar-quote-form textarea').fill('提要可以再短。')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.locator('[data-send=quote]').click()
    await page.locator('[data-thread]', { hasText: '提要可以再短。' }).waitFor()
    await page.setViewportSize({ width: 1440, height: 900 })
    reviewer.leave()
  })

  test('the writer is led to the words in the editor; they are found after other words are changed, and said to be gone', async () => {
    const writer = await signInAt(at(), 'contributor-371002')
    const { page } = writer
    await writer.open(story)
    await writer.take('recall')
    await writer.sees('草稿')
    const quoted = note(page).locator('.exemplar-quote button')
    await quoted.click()
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(words)

    await replaceBody(page, async (body) => {
      await body.click()
      await page.keyboard.press('Control+Home')
      await page.keyboard.type('书架的来历，先说几句：老木匠住在三楼。')
    })
    await openReading(writer, story)
    await expect.poll(() => listMarked(page)).toContain(words)
    await note(page).locator('.exemplar-quote[data-fate=exact]').waitFor()

    await writer.open(story)
    await replaceBody(page, async (body) => {
      await body.click()
      await page.keyboard.press('Control+A')
      await expect.poll(() => page.evaluate(() => String(getSelection()))).toContain(sentence)
      await page.keyboard.type('全文另写：书架还在。')
    })
    await note(page).getByText(`原文已改：`).waitFor()
    expect(await note(page).locator('.exemplar-quote').innerText()).toContain(words)
    await openReading(writer, story)
    await note(page).getByText('原文已改：').waitFor()
    expect(await listMarked(page)).not.toContain(words)
    writer.leave()
  })

  test('of items that end alike or say the same, the one is commented on and marked that was selected', async () => {
    const writer = await signInAt(at(), 'contributor-371002')
    const { page } = writer
    await writer.open(story)
    await replaceBody(page, async (body) => {
      await body.click()
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Backspace')
      await page.keyboard.type('- 1')
      for (const item of ['已修好', '21', '已修好']) {
        await page.keyboard.press('Enter')
        await page.keyboard.type(item)
      }
    })
    await openReading(writer, story)
    const items = page.locator('.exemplar-reading__text ul li:not([data-thread])')
    const select = (nth: number) => items.nth(nth).evaluate((item) => getSelection()?.selectAllChildren(item))
    const form = page.locator('.exemplar-quote-form')
    await select(2)
    await begin(page).click()
    expect(await form.locator('q').innerText()).toBe('21')
    await form.locator('textarea').press('Escape')
    await select(3)
    await begin(page).click()
    await form.locator('textarea').fill('哪天修好的？')
    await page.locator('[data-send=quote]').click()
    await page.locator('[data-thread]', { hasText: '哪天修好的？' }).waitFor()
    const isMarked = () =>
      items.evaluateAll((all) =>
        all.map((item) =>
          [...(CSS.highlights.get('exemplar-quote') ?? [])].some((range) =>
            (range as Range).intersectsNode(item),
          ),
        ),
      )
    await expect.poll(isMarked).toEqual([false, false, false, true])
    const thread = page.locator('[data-thread]', { hasText: '哪天修好的？' })
    await thread.locator('[data-resolve=resolved]').click()
    await expect.poll(isMarked).toEqual([false, false, false, false])
    await thread.locator('.exemplar-quote button').click()
    await expect.poll(() => listMarked(page, 'exemplar-quote-shown')).toEqual(['已修好'])
    writer.leave()
  })
}
