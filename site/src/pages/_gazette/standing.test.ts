import { expect, test } from 'vitest'
import type { EntryLine } from '../../gazette/replica.ts'
import { toStanding } from './standing.ts'

const toLine = (number: number, act: EntryLine['act']) => ({ number, act }) as EntryLine
const history = [toLine(3, 'publish'), toLine(7, 'correct'), toLine(9, 'correct')]

test('the newest entry of a subject stands; those before it were corrected by the newest', () => {
  expect(toStanding(9, history)).toEqual({ state: 'stands' })
  expect(toStanding(3, history)).toEqual({ state: 'corrected', by: toLine(9, 'correct') })
  expect(toStanding(7, history)).toEqual({ state: 'corrected', by: toLine(9, 'correct') })
})

test('after a withdrawal all before it are withdrawn, and the withdrawal stands', () => {
  const ended = [...history, toLine(12, 'withdraw')]
  expect(toStanding(7, ended)).toEqual({ state: 'withdrawn', by: toLine(12, 'withdraw') })
  expect(toStanding(12, ended)).toEqual({ state: 'stands' })
})
