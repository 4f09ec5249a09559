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
  expect(gates.map(({ x }) => x)).toEqual([width / 3, (width / 3) * 2])
  const [ended] = lines.filter(({ end }) => end)
  expect(ended?.name).toBe('c')
  expect(ended?.end?.x).toBeLessThan(width / 3)
  expect(lines.filter(({ path }) => path.endsWith(`H${width}`))).toHaveLength(2)
})
