import { expect, test } from 'vitest'
import { toCampaignYear } from './calendar.ts'
import { toSample } from './index.ts'

test.each([
  ['2026-11-01T00:00:00+08:00', 2026],
  ['2026-10-31T23:59:59+08:00', 2025],
  ['2026-12-31T23:59:59+08:00', 2026],
  ['2027-01-01T00:00:00+08:00', 2026],
  ['2027-06-15T12:00:00+08:00', 2026],
] as const)('on %s the campaign announced last is that of %i', (instant, year) => {
  expect(toCampaignYear(instant)).toBe(year)
})

test.each([
  [2020, '2020-07-22', '2020-10-19', '2020-10-23', '2020-10-28'],
  [2026, '2026-07-22', '2026-10-19', '2026-10-23', '2026-10-28'],
  [2027, '2027-07-28', '2027-10-18', '2027-10-22', '2027-10-27'],
  [2028, '2028-07-26', '2028-10-16', '2028-10-20', '2028-10-25'],
] as const)('the days of %i', (year, held, from, to, announced) => {
  const { conference, announcements, releases } = toSample(year)
  expect(conference.date).toBe(held)
  expect(announcements.map(({ dated }) => dated)).toEqual([from, announced])
  for (const { notice } of announcements) expect(notice).toMatchObject({ from, to })
  expect(releases.map(({ date }) => date)).toEqual([held, announced])
})

test('on the days of a dozen years a sample loaded then has one phase in the present, and nothing lies ahead of it', () => {
  for (let instant = Date.UTC(2019, 10, 1); instant < Date.UTC(2031, 10, 1); instant += 5 * 86_400_000) {
    const today = new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10)
    const { campaign, announcements } = toSample(toCampaignYear(instant))
    const running = campaign.phases.filter(({ from, to }) => from <= today && today <= to)
    expect(running, today).toHaveLength(1)
    const first = campaign.phases[0]?.from ?? ''
    for (const { dated } of announcements) expect(dated > first && dated <= today, today).toBe(true)
  }
})

test('a sample says no other years than its own and those beside it, but for where its facts come from', () => {
  for (let year = 2023; year <= 2060; year += 1) {
    const { figuresSource: _, remarks: _remarks, conference, stories, ...rest } = toSample(year)
    const { dateSource: _source, ...held } = conference
    const told = JSON.stringify([rest, held, stories.map(({ cover: _cover, ...story }) => story)])
    const own = new Set([year - 1, year, year + 1].map(String))
    const said = [...told.matchAll(/(?<!\d)(?:19|20)\d\d(?=[-年"])/g)].map(([found]) => found)
    expect(said.length).toBeGreaterThan(100)
    expect(
      said.filter((found) => !own.has(found)),
      String(year),
    ).toEqual([])
  }
})
