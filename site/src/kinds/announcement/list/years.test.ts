import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { expect, test } from 'vitest'
import type { Live } from '../../../gazette/replica.ts'
import { round } from '../round.fixture.ts'
import { toSquares } from './squares.ts'
import { listYears, toHeadline } from './years.ts'

const toLive = (subject: string, changes: Partial<Announcement>) =>
  ({ state: 'live', subject, document: { ...round, ...changes } }) as Live<'announcement'>

test('rounds go by year, newest first, and a notice stands with its result alone', () => {
  const first = toLive('first', { year: 2020, act: 'public-notice' })
  const result = toLive('result', { year: 2020, act: 'final-result' })
  const second = toLive('second', { year: 2020, act: 'public-notice' })
  const later = toLive('later', { year: 2021, act: 'public-notice' })
  const years = listYears([later, second, result, first], (live) =>
    live === result ? first : live === first ? result : undefined,
  )
  expect(years.map(({ year, rounds }) => [year, rounds.map(({ live }) => live.subject)])).toEqual([
    [2021, ['later']],
    [2020, ['second', 'result']],
  ])
  expect(years[1]?.rounds.map(({ counterpart }) => counterpart?.subject)).toEqual([undefined, 'first'])
})

test('a result on another page of the list does not hide its notice on this one', () => {
  const notice = toLive('notice', { act: 'public-notice' })
  expect(listYears([notice], () => toLive('result', { act: 'final-result' }))[0]?.rounds).toHaveLength(1)
})

test('what came of a round is told with one verb, and each number once', () => {
  expect(toHeadline(round)).toEqual(['3个社区参评，', '2个获得命名'])
  const listed = round.nominations.filter(({ rank }) => rank !== undefined)
  expect(toHeadline({ ...round, nominations: listed })).toEqual(['2个社区获得命名'])
  expect(toHeadline({ ...round, act: 'public-notice' }).at(-1)).toBe('2个拟命名')
})

test('squares fill columns of six', () => {
  expect(toSquares(5, 7).path).toBe('M0 55h9v9h-9zM11 0h9v9h-9z')
  expect(toSquares(0, 24)).toMatchObject({ width: 42, height: 64 })
  expect(toSquares(0, 3)).toMatchObject({ width: 9, height: 31 })
  expect(toSquares(4, 4).path).toBe('')
})
