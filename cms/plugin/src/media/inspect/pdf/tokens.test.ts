import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toTokens } from './tokens.ts'

const listNames = (text: string): string[] =>
  [...toTokens(text)].flatMap((token) => (token.kind === 'name' ? [token.text] : []))

test('what there is comes out piece by piece, in its order', () => {
  expect([...toTokens('1 0 obj<</A#42[(a(b\\))c)<4 1>]>>% /No\rendobj')]).toEqual([
    { kind: 'word', text: '1' },
    { kind: 'word', text: '0' },
    { kind: 'word', text: 'obj' },
    { kind: 'begin', of: 'dictionary', at: 7 },
    { kind: 'name', text: 'AB' },
    { kind: 'begin', of: 'array', at: 14 },
    { kind: 'string', text: '(a(b\\))c)' },
    { kind: 'string', text: '<4 1>' },
    { kind: 'end', of: 'array', at: 29 },
    { kind: 'end', of: 'dictionary', at: 30 },
    { kind: 'word', text: 'endobj' },
  ])
})

const letters = fc.string({ unit: fc.constantFrom(...'<>[](){}/%\\# \n0123AJSobj'), maxLength: 200 })

test('whatever stands before it, a name that begins a line of its own is found unless something is still open', () => {
  fc.assert(
    fc.property(letters, (before) => {
      const closed = before.replaceAll(/[(<\\]/g, '')
      expect(listNames(`${closed}\n/JavaScript `)).toContain('JavaScript')
    }),
  )
})

test('no letter is looked at twice: tokens follow each other, and all letters but blanks and remarks are in one', () => {
  fc.assert(
    fc.property(letters, (text) => {
      const length = [...toTokens(text)].reduce(
        (sum, token) => sum + ('at' in token ? 1 : token.text.length),
        0,
      )
      expect(length).toBeLessThanOrEqual(text.length)
    }),
  )
})
