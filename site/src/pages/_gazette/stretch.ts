import type { Replica } from '../../gazette/replica.ts'
import { type Selection, toChoicePath } from './selection.ts'

/** A stretch of the public record: entries with numbers below `before`, newest first. */
export type Stretch = {
  readonly before: number | undefined
  readonly limit: number
  /** Query of the next older stretch. */
  readonly older: number | undefined
  /** Query of the next newer stretch; `newest` where that one has none. */
  readonly newer: number | 'newest' | undefined
}

/** What the record is asked: whether an entry of that number stands in it. Which is the newest changes with every entry. */
export type HasEntry = (number: number) => boolean

/** Stretches are of so many numbers, from one that this divides up: what stands in one stays in it when the record grows. */
const size = 20

/** The newest stretch: from `latest` down to where the older ones begin, so that it has `size` entries or more. */
export const toNewestStretch = (latest: number): Stretch => {
  const left = Math.max(0, (Math.floor(latest / size) - 1) * size)
  return { before: undefined, limit: latest - left, older: left > 0 ? left + 1 : undefined, newer: undefined }
}

/** The stretch that `?before=N` asks for; undefined where that is no number, or nothing stands below it. */
export const findStretch = (asked: string, hasEntry: HasEntry): Stretch | undefined => {
  const before = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0
  if (before < 2 || !hasEntry(before - 1)) return undefined
  return {
    before,
    limit: size,
    older: before - size > 1 ? before - size : undefined,
    newer: hasEntry(before + 2 * size - 1) ? before + size : 'newest',
  }
}

/** The stretch of the whole record that a query asks for. */
export const findWhole = (
  asked: string | null,
  { findHead, hasEntry, listEntries }: Pick<Replica, 'findHead' | 'hasEntry' | 'listEntries'>,
): Selection | undefined => {
  const stretch = asked === null ? toNewestStretch(findHead()?.number ?? 0) : findStretch(asked, hasEntry)
  if (!stretch) return undefined
  const { before, limit, older, newer } = stretch
  return {
    choice: {},
    entries: listEntries({ ...(before !== undefined && { before }), limit }),
    older: older === undefined ? undefined : toChoicePath({}, older),
    newer: newer === undefined ? undefined : toChoicePath({}, newer === 'newest' ? undefined : newer),
  }
}
