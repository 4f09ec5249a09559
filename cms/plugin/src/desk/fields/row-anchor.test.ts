import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAnchored, type RowsAt, toRowAnchor } from './row-anchor.ts'

const toRowsAt =
  (ids: readonly string[]): RowsAt =>
  (path) =>
    path === 'figures.rows' ? ids.map((id) => ({ id })) : undefined

test('a note stays with its row wherever the row is moved, and goes when it is removed', () => {
  const rows = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(
      rows.chain((ids) =>
        fc.record({
          ids: fc.constant(ids),
          now: fc.shuffledSubarray(ids, { minLength: 0 }),
          at: fc.nat(ids.length - 1),
        }),
      ),
      ({ ids, now, at }) => {
        const anchor = toRowAnchor(`figures.rows.${at}.value`, toRowsAt(ids))
        const index = now.indexOf(ids[at] ?? '')
        expect(findAnchored(anchor, toRowsAt(now))).toBe(
          index < 0 ? undefined : `figures.rows.${index}.value`,
        )
      },
    ),
  )
})

test('what is in no row keeps its path', () => {
  const anchor = toRowAnchor('quote.text', toRowsAt([]))
  expect(findAnchored(anchor, toRowsAt(['a']))).toBe('quote.text')
})
