import { expect, test } from 'vitest'
import { createScopeNames } from './short-scopes.ts'

test('a component has one short name, in its markup and in its styles', () => {
  const shorten = createScopeNames()
  expect(shorten('<p data-astro-cid-46yvv7nu><b data-astro-cid-46yvv7nu>')).toBe(
    '<p data-s-46y><b data-s-46y>',
  )
  expect(shorten('b[data-astro-cid-46yvv7nu]{top:0}')).toBe('b[data-s-46y]{top:0}')
  expect(shorten('"data-astro-cid-bkqyn7tz": true')).toBe('"data-s-bkq": true')
})

test('two components that would have the same are refused', () => {
  const shorten = createScopeNames()
  shorten('data-astro-cid-46yvv7nu')
  expect(() => shorten('data-astro-cid-46yva7nu')).toThrow('46yvv7nu and 46yva7nu begin alike')
})
