import { expect, test } from 'vitest'
import { findMarkFault } from './mark.ts'

const toEntry = (number: number, letter: string) => ({ number, digest: letter.repeat(64) })
const mark = {
  isRestored: false,
  signed: toEntry(5, 'a'),
  signing: [toEntry(6, 'b'), toEntry(6, 'c'), toEntry(7, 'd')],
}

test.each([
  ['what was signed last', toEntry(5, 'a'), undefined],
  ['what was being signed, before a crash or by another process', toEntry(6, 'c'), undefined],
  ['what another process signed after that', toEntry(7, 'd'), undefined],
  ['an entry less', toEntry(4, 'e'), 'gazette-behind'],
  ['nothing', undefined, 'gazette-behind'],
  ['another entry of that number', toEntry(5, 'b'), 'gazette-differs'],
  ['an entry more that nobody here was signing', toEntry(6, 'a'), 'gazette-differs'],
  ['one far ahead', toEntry(8, 'b'), 'gazette-differs'],
] as const)('a database whose newest entry is %s', (_what, latest, fault) => {
  expect(findMarkFault(mark, latest)).toBe(fault)
})

test('whatever the database holds, a mark out of a backup says nothing of what was signed since', () => {
  const restored = { ...mark, isRestored: true }
  for (const latest of [undefined, toEntry(5, 'a'), toEntry(7, 'd')])
    expect(findMarkFault(restored, latest)).toBe('gazette-restored')
})

test('a mark is missing only where there are entries', () => {
  expect(findMarkFault(undefined, undefined)).toBeUndefined()
  expect(findMarkFault(undefined, toEntry(1, 'a'))).toBe('mark-missing')
})

test('the first entry of all may be lost in a crash, and may stand', () => {
  const first = { isRestored: false, signed: toEntry(0, '0'), signing: [toEntry(1, 'a')] }
  expect(findMarkFault(first, undefined)).toBeUndefined()
  expect(findMarkFault(first, toEntry(1, 'a'))).toBeUndefined()
  expect(findMarkFault(first, toEntry(1, 'b'))).toBe('gazette-differs')
})
