import { expect, test } from 'vitest'
import { documentKinds, kinds } from './index.ts'

test('the digits of a kind in index numbers stand for ever: they are in what was published', () => {
  expect(documentKinds.map((kind) => [kinds[kind].index, kind])).toEqual([
    ['01', 'campaign'],
    ['02', 'standard-set'],
    ['03', 'story'],
    ['04', 'announcement'],
    ['05', 'conference'],
    ['06', 'press-release'],
    ['07', 'figure'],
    ['08', 'register'],
  ])
})
