import { expect, test } from 'vitest'
import { Kept } from './kept.ts'

const bytes = (length: number) => new Uint8Array(length)

test('what was not asked for longest goes first, and by bytes', () => {
  const kept = new Kept(10)
  kept.keep('a', bytes(4))
  kept.keep('b', bytes(4))
  kept.find('a')
  kept.keep('c', bytes(5))
  expect(['a', 'b', 'c'].filter((name) => kept.find(name))).toEqual(['a', 'c'])
})

test('the same name again replaces; one that is too large is not kept', () => {
  const kept = new Kept(10)
  for (let time = 0; time < 9; time++) kept.keep('a', bytes(6))
  kept.keep('b', bytes(4))
  expect(kept.find('a')?.byteLength).toBe(6)
  kept.keep('c', bytes(11))
  expect(kept.find('c')).toBeUndefined()
})
