import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { expect, test } from 'vitest'
import type { Live } from '../../gazette/replica.ts'
import { listCompared } from './comparison.ts'
import { round } from './round.fixture.ts'

const toLive = (subject: string, changes: Partial<Announcement>) =>
  ({ state: 'live', subject, document: { ...round, ...changes } }) as Live<'announcement'>

const surveyed = (...rates: readonly number[]): Announcement['nominations'] =>
  round.nominations.map((one, index) => {
    const rate = rates[index]
    return rate === undefined ? one : { ...one, survey: { rate, valid: 300 } }
  })

const see = (...announcements: readonly Live<'announcement'>[]) =>
  listCompared(announcements).map(({ year, result, nominated, listed, median, districts }) => [
    ...[year, result.subject, nominated, listed, median, districts],
  ])

test('a year is what its result came to, with the median of what was published; a notice is no result', () => {
  const first = toLive('first', { year: 2019, nominations: surveyed(96.1, 90, 94) })
  const second = toLive('second', { year: 2020, nominations: surveyed(96.1, 90) })
  const third = toLive('third', { year: 2021 })
  const notice = toLive('notice', { year: 2022, act: 'public-notice' })
  expect(see(notice, third, second, first)).toEqual([
    [2021, 'third', 3, 2, undefined, 1],
    [2020, 'second', 3, 2, 93.1, 1],
    [2019, 'first', 3, 2, 94, 1],
  ])
})

test('whom a supplement names counts for the year, and was put forward once', () => {
  const ended = round.nominations.find(({ rank }) => rank === undefined)
  if (!ended) throw new Error('nobody ended')
  const result = toLive('result', {})
  const supplement = toLive('supplement', {
    act: 'supplement',
    result: 'result',
    nominations: [{ ...ended, rank: 1 }],
  })
  expect(see(supplement, result)).toEqual([[2020, 'result', 3, 3, undefined, 1]])
  expect(see(supplement)).toEqual([])
})
