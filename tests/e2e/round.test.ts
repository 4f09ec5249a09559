import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { opens, records, writes, wrongAt } from '../support/round-board.ts'
import { draft } from '../support/round-draft.ts'
import { openRoundScene, type Part, type RoundScene, sitAtBoard } from '../support/round-scene.ts'
import { toDate } from '../support/rounds.ts'
import { tellCitizen } from './parts/citizen.ts'
import { tellSurveys } from './parts/surveys.ts'

// The office and everybody else run one round from its board: each test goes on where the one before it ended.
let scene: RoundScene

beforeAll(async () => {
  scene = await openRoundScene()
})
afterAll(async () => scene?.close())

const day = toDate(-60)

const atBoard = (part: Part) => sitAtBoard(scene, part)

describe('a round, from its board', () => {
  test('is opened by the leading group, who is led there by the dashboard', async () => {
    const { open, page } = await scene.sit('group')
    await open('')
    await page.locator('.exemplar-round--list li', { hasText: '等您开评' }).locator('a').click()
    await page.locator('[data-act="open"]').click()
    await page.getByText('还没有社区。已经开评，等各区市推荐。').waitFor()
  })

  test('takes the recommendations of a district, which is told at the place what it forgot', async () => {
    const { page } = await atBoard('district')
    await page.locator('[data-act="recommend"]').click()
    await page.locator('[data-confirm="recommend"]').click()
    expect(await wrongAt(page, 'community')).toBe('请选择“推荐哪个社区”')
    expect(await wrongAt(page, 'reason')).toBe('请填写“推荐理由”')
    await writes(page, { community: '海晏社区', reason: '邻里议事有成效', date: day })
    await page.getByRole('button', { name: '全部记为达到' }).click()
    await page.locator('[data-confirm="recommend"]').click()
    await page.locator('[data-community="海晏社区"]').waitFor()
    await records(page, 'recommend', { community: '听松社区', reason: '志愿互助有成效', date: day })
    expect(await page.locator('.exemplar-round__head').innerText()).toContain('2个已推荐，名额2个')
    expect(await page.locator('[data-act="recommend"]').count()).toBe(0)
  })

  test('is amended with a reason by the leading group, who sees what changes before it is confirmed', async () => {
    const { page } = await atBoard('group')
    await page.locator('[data-act="amend"]').click()
    await page.getByText('还没有改动。').waitFor()
    await page.locator('summary', { hasText: '改权重' }).click()
    for (const standard of [1, 2]) await page.locator(`[data-weight="${standard}"]`).fill('2')
    const unit = page.locator('[data-unit="示例住建局"]')
    await unit.locator('summary', { hasText: '回避（1处）' }).click()
    await unit.getByLabel('示例住建局包联的社区').selectOption({ label: '听松社区（环翠区）' })
    const changed = (key: string) => page.locator(`[data-changed^="${key}"]`)
    expect(await changed('unit').locator('td').allInnerTexts()).toEqual([
      '参加联审，包联海晏社区（环翠区）',
      '参加联审，包联海晏社区（环翠区）、听松社区（环翠区）',
    ])
    await unit.getByLabel('去掉听松社区（环翠区）').click()
    expect(await changed('unit').count()).toBe(0)
    await page.getByLabel('加一天').fill(`${scene.year}-10-08`)
    await page.locator('[data-add-day="free"]').click()
    expect(await changed('day').innerText()).toMatch(/10月8日\s+无\s+放假/)
    expect(await changed('weight 2').innerText()).toMatch(/标准第2项的权重\s+1\s+2/)
    await writes(page, { reason: '两项标准同等加重；放假安排公布' })
    await page.locator('[data-confirm="amend"]').click()
    await page.locator('[data-form="amend"]').waitFor({ state: 'detached' })
    await page.locator('[data-act="amend"]').click()
    expect(await page.locator(`[data-day="${scene.year}-10-08"]`).innerText()).toContain('放假')
    expect(await page.locator('[data-weight="2"]').inputValue()).toBe('2')
  })

  test('is reviewed by the office; what is returned comes back completed', async () => {
    const { page } = await atBoard('office')
    expect(await page.locator('[data-community="听松社区"]').innerText()).toContain('自评缺2项')
    await opens(page, '听松社区')
    await records(page, 'return', { reason: '自评没有填写', date: day })
    await page.getByText('待区市补正').first().waitFor()
    const district = await atBoard('district')
    await opens(district.page, '听松社区')
    await records(district.page, 'complete', { reason: '已补自评', date: day })

    await page.reload()
    for (const community of ['海晏社区', '听松社区']) {
      await opens(page, community)
      await page.locator('[data-act="review"]').click()
      await writes(page, { outcome: '止步', date: day })
      await page.locator('[data-confirm="review"]').click()
      // What the server refuses is told at its place too, and what was written stays.
      await expect.poll(() => wrongAt(page, 'reason')).toContain('止步的须写明理由')
      await writes(page, { outcome: '通过' })
      await page.locator('[data-confirm="review"]').click()
      await page.locator('[data-form="review"]').waitFor({ state: 'detached' })
    }
  })

  tellSurveys(() => scene)

  test('is judged by units; one that is kept out finds the name and nothing else', async () => {
    const score = async (page: Page, community: string) => {
      await opens(page, community)
      await page.locator('[data-act="score"]').click()
      const points = page.locator('[data-entry="points"] input')
      await points.first().fill('9')
      await points.first().press('Enter')
      await page.keyboard.type('8')
      await writes(page, { reason: '扎实', date: day })
      await page.locator('[data-confirm="score"]').click()
      await page.locator('[data-form="score"]').waitFor({ state: 'detached' })
      expect(await page.locator(`[data-community="${community}"]`).innerText()).toContain('本单位评85.00分')
    }
    {
      const { page: seen } = await atBoard('office')
      await seen.locator('[data-debtor]').first().waitFor()
      await seen.getByRole('button', { name: '提醒示例民政局办联审' }).click()
      await seen.getByText('已提醒1人').waitFor()
    }
    const { page: first } = await atBoard('unit')
    await score(first, '海晏社区')
    await score(first, '听松社区')
    const { page: paired } = await atBoard('pairedUnit')
    expect(await paired.locator('.exemplar-round').innerText()).toContain('海晏社区（本单位包联的社区）')
    expect(await paired.locator('[data-community="海晏社区"]').count()).toBe(0)
    // The page brings the board with it: of what others judged there is nothing in it either.
    const brought = await (await paired.reload())?.text()
    expect(brought).toContain('海晏社区')
    expect(brought).not.toMatch(/扎实|85\.00|total\\?":85/)
    await score(paired, '听松社区')
  })

  test('is concluded by the office and decided by the leading group, with the minutes', async () => {
    const { page } = await atBoard('office')
    for (const community of ['海晏社区', '听松社区']) {
      await opens(page, community)
      await records(page, 'joint-review', { outcome: '通过', date: day })
    }
    const { page: group } = await atBoard('group')
    await group.locator('[data-act="decide"]').click()
    await group.getByLabel('听松社区的名次').fill('')
    await group.getByLabel('海晏社区的名次').fill('2')
    await writes(group, { meeting: '领导小组会议', date: day })
    await group.locator('[data-confirm="decide"]').click()
    await expect
      .poll(() => group.locator('[data-form="decide"] [role=alert]').innerText())
      .toContain('名次须从1起')
    await group.getByLabel('海晏社区的名次').fill('1')
    await group.getByLabel('听松社区不入选的理由').fill('列为重点培育对象')
    await group.locator('[data-confirm="decide"]').click()
    await group.locator('[data-form="decide"]').waitFor({ state: 'detached' })
    expect(await group.locator('[data-community="听松社区"]').innerText()).toContain('止于研究')
    // What it was decided by stands; holidays that are announced now still move the end of the notice.
    await group.locator('[data-act="amend"]').click()
    await group.getByLabel('加一天').waitFor()
    expect(
      await group.locator('[data-entry]').evaluateAll((all) => all.map((one) => one.dataset.entry)),
    ).toEqual(['reason'])
  })

  test('goes to the public notice and the announcement as the dry run showed them', async () => {
    await draft(scene, {
      kind: 'public-notice',
      dated: `${toDate(-41)}T04:00:00.000Z`,
      notice: {
        from: `${toDate(-40)}T04:00:00.000Z`,
        unit: '办公室',
        phone: '0631-5895580',
        address: '示例路1号',
      },
    })
    const { page } = await atBoard('office')
    await records(page, 'object', {
      name: '示例单位',
      contact: '电话',
      content: '反映情况',
      date: toDate(-39),
    })
    await page.locator('[data-try="final-result"]').click()
    await page.getByText('还有异议没有答复').waitFor()
    const { page: group } = await atBoard('group')
    await group.getByRole('button', { name: `异〔${scene.year}〕1号` }).click()
    await records(group, 'dispose', { upheld: '情况不属实', disposition: '经核查不属实', date: toDate(-30) })
    await draft(scene, { kind: 'final-result', dated: `${toDate(-20)}T04:00:00.000Z` })
    const { page: after } = await atBoard('office')
    expect(await after.locator('.exemplar-round__head').innerText()).toMatch(/1个列入名单，1个止步；.*公布/)
    const { body } = await scene.people.office.get<{
      entries: { document: { nominations: { community: { name: string }; rank?: number }[] } }[]
    }>('/api/gazette?after=0')
    expect(
      body.entries.at(-1)?.document.nominations.map(({ community, rank }) => [community.name, rank]),
    ).toEqual([
      ['海晏社区', 1],
      ['听松社区', undefined],
    ])
  })

  test('goes on after the result: what is referred upward is drafted from the board too', async () => {
    const { page: group } = await atBoard('group')
    await opens(group, '海晏社区')
    await records(group, 'refer', { level: '省级', award: '省级示范社区（示例）', date: toDate(-10) })
    await group.locator('[data-try="referral"]', { hasText: '1个没有公开' }).waitFor()
    await draft(scene, { kind: 'referral', dated: `${toDate(-9)}T04:00:00.000Z` })
    const { page: after } = await atBoard('office')
    await after.locator('[data-try="referral"]').click()
    await after.getByText('评选记录里没有这类还没公开的事项').waitFor()
  })

  tellCitizen(() => scene)

  test('stays within a phone, in Chinese, and asks no other host', async () => {
    for (const part of ['office', 'group', 'district', 'unit'] as const) {
      const { leave, page } = await atBoard(part)
      const onDesk = page.viewportSize()
      await page.setViewportSize({ width: 390, height: 844 })
      await opens(page, '海晏社区')
      await page.locator('.exemplar-round summary').first().click()
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      expect(await page.locator('.exemplar-round').innerText()).not.toMatch(/[a-z]{3,}|\d{4}-\d\d-\d\d/i)
      if (onDesk) await page.setViewportSize(onDesk)
      leave()
    }
  })
})
