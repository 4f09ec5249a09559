import type { Expected } from './expected.ts'

/**
 * What a page says: the text of each element that holds text by itself, in the order of reading, and of each element
 * that is small enough to be a row, what stands in its cells line by line.
 */
export type PageText = { readonly blocks: readonly string[]; readonly rows: readonly string[] }

/** A text of the document that does not stand on the page; `found` is what stands there in its place, if anything does. */
export type PageFault = { readonly label: string; readonly entered: string; readonly found?: string }

/** What a reader sees of a text: blanks and line ends are the page's own, and 89.0% is the number 89%, whoever wrote it. */
export const toSeen = (text: string): string =>
  text.replace(/[\s\u200b\u2060\ufeff]+/gu, '').replace(/(?<=\d)\.0(?=%)/g, '')

/**
 * Holds a page against what it has to say. What it says beside that is told as well (`added`): names of columns, dates in
 * another form, links, and whatever somebody might have put there.
 */
export const comparePage = (
  expected: readonly Expected[],
  { blocks, rows }: PageText,
): { readonly faults: readonly PageFault[]; readonly added: readonly string[] } => {
  const all = blocks.join('')
  const faults = expected.flatMap(({ label, parts }): PageFault[] => {
    const seen = parts.map(toSeen).filter((part) => part !== '')
    const [only] = seen
    if (only === undefined) return []
    if (seen.length === 1) return all.includes(only) ? [] : [toTextFault(label, only, blocks, all)]
    return rows.some((row) => seen.every((part) => row.includes(part))) ? [] : [toRowFault(label, seen, rows)]
  })
  return { faults, added: listAdded(expected, blocks) }
}

const toTextFault = (label: string, entered: string, blocks: readonly string[], all: string): PageFault => {
  const found = findInPlace(entered, [...blocks, all])
  return { label, entered, ...(found === undefined ? {} : { found }) }
}

/** Less than this much in common is chance. */
const fewest = 0.3

/** What stands where a text should: what begins like it, or ends like it, for the longest stretch. */
const findInPlace = (entered: string, texts: readonly string[]): string | undefined => {
  let best = {
    length: Math.max(1, Math.ceil(entered.length * fewest) - 1),
    found: undefined as string | undefined,
  }
  for (const text of texts) {
    const begin = toCommon(entered, (length) => text.indexOf(entered.slice(0, length)))
    if (begin.length > best.length) best = { length: begin.length, found: cut(text, begin.at, entered) }
    const end = toCommon(entered, (length) => text.lastIndexOf(entered.slice(-length)))
    if (end.length > best.length)
      best = {
        length: end.length,
        found: text.slice(Math.max(0, end.at + end.length - entered.length), end.at + end.length),
      }
  }
  return best.found
}

/** The longest stretch for which a place is found: whether there is one only ever changes from yes to no. */
const toCommon = (entered: string, find: (length: number) => number): { length: number; at: number } => {
  let [good, bad] = [0, entered.length + 1]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (find(middle) >= 0) good = middle
    else bad = middle
  }
  return { length: good, at: good > 0 ? find(good) : -1 }
}

/** As much of a text as stands in place of another: up to where its last letters come again, or as long as it is. */
const cut = (text: string, at: number, entered: string): string => {
  const end = text.indexOf(entered.slice(-2), at + 1)
  const isNear = end >= 0 && end - at < entered.length * 2
  return text.slice(at, isNear ? end + 2 : at + entered.length)
}

/** Both values of what is missing in a row, as far as something like it stands there: `95.8%` and `98.8%`. */
const toRowFault = (label: string, parts: readonly string[], rows: readonly string[]): PageFault => {
  const name = findName(parts, rows)
  const named = rows.filter((row) => row.includes(name)).toSorted((one, other) => one.length - other.length)
  const best = named.toSorted((one, other) => countParts(other, parts) - countParts(one, parts))[0] ?? ''
  const missing = parts.filter((part) => !best.includes(part))
  const found = missing.flatMap((part) => findAlike(part, named) ?? [])
  return {
    label,
    entered: `${name}：${missing.join('、')}`,
    ...(found.length === 0 ? {} : { found: `${name}：${found.join('、')}` }),
  }
}

/** What a row is known by: of its texts the one that stands in the fewest rows. */
const findName = (parts: readonly string[], rows: readonly string[]): string => {
  const counted = parts
    .filter((part) => !/^\d/.test(part))
    .map((part) => ({ part, count: rows.filter((row) => row.includes(part)).length }))
    .filter(({ count }) => count > 0)
  return counted.toSorted((one, other) => one.count - other.count)[0]?.part ?? parts[0] ?? ''
}

const countParts = (row: string, parts: readonly string[]): number =>
  parts.filter((part) => row.includes(part)).length

/** A number with the same unit after it, in the smallest row that has one. */
const findAlike = (part: string, rows: readonly string[]): string | undefined => {
  const [, unit] = /^[\d.,]+(\D*)$/.exec(part) ?? []
  if (unit === undefined) return undefined
  const pattern = new RegExp(`\\d[\\d.,]*${unit.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')}`)
  return rows.flatMap((row) => pattern.exec(row)?.[0] ?? [])[0]
}

const listAdded = (expected: readonly Expected[], blocks: readonly string[]): string[] => {
  const parts = expected.flatMap((one) => one.parts.map(toSeen)).filter((part) => part.length > 1)
  const longest = parts.toSorted((one, other) => other.length - one.length)
  const added = blocks.flatMap((block) =>
    longest.reduce((left, part) => left.replaceAll(part, '\n'), block).split('\n'),
  )
  return [...new Set(added)].filter((text) => /[\p{L}\p{N}]/u.test(text))
}
