import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFinding } from '../../check/findings.ts'
import { listPieceRanges, listPositions, type PieceRange } from './words-in-text.ts'

const letters = fc.string({
  unit: fc.constantFrom('攻', '府', '1', '3', '，', ' ', '\u{20b9f}'),
  maxLength: 60,
})

/** A text that is cut into pieces anyhow, and a place in it where a rule could have found something. */
const found = fc
  .tuple(fc.array(letters, { maxLength: 6 }), fc.nat(), fc.nat())
  .map(([pieces, from, length]) => ({ pieces, text: pieces.join(''), from, length }))
  .filter(({ text }) => text !== '')
  .map(({ pieces, text, from, length }) => {
    const start = from % text.length
    return { pieces, text, match: { start, end: start + 1 + (length % (text.length - start)) } }
  })

const rule = { name: 'mobile', level: 'warn', message: { zh: '', en: '' } } as const

const toText = (pieces: readonly string[], { from, to }: PieceRange): string =>
  from.piece === to.piece
    ? (pieces[from.piece] ?? '').slice(from.offset, to.offset)
    : [
        pieces[from.piece]?.slice(from.offset),
        ...pieces.slice(from.piece + 1, to.piece),
        pieces[to.piece]?.slice(0, to.offset),
      ].join('')

test('what is marked in a text are the words of the finding, and the place it was found at is among them', () => {
  fc.assert(
    fc.property(found, ({ text, match }) => {
      const places = listPositions(text, toFinding({ path: 'title', text }, { rule, match }))
      expect(places).toContainEqual(match)
      for (const { start, end } of places)
        expect(text.slice(start, end)).toBe(text.slice(match.start, match.end))
    }),
  )
})

test('so it is however the text is cut into nodes', () => {
  fc.assert(
    fc.property(found, ({ pieces, text, match }) => {
      const ranges = listPieceRanges(pieces, toFinding({ path: 'body.0', text }, { rule, match }))
      expect(ranges.length).toBeGreaterThan(0)
      for (const range of ranges) {
        expect(toText(pieces, range)).toBe(text.slice(match.start, match.end))
        // On a border of two nodes it is the one with the character in it.
        expect(range.from.offset).toBeLessThan(pieces[range.from.piece]?.length ?? 0)
        expect(range.to.offset).toBeGreaterThan(0)
      }
    }),
  )
})

test('words that have been corrected, or are gone, are marked no more', () => {
  const text = '建设文明城，人人有责'
  const words = toFinding({ path: 'title', text }, { rule, match: { start: 2, end: 5 } })
  expect(listPositions(text, words)).toEqual([{ start: 2, end: 5 }])
  expect(listPositions('建设文明城市，人人有责', words)).toEqual([])
  expect(listPositions('', words)).toEqual([])
})

test('a tab of the editor is the blank that was published', () => {
  const text = '电话 13800138000'
  const words = toFinding({ path: 'body.0', text }, { rule, match: { start: 3, end: 14 } })
  expect(listPositions('电话\t13800138000', words)).toEqual([{ start: 3, end: 14 }])
})
