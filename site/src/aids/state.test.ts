import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noAids, readAids, schemes, toZoom } from './state.ts'

test('type grows and shrinks by a fifth, from what it is to twice of it', () => {
  expect([toZoom(100, 1), toZoom(120, -1), toZoom(100, -1), toZoom(200, 1)]).toEqual([120, 100, 100, 200])
})

test('what was kept comes back', () => {
  const kept = { zoom: 140, scheme: 'amber', cursor: true, line: false, caption: true }
  expect(readAids(JSON.stringify(kept))).toEqual(kept)
})

test('whatever stands where ours was kept, a page can be shown with it', () => {
  expect(readAids(null)).toEqual(noAids)
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((zoom) => `{"zoom":${zoom},"scheme":${zoom}}`),
      ),
      (kept) => {
        const { zoom, scheme } = readAids(kept)
        expect(zoom).toBeGreaterThanOrEqual(100)
        expect(zoom).toBeLessThanOrEqual(200)
        expect(Object.hasOwn(schemes, scheme)).toBe(true)
      },
    ),
  )
})
