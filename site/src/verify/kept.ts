import { parseFingerprint } from '@exemplar/shared/gazette/keys'
import { calendarDate, sha256 } from '@exemplar/shared/scalars'
import { z } from 'zod'

const number = z.int().positive()
const reached = z.object({ number, digest: sha256 })

/** A later act on the same document. */
const laterAct = z.object({ number, act: z.enum(['publish', 'correct', 'withdraw']) })
export type LaterAct = Readonly<z.infer<typeof laterAct>>

/** How far the chain was followed from an entry. */
const walk = z.object({
  from: reached,
  chain: z.object({ number: z.int().nonnegative(), digest: sha256, at: z.string() }),
  later: z.array(laterAct).readonly(),
})

/**
 * What this device remembers of a gazette from one check to the next: it leaves the device never. Others of the same host
 * may have written in its place: what is none of ours is as if it were not there.
 */
const kept = z.object({
  /** The fingerprint that the reader compared with a printed one, and when. */
  fingerprint: z
    .object({ value: z.string().refine((value) => parseFingerprint(value) === value), day: calendarDate })
    .optional()
    .catch(undefined),
  /** The newest entry that was reached. */
  newest: reached.optional().catch(undefined),
  walk: walk.optional().catch(undefined),
})
export type Kept = Readonly<z.infer<typeof kept>>

const toName = (base: string): string => `exemplar-verify ${base}`

/** Empty where the browser keeps nothing. */
export const readKept = (base: string): Kept => {
  try {
    return kept.parse(JSON.parse(localStorage.getItem(toName(base)) ?? '{}'))
  } catch {
    return {}
  }
}

/** Keeps what is new beside what is kept. A browser that keeps nothing checks all the same, from the beginning each time. */
export const keep = (base: string, change: Partial<Kept>): void => {
  try {
    localStorage.setItem(toName(base), JSON.stringify({ ...readKept(base), ...change }))
  } catch {
    // Private windows, full disks.
  }
}
