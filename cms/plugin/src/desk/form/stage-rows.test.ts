import { expect, test } from 'vitest'
import { mergeStages, passAll, setRecord, toDates } from './stage-rows.ts'

const round = [
  { key: 'recommendation', title: '区市推荐' },
  { key: 'decision', title: '' },
  { key: '', title: '还没有代号' },
]
const passed = { key: 'decision', date: '2020-10-16', outcome: 'passed' }

test('every stage of the round has a row, records of a stage that is gone stay', () => {
  const rows = mergeStages(round, [passed, { key: 'old', reason: '理由' }])
  expect(rows.map(({ key, title }) => [key, title])).toEqual([
    ['recommendation', '区市推荐'],
    ['decision', 'decision'],
    ['old', 'old'],
  ])
  expect(rows[0]?.record).toBeUndefined()
  expect(rows[1]?.record).toBe(passed)
})

test('a change keeps the order of the round, and what is emptied is left out', () => {
  const rows = mergeStages(round, [passed])
  const changed = setRecord(rows, 'recommendation', { outcome: 'passed' })
  expect(changed).toEqual([{ key: 'recommendation', outcome: 'passed' }, passed])
  expect(setRecord(mergeStages(round, changed), 'recommendation', { outcome: '' })).toEqual([passed])
  expect(setRecord(rows, 'decision', { date: '' })).toEqual([{ key: 'decision', outcome: 'passed' }])
})

test('all stages are passed at once, on the dates of the nominations before, up to the end where one is told', () => {
  const dates = toDates([
    [
      { key: 'recommendation', date: '2020-10-08' },
      { key: 'decision', date: '2020-10-15' },
    ],
    [{ key: 'recommendation', date: '2020-10-09' }, { key: 'decision' }],
  ])
  const named = round.slice(0, 2)
  expect(passAll(mergeStages(named, [passed]), dates)).toEqual([
    { key: 'recommendation', date: '2020-10-09', outcome: 'passed' },
    { key: 'decision', date: '2020-10-16', outcome: 'passed' },
  ])
  const ended = { key: 'recommendation', outcome: 'ended', reason: '材料不全。' }
  expect(passAll(mergeStages(named, [ended]), dates)).toEqual([{ ...ended, date: '2020-10-09' }])
  expect(passAll(mergeStages(named, []), {})).toEqual([
    { key: 'recommendation', outcome: 'passed' },
    { key: 'decision', outcome: 'passed' },
  ])
})
