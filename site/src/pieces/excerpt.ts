import { toClauses } from '../layout/clauses.ts'

const sentence = /.+?(?:[。！？；]+[”’）》]*|$)/gs

/** Characters of a quotation at most: what a square has room for. */
const most = 80
const dots = '……'

/** How many pieces have room one after the other. */
const countFitting = (pieces: readonly string[], room: number): number => {
  let length = 0
  const over = pieces.findIndex((piece) => {
    length += piece.length
    return length > room
  })
  return over < 0 ? pieces.length : over
}

/** Pieces one after the other as far as they have room. */
const takeFitting = (pieces: readonly string[], room: number): string =>
  pieces.slice(0, countFitting(pieces, room)).join('')

/**
 * A text as it is quoted where there is little room: all of it, or its first sentences; where they are few, with the first clauses
 * of the next one. What is left out is shown by dots.
 */
export const toExcerpt = (text: string): string => {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  if (plain.length <= most) return plain
  const room = most - dots.length
  const whole = takeFitting(plain.match(sentence) ?? [], room)
  const more =
    whole.length < most / 2 ? takeFitting(toClauses(plain.slice(whole.length)), room - whole.length) : ''
  const said = whole + more || plain.slice(0, room)
  return said.replace(/[，、；：。]$/, '') + dots
}

/** Whether an excerpt leaves something out. */
export const isPart = (excerpt: string): boolean => excerpt.endsWith(dots)
