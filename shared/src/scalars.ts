import { z } from 'zod'

/** A non-empty text without blanks at its ends: what a reader can see. */
export const text = z.string().trim().min(1)

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
