import { z } from 'zod'
import type { Label } from './glossary.ts'
import { findMisleading, isVisible, toPlace } from './text/legible.ts'

/**
 * What no text may hold: control characters but tabs and line ends, halves of characters (a lone surrogate) and codes
 * that are no character. One database cuts a text there, another does not take it, and XML has no way to write it.
 */
const unreadable = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u

/** Where a text holds what no text may, told to its writer; undefined for a text that is fine. */
export const findUnreadable = (written: string): Label | undefined => {
  const found = unreadable.exec(written)
  if (!found) return undefined
  const code = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const place = toPlace(written.slice(0, found.index))
  return {
    zh: `${place.zh}有看不见的字符（${code}），不能保存：请删去这里，重新输入`,
    en: `an invisible character (${code}) ${place.en}: delete this place and type it anew`,
  }
}

/** A text that every database keeps and every page can show, as it was written. */
export const readable = z
  .string()
  .refine((written) => !unreadable.test(written), { error: ({ input }) => findUnreadable(String(input))?.zh })

/** A text of a record that is kept for ever: whoever reads one has to take what an earlier release wrote. */
export const recorded = readable.min(1)

/** What readers can rely on: nothing in it turns words round or is another character on another device. */
export const legible = readable.refine((written) => findMisleading(written) === undefined, {
  error: ({ input }) => findMisleading(String(input))?.zh,
})

/** Nothing at all is named as missing already. */
const isEmptyOrVisible = (written: string): boolean => written === '' || isVisible(written)
const unseenError = { error: '没有看得见的文字，请重新填写' }

/**
 * A text as it is published: something to be seen, no blanks at its ends. It is refused where it has some and never
 * trimmed: what was checked is what is signed, letter by letter.
 */
export const text = legible
  .min(1)
  .refine(isEmptyOrVisible, unseenError)
  .refine((written) => written === written.trim(), { error: '前后有空白，请删去' })

/** A text as somebody types it at a door: blanks at its ends are taken off, and something has to be left. */
export const typed = readable.trim().min(1).refine(isEmptyOrVisible, unseenError)

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
