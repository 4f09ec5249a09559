import { expect, test } from 'vitest'
import { toOrder } from './order.ts'

test('the loop is one of each part, all screens of the result, and every story and figure in its turn', () => {
  const parts = ['standards', 'stories', 'stories', 'result', 'result', 'figures', 'figures', 'figures']
  expect(toOrder(parts)).toEqual([...[0, 1, 3, 4, 5], ...[0, 2, 3, 4, 6], ...[0, 1, 3, 4, 7]])
})

test('what there is not is left out', () => {
  expect(toOrder(['stories'])).toEqual([0])
  expect(toOrder([])).toEqual([])
})
