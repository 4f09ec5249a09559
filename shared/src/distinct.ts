import type { z } from 'zod'

type Key = string | number | undefined

/**
 * A check for a list in which no two rows may have the same key; rows without one pass. The issue stands at `path` of
 * the later row, with what `say` makes of that row.
 */
export const distinct =
  <T>(toKey: (row: T) => Key, { path = [], say }: { path?: string[]; say: (row: T) => string }) =>
  ({ value, issues }: z.core.ParsePayload<T[]>): void => {
    const seen = new Set<Key>()
    for (const [index, row] of value.entries()) {
      const key = toKey(row)
      if (key !== undefined && seen.has(key))
        issues.push({ code: 'custom', input: key, path: [index, ...path], message: say(row), continue: true })
      seen.add(key)
    }
  }
