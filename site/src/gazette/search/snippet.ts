import type { Folded } from '@exemplar/shared/text/fold'
import { fold } from './fold.ts'

/** A piece of a snippet; `hit` where it is what was searched for. */
export type SnippetPart = { readonly text: string; readonly hit: boolean }

const length = 110
const lead = 24

type Span = { readonly from: number; readonly to: number }

/** The part of a text around the first place where a term stands, in pieces; the beginning where none does. */
export const toSnippet = (text: string, terms: readonly string[]): SnippetPart[] => {
  const folded = fold(text)
  const places = terms.map((term) => folded.text.indexOf(term)).filter((place) => place >= 0)
  const place = places.length > 0 ? Math.min(...places) : 0
  const first = folded.toWritten({ start: place, end: place + 1 }).start
  const from = toBoundary(text, first <= lead ? 0 : first - lead)
  const to = toBoundary(text, Math.min(text.length, from + length))
  const parts = toParts(text, { from, to }, listSpans(folded, { from, to }, { terms, place }))
  return [
    ...(from > 0 ? [{ text: '…', hit: false }] : []),
    ...parts,
    ...(to < text.length ? [{ text: '…', hit: false }] : []),
  ]
}

/** Steps back from between the two halves of a surrogate pair. */
const toBoundary = (text: string, position: number): number =>
  /[\udc00-\udfff]/.test(text[position] ?? '') ? position - 1 : position

/** Where terms stand within `window` of the written text, in order and without overlaps; none stands before `place`. */
const listSpans = (
  { text, toWritten }: Folded,
  window: Span,
  { terms, place }: { terms: readonly string[]; place: number },
): Span[] => {
  const spans = terms.flatMap((term) => {
    const found: Span[] = []
    for (let at = text.indexOf(term, place); at >= 0; at = text.indexOf(term, at + term.length)) {
      const { start, end } = toWritten({ start: at, end: at + term.length })
      if (end > window.to) break
      found.push({ from: start, to: end })
    }
    return found
  })
  spans.sort((one, other) => one.from - other.from || other.to - one.to)
  const apart: Span[] = []
  for (const span of spans) if (span.from >= (apart.at(-1)?.to ?? 0)) apart.push(span)
  return apart
}

const toParts = (text: string, { from, to }: Span, spans: readonly Span[]): SnippetPart[] => {
  const parts: SnippetPart[] = []
  let at = from
  for (const span of spans) {
    parts.push({ text: text.slice(at, span.from), hit: false })
    parts.push({ text: text.slice(span.from, span.to), hit: true })
    at = span.to
  }
  parts.push({ text: text.slice(at, to), hit: false })
  return parts.filter((part) => part.text !== '')
}
