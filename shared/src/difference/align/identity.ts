import { toCanonicalJson } from '../../gazette/digest.ts'
import { toValues, type Values } from '../../values.ts'
import { alignLists, type Item, type Pair } from './align.ts'
import { toGrams } from './similar.ts'

/** By what an entry of a list is told from the others, in this order; a community by its own id, a file by its content. */
const identifying = ['id', 'key', 'community', 'file', 'number', 'level', 'label'] as const

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * What an entry is, whatever is written about it: numbers and address parts are themselves, a turn its id, a nomination
 * its community, an attachment its file. Undefined for what is told by its words alone, as a paragraph is.
 */
const toIdentity = (entry: unknown): string | undefined => {
  if (typeof entry === 'number' || (typeof entry === 'string' && slug.test(entry))) return String(entry)
  const values = toValues(entry)
  for (const name of identifying) {
    const value = toName(values, name)
    if (typeof value === 'string' || typeof value === 'number') return `${name} ${value}`
  }
  return undefined
}

const toName = (values: Values, name: (typeof identifying)[number]): unknown => {
  if (name === 'community') return toValues(values.community).id
  return name === 'file' ? toValues(values.file).sha256 : values[name]
}

const toDistinct = (list: readonly unknown[]): string[] | undefined => {
  const keys = list.map(toIdentity).filter((key) => key !== undefined)
  return new Set(keys).size === list.length ? keys : undefined
}

/**
 * Aligns two lists by what their entries are. Where one of them is not told from another (paragraphs, or a working
 * edition with an entry twice), by what they say; `toText` is that.
 */
export const alignEntries = (
  before: readonly unknown[],
  { after, toText }: { after: readonly unknown[]; toText: (entry: unknown) => string },
): Pair[] => {
  const [one, other] = [toDistinct(before), toDistinct(after)]
  if (one && other) return alignLists({ before: one.map(toItem), after: other.map(toItem) })
  const toWords = (entry: unknown): Item => ({ key: toCanonicalJson(entry), grams: toGrams(toText(entry)) })
  return alignLists({ before: before.map(toWords), after: after.map(toWords) })
}

const toItem = (key: string): Item => ({ key })
