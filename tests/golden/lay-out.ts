import { toCanonicalJson } from '@exemplar/shared/gazette/digest'
import { type HeldGazette, toSavedText } from '@exemplar/shared/gazette/saved'
import type { Saved } from './golden.ts'

/** Lays a changed gazette out as if it had been written so: only what it says is wrong. */
export const layOut = (changed: Saved): string => {
  const { entries, keys, state, version } = markHalves(changed) as Saved
  const counted = version === undefined ? {} : { version: toCanonicalJson(version) }
  const text = toSavedText({ entries, keys: { keys, ...counted }, state } as unknown as HeldGazette)
  return text.replace(marked, '\\u$1')
}

/** Half a character has no canonical form, and yet somebody can write it: as an escape. */
const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const marked = /\ue000([0-9a-f]{4})\ue001/g

const markText = (text: string): string =>
  text.replace(half, (unit) => `\ue000${unit.charCodeAt(0).toString(16)}\ue001`)

const markHalves = (value: unknown): unknown => {
  if (typeof value === 'string') return markText(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(markHalves)
  // Not by assignment: `__proto__` is a key like any other.
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [markText(key), markHalves(part)]))
}
