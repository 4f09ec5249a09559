import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Acts, addActs, expectHandwork, watchActs } from '../support/acts.ts'
import { writes } from '../support/round-board.ts'
import { openRoundScene, type Part, type RoundScene, sitAtBoard } from '../support/round-scene.ts'
import { toDate } from '../support/rounds.ts'
import { fillIn, type Rows, readWorkbook, toWorkbook } from '../support/workbook.ts'

// Twenty-four communities go through the round by sheets, and by one act for all: each test goes on where the one before
// it ended.
let scene: RoundScene
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-sheets-'))
  scene = await openRoundScene({ more: 22 })
  expect((await scene.people.group.post(`/api/rounds/${scene.round}/acts`, { act: 'open' })).status).toBe(200)
})
afterAll(async () => {
  await scene?.close()
  await rm(folder, { recursive: true, force: true })
})

const day = toDate(-60)

/** What everybody does with their hands, by their windows. */
const hands = new Map<Page, () => Promise<Acts>>()

const atBoard = async (part: Part): Promise<Page> => {
  const { page } = await sitAtBoard(scene, part)
  if (!hands.has(page)) hands.set(page, await watchActs(page))
  return page
}

/** The sheet that somebody is given by the button of the board. */
const download = async (page: Page, sheet: string, button: RegExp): Promise<Rows> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-sheet="${sheet}"]`).getByRole('link', { name: button }).click(),
  ])
  return readWorkbook(new Uint8Array(await readFile(await file.path())))
}

/** Chooses a sheet through the file chooser of the browser, and waits until it was looked at. */
const choose = async (page: Page, sheet: string, rows: Rows): Promise<void> => {
  const file = join(folder, '表.xlsx')
  await writeFile(file, toWorkbook(rows))
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByText(/^(导入表格|换一个表格)$/)
      .last()
      .click(),
  ])
  await chooser.setFiles(file)
  await page.locator(`[data-import="${sheet}"][data-step="read"]`).waitFor()
}

const confirms = async (page: Page, sheet: string, count: number): Promise<void> => {
  await page.getByRole('button', { name: `确认导入${count}个社区` }).click()
  await page.locator(`[data-import="${sheet}"]`).getByText(`已导入${count}个社区，都记下了。`).waitFor()
}

/** Confirms where the connection is slow, and thinks better of it. */
const cancels = async (page: Page, sheet: string, count: number): Promise<void> => {
  const doors = '**/batch'
  await page.route(doors, () => undefined)
  await page.getByRole('button', { name: `确认导入${count}个社区` }).click()
  await page.getByRole('button', { name: '取消，一个也不记' }).click()
  await page.locator(`[data-import="${sheet}"]`).getByText('已取消，一个也没有记下。').waitFor()
  await page.unroute(doors)
}

describe('a round by sheets', () => {
  test('is filled by a district from a sheet that has its communities in it', async () => {
    const page = await atBoard('district')
    const template = await download(page, 'recommend', /下载表格：区市推荐表/)
    const filled = fillIn(template, (_community, index) => ({
      ...{ 推荐次序: index + 1, 推荐理由: '邻里议事有成效', 推荐日期: day },
      ...{ '1 一窗受理': '达到', '2 邻里议事': '达到' },
    }))
    await choose(page, 'recommend', filled)
    expect(await page.locator('[data-rows] tbody tr').first().innerText()).toContain('自评2项达到')
    await cancels(page, 'recommend', 24)
    await confirms(page, 'recommend', 24)
    expect(await page.locator('.exemplar-round__head').innerText()).toContain('24个已推荐，名额24个')
  })

  test('is reviewed by one act for all that were chosen', async () => {
    const page = await atBoard('office')
    await page.locator('[data-pick="review"]').click()
    await page.getByLabel('选中海晏社区').uncheck()
    await page.locator('[data-together="review"]').click()
    await writes(page, { outcome: '止步', date: day })
    await page.locator('[data-confirm="review"]').click()
    await expect
      .poll(() => page.locator('[data-entry="reason"] [role=alert]').innerText())
      .toContain('止步的须写明理由')
    await writes(page, { outcome: '通过' })
    await page.locator('[data-confirm="review"]').click()
    await page.getByText('“审核”已办，23个社区都记下了。').waitFor()
    await page.getByLabel('选中海晏社区').check()
    await page.locator('[data-together="review"]').click()
    await writes(page, { outcome: '通过', date: day })
    await page.locator('[data-confirm="review"]').click()
    await page.getByText('“审核”已办，1个社区都记下了。').waitFor()
  })

  test('has the surveys of all from one sheet, corrected at the cell that was wrong', async () => {
    const page = await atBoard('office')
    const template = await download(page, 'survey', /下载表格：满意度调查表/)
    const toSurvey = (satisfied: number) => () => ({
      ...{ 调查方式: '入户问卷', 开始日期: day, 结束日期: day, 记录日期: day },
      ...{ 发出份数: '４００份', 有效份数: 320, 满意份数: satisfied },
    })
    const at = template.findIndex(([community]) => community === '听松社区')
    const right = fillIn(template, toSurvey(304))
    const wrong = right.map((row, index) => (index === at ? fillIn(template, toSurvey(321))[at] : row) ?? [])
    await choose(page, 'survey', wrong)
    const fault = page.locator('[data-faults] tbody tr')
    expect((await fault.allInnerTexts()).map((told) => told.split(/\s+/).slice(0, 3))).toEqual([
      [String(at + 1), `I${at + 1}`, '有效份数'],
    ])
    expect(await page.locator('[data-confirm-import]').count()).toBe(0)
    await choose(page, 'survey', right)
    await confirms(page, 'survey', 24)
    expect(await page.locator('[data-community="听松社区"]').innerText()).toContain('95.0%')
  })

  test('is scored by a unit from its own sheet, and stays within a phone', async () => {
    const page = await atBoard('pairedUnit')
    const template = await download(page, 'score', /下载表格：联审评分表/)
    expect(JSON.stringify(template)).not.toContain('海晏社区')
    const scored = fillIn(template, () => ({
      '1 一窗受理': 9,
      '2 邻里议事': '8',
      评分理由: '扎实',
      评分日期: day,
    }))
    await page.setViewportSize({ width: 390, height: 844 })
    await choose(page, 'score', scored)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(await page.locator('.exemplar-round__import').innerText()).not.toMatch(
      /[a-wyz]{3,}|\d{4}-\d\d-\d\d/i,
    )
    await confirms(page, 'score', 23)
    expect(await page.locator('[data-community="听松社区"]').innerText()).toContain('本单位评85.00分')
  })

  test('says what is wrong with a file that is no sheet, and goes on', async () => {
    const page = await atBoard('unit')
    const file = join(folder, '旧表.xls')
    await writeFile(file, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))
    await page.getByLabel('导入表格：联审评分表').setInputFiles(file)
    await page.getByText('另存为“Excel工作簿（.xlsx）”').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('[data-import]').waitFor({ state: 'detached' })
    expect(await page.locator('[data-sheet="score"]').innerText()).toContain('24个社区等您办')
  })

  test('is concluded and decided for all at once, and its list is drafted with next to no handwork', async () => {
    const unit = await atBoard('unit')
    const template = await download(unit, 'score', /下载表格：联审评分表/)
    const scored = fillIn(template, () => ({
      ...{ '1 一窗受理': 9, '2 邻里议事': 8, 评分理由: '扎实', 评分日期: day },
    }))
    await choose(unit, 'score', scored)
    await confirms(unit, 'score', 24)
    const office = await atBoard('office')
    await office.locator('[data-pick="joint-review"]').click()
    await office.locator('[data-together="joint-review"]').click()
    await writes(office, { outcome: '通过', date: day })
    await office.locator('[data-confirm="joint-review"]').click()
    await office.getByText('24个社区都记下了。').waitFor()
    const group = await atBoard('group')
    await group.locator('[data-act="decide"]').click()
    await writes(group, { meeting: '领导小组会议', date: day })
    await group.locator('[data-confirm="decide"]').click()
    await group.locator('[data-form="decide"]').waitFor({ state: 'detached' })
    const after = await atBoard('office')
    await after.locator('[data-try="public-notice"]').click()
    await after.locator('[data-tried="public-notice"]').getByText('记录齐了').waitFor()
    expect(await after.locator('[data-tried="public-notice"] tbody tr').count()).toBe(24)
    await after.locator('[data-draft="public-notice"]').click()
    await after.waitForURL((url) => /announcements\/[\w-]+$/.test(url.pathname))

    // With every slip above, and up to the draft of the notice: the result is drafted from it by the same two presses.
    const acts = addActs(await Promise.all([...hands.values()].map((read) => read())))
    expectHandwork('24 communities through the stages', acts)
  })
})
