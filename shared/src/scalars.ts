import { z } from 'zod'
import type { Label } from './glossary.ts'

/**
 * What no text may hold: control characters but tabs and line ends, halves of characters (a lone surrogate) and codes
 * that are no character. One database cuts a text there, another does not take it, and XML has no way to write it.
 */
const unreadable = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u

const shownBefore = 10

/** Where a text holds what no text may, told to its writer; undefined for a text that is fine. */
export const findUnreadable = (written: string): Label | undefined => {
  const found = unreadable.exec(written)
  if (!found) return undefined
  const code = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const before = [...written.slice(0, found.index)].slice(-shownBefore).join('').trim()
  return {
    zh: `${before === '' ? '开头' : `“${before}”后面`}有看不见的字符（${code}），不能保存：请删去这里，重新输入`,
    en: `an invisible character (${code}) ${before === '' ? 'at the beginning' : `after “${before}”`}: delete this place and type it anew`,
  }
}

/** A text that every database keeps and every page can show, as it was written. */
export const readable = z
  .string()
  .refine((written) => !unreadable.test(written), { error: ({ input }) => findUnreadable(String(input))?.zh })

/**
 * A text as it is published: not empty, no blanks at its ends. It is refused where it has some and never trimmed: what
 * was checked is what is signed, letter by letter.
 */
export const text = readable
  .min(1)
  .refine((written) => written === written.trim(), { error: '前后有空白，请删去' })

/** A text as somebody types it at a door: blanks at its ends are taken off, and something has to be left. */
export const typed = readable.trim().min(1)

/** A calendar date in Beijing, `YYYY-MM-DD`. */
export const calendarDate = z.iso.date()

/** An instant in UTC with milliseconds, `2020-10-29T01:30:00.000Z`. */
export const instant = z.iso.datetime({ precision: 3 })

/** A clock time in Beijing, `HH:mm:ss`. */
export const clockTime = z.iso.time({ precision: 0 })

/** A permanent address part: lower-case letters, digits and single hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80)

/** SHA-256 in lower-case hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * 128 random bits in lower-case hex. A document carries them so that a withdrawn text, of which all but a telephone
 * number is known, cannot be found by trying all numbers against the digest that stays in the gazette.
 */
export const salt = z.string().regex(/^[0-9a-f]{32}$/)
