import { expect, test } from 'vitest'
import { toSample } from './index.ts'

const sample = toSample(2020)
const findAct = (act: string) => {
  const found = sample.announcements.find((announcement) => announcement.act === act)
  if (!found) throw new Error(`no ${act} in the sample`)
  return found
}
const publicNotice = findAct('public-notice')
const finalResult = findAct('final-result')

test('the number in each title equals the rows that it names', () => {
  const named = ({ title }: { title: string }) => Number(title.match(/\d+/)?.[0])
  expect(named(publicNotice)).toBe(publicNotice.nominations.length)
  expect(named(finalResult)).toBe(finalResult.nominations.filter(({ rank }) => rank !== undefined).length)
})

test('the result carries all 40 nominated communities, eight of them ranked without gaps', () => {
  const slugs = finalResult.nominations.map(({ community }) => community)
  expect(new Set(slugs).size).toBe(40)
  for (const { slug } of sample.communities) expect(slugs).toContain(slug)
  const ranks = finalResult.nominations.flatMap(({ rank }) => rank ?? [])
  expect(ranks).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

test.each([
  ['public notice', publicNotice],
  ['final result', finalResult],
] as const)('every nomination of the %s went through its stages without a gap', (_, announcement) => {
  const order = announcement.stages.map(({ key }) => key)
  for (const { stages, rank } of announcement.nominations) {
    expect(stages.map(({ key }) => key)).toEqual(order.slice(0, stages.length))
    const dates = stages.map(({ date }) => date)
    expect(dates).toEqual([...dates].sort())
    const before = stages.slice(0, -1)
    expect(before.every(({ outcome }) => outcome === 'passed')).toBe(true)
    const last = stages.at(-1)
    if (last?.outcome === 'ended') expect(last.reason?.length).toBeGreaterThan(10)
    else expect(stages).toHaveLength(order.length)
    if (announcement.act === 'final-result') expect(rank !== undefined).toBe(last?.outcome === 'passed')
  }
})

test('who reached the survey has its result, and passed exactly by the frozen rules', () => {
  const { threshold = 0, minimumValid = 0 } = finalResult.survey ?? {}
  for (const { stages, survey, community } of finalResult.nominations) {
    const surveyed = stages.find(({ key }) => key === 'satisfaction-survey')
    expect(survey !== undefined, community).toBe(surveyed !== undefined)
    if (!survey || !surveyed) continue
    const holds = survey.rate >= threshold && survey.valid >= minimumValid
    expect(surveyed.outcome, community).toBe(holds ? 'passed' : 'ended')
    expect(survey.rate).toBe(Math.round(survey.rate * 10) / 10)
  }
})

test('the numbers told in the result are the numbers of its ledger', () => {
  const passed = finalResult.stages.map(
    ({ key }) =>
      finalResult.nominations.filter(({ stages }) =>
        stages.some((stage) => stage.key === key && stage.outcome === 'passed'),
      ).length,
  )
  expect(passed).toEqual([40, 34, 25, 16, 9, 8, 8])
  const told = finalResult.body.join('')
  for (const phrase of [
    '共推荐40个社区',
    '34个进入',
    '的25个',
    '联审通过16个',
    '研究确定9个',
    '32个社区本次没有入选',
  ])
    expect(told).toContain(phrase)
})

test('the notice runs five working days and the result comes after it', () => {
  expect(publicNotice.notice).toMatchObject({ from: '2020-10-19', to: '2020-10-23', phone: '0631-5895580' })
  expect(finalResult.notice).toEqual(publicNotice.notice)
  expect(finalResult.publicNotice).toBe(publicNotice.slug)
  expect(finalResult.dated > (publicNotice.notice?.to ?? '')).toBe(true)
})
