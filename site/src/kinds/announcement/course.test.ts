import { expect, test } from 'vitest'
import { countPassed, listAnnounced, listCourses, listEndings } from './course.ts'
import { toDrawing } from './lines.ts'
import { round } from './round.fixture.ts'

const courses = listCourses(round)

test('every nominated community is counted at each stage that it passed', () => {
  expect(countPassed(courses, round.stages)).toEqual([3, 2, 2])
})

test('the list goes by rank; that of a notice, which has none, by the record without those that ended', () => {
  expect(listAnnounced(round).map(({ place, community }) => [place, community.slug])).toEqual([
    [1, 'a'],
    [2, 'b'],
  ])
  const notice = { ...round, nominations: round.nominations.map(({ rank, ...nomination }) => nomination) }
  expect(listAnnounced(notice).map(({ place, community }) => [place, community.slug])).toEqual([
    [1, 'b'],
    [2, 'a'],
  ])
})

test('who ended is listed under the stage where it did', () => {
  expect(
    listEndings(courses, round.stages).map(({ stage, courses: ended }) => [stage.key, ended.length]),
  ).toEqual([['office-review', 1]])
})

test('each community is one line; the one that ended has a dot before its gate, the others run through', () => {
  const { lines, gates, width } = toDrawing(courses, round.stages)
  expect(lines).toHaveLength(3)
  expect(gates.map(({ x }) => x)).toEqual([386.7, 773.4])
  const [ended] = lines.filter(({ end }) => end)
  expect(ended?.name).toBe('c')
  expect(ended?.end?.x).toBeLessThan(width / 3)
  expect(lines.filter(({ path }) => path.endsWith(`H${width}`))).toHaveLength(2)
  for (const { path } of lines) expect(path).not.toMatch(/\.\d\d/)
})

test('one that ended at the first stage stands in the picture, in a lane of its own', () => {
  const [first, ...others] = round.nominations
  if (!first) throw new Error('an empty round')
  const ended = { key: 'recommendation', date: '2020-10-01', outcome: 'ended' as const }
  const { rank, ...rest } = first
  const nominations = [{ ...rest, stages: [ended] }, ...others]
  const { lines, height } = toDrawing(listCourses({ ...round, nominations }), round.stages)
  const [early] = lines
  expect(early?.announced).toBe(false)
  expect(early?.end?.x).toBeGreaterThan(0)
  const starts = lines.map(({ path }) => Number(/^M0 ([\d.]+)/.exec(path)?.[1]))
  expect(new Set(starts).size).toBe(lines.length)
  for (const y of [...starts, early?.end?.y]) {
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(height)
  }
})

test('the lines of a notice, which has no ranks, are announced unless they ended', () => {
  const nominations = round.nominations.map(({ rank, ...nomination }) => nomination)
  const { lines } = toDrawing(listCourses({ ...round, nominations }), round.stages)
  expect(lines.map(({ name, announced }) => [name, announced])).toEqual([
    ['b', true],
    ['c', false],
    ['a', true],
  ])
})
