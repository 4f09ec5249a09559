import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signInAt } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'

type Told = { key: string; date: string; outcome: string }
type Nomination = { community: { id: string }; stages: Told[]; rank?: number }
type Entry = { head: { slug: string }; document?: { stages: object[]; nominations: Nomination[] } }

/**
 * A second result with the list of the sample's, typed in a year without a round, with the slips of somebody who types a
 * table; returns its path after /admin.
 */
const writeWrong = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const slug = 'final-result-2020'
    const { docs } = (await (
      await fetch(`/api/announcements?where[slug][equals]=${slug}&depth=0`)
    ).json()) as { docs: object[] }
    const { entries } = (await (await fetch('/api/gazette?after=0&limit=500')).json()) as { entries: Entry[] }
    const published = entries.find(({ head }) => head.slug === slug)?.document
    if (!docs[0] || !published) throw new Error('the sample has no result')
    const toNoon = (date: string) => `${date}T04:00:00.000Z`
    const nominations = published.nominations.map(({ community, stages, ...rest }) => ({
      ...{ ...rest, community: community.id },
      stages: stages.map(({ date, ...stage }) => ({ ...stage, date: toNoon(date) })),
    }))
    const [first, second, third] = nominations
    const decided = first?.stages[4]
    if (!decided || !second || !third) throw new Error('the result of the sample names nobody')
    decided.date = toNoon('2020-10-01')
    second.stages = second.stages.slice(0, 3)
    third.rank = 12
    // Rows have ids of their own, and a review.
    const kept = JSON.stringify(docs[0], (key, value) => (['id', 'review'].includes(key) ? undefined : value))
    const data = {
      ...(JSON.parse(kept) as object),
      ...{ round: null, year: 2019, stages: published.stages, nominations },
      ...{ slug: 'with-slips', title: '关于命名9个社区为示范社区的通报' },
    }
    const headers = { 'Content-Type': 'application/json' }
    const answer = await fetch('/api/announcements', { method: 'POST', headers, body: JSON.stringify(data) })
    return `/collections/announcements/${((await answer.json()) as { doc: { id: string } }).doc.id}`
  })

export const tellResults = (at: () => Scene): void => {
  test('slips in a result are told in the list, which leads to the very input, and are mended there', async () => {
    const { page, open, leave } = await signInAt(at(), 'contributor')
    const path = await writeWrong(page)
    await open(path)
    const issues = page.locator('.exemplar-review__issues li')
    await issues.first().waitFor()
    const told = await issues.allInnerTexts()
    for (const sentence of [
      '标题写“9个”，名单里是8个社区：请改标题或者名单',
      '“领导小组研究”是2020-10-01，早于前面的“成员单位联审”',
      '却没有通过“成员单位联审”“领导小组研究”“公示”“公布”：请补齐环节，或从名单里去掉',
      '名次12前面缺',
    ])
      expect(told.join('\n')).toContain(sentence)

    // A row that is folded is shown itself; unfolded, its very input takes the cursor.
    const slip = issues.filter({ hasText: '早于前面的' }).locator('button')
    await slip.click()
    const rows = ['nominations-row-0', 'nominations-row-1'].map((id) => page.locator(`#${id}`))
    for (const row of rows) await row.locator('.collapsible__toggle').first().click()
    await slip.click()
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-field-path'))
    await expect.poll(focused).toBe('nominations.0.stages.4.date')
    await page.locator('[data-field-path="nominations.0.stages.4.date"]').fill('2020-10-16')

    // What others of the round have, one button fills in.
    await rows[1]?.getByRole('button', { name: '全部通过，日期照前面的社区' }).click()
    await expect
      .poll(() => page.locator('[data-field-path="nominations.1.stages.6.date"]').inputValue())
      .toBe('2020-10-28')
    await page.locator('#field-notice').scrollIntoViewIfNeeded()
    expect(await page.locator('[data-notice-days]').innerText()).toContain('共5天')
    const saved = page.waitForResponse((response) => response.request().method() === 'PATCH')
    await page.locator('#action-save').click()
    expect((await saved).status()).toBe(200)
    await slip.waitFor({ state: 'detached' })
    expect((await issues.allInnerTexts()).join('\n')).not.toContain('却没有通过')

    // Its long title pushes nothing off a phone.
    const onDesk = page.viewportSize()
    await page.setViewportSize({ width: 390, height: 844 })
    const widest = () => page.evaluate(() => document.documentElement.scrollWidth)
    await expect.poll(widest).toBe(390)
    if (onDesk) await page.setViewportSize(onDesk)
    leave()
  })

  test('a new announcement has the stages of the round before anybody types them', async () => {
    const { page, open, leave } = await signInAt(at(), 'contributor')
    await open('/collections/announcements/create')
    await page.locator('#stages-row-6').waitFor()
    expect(await page.locator('#stages-row-6').innerText()).toContain('公布')
    leave()
  })
}
