import { expect, test } from 'vitest'
import { findStretch } from './stretch.ts'

const stretch = (query: string, latest: number) => findStretch(new URLSearchParams(query), latest)

test('the newest stretch leads to the older one', () => {
  expect(stretch('', 39)).toEqual({ before: undefined, limit: 30, older: 10, newer: undefined })
  expect(stretch('before=10', 39)).toEqual({ before: 10, limit: 30, older: undefined, newer: 40 })
  expect(stretch('', 0)).toEqual({ before: undefined, limit: 30, older: undefined, newer: undefined })
})

test('an address below which nothing stands is missing', () => {
  expect(['before=0', 'before=1', 'before=99', 'before=x'].map((query) => stretch(query, 39))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
