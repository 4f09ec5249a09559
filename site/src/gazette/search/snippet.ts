import { toPlainText } from '@exemplar/shared/kinds/index'
import type { NamedText } from '@exemplar/shared/kinds/kind'
import type { Folded } from '@exemplar/shared/text/fold'
import { fold } from './fold.ts'
import { listMarked } from './terms.ts'

/** A piece of a text; `hit` where it is what was searched for. */
export type SnippetPart = { readonly text: string; readonly hit: boolean }

/** A part of one text of a passage, with what that text is called. */
export type Snippet = { readonly name?: string; readonly parts: SnippetPart[] }

const length = 110
const lead = 24

/** So many texts of a passage are quoted where no single one has all that was searched for. */
const mostTexts = 2

type Span = { readonly from: number; readonly to: number }

/** A text in pieces, every term in it marked. */
export const toMarked = (text: string, terms: readonly string[]): SnippetPart[] => {
  const window = { from: 0, to: text.length }
  return toParts(text, window, listSpans(fold(text), window, { terms: listMarked(terms), place: 0 }))
}

/**
 * Quotes the texts of a passage that have the terms, each by itself: first the one that has most of them, then what has
 * others. Where none has any, the first.
 */
export const toSnippets = (texts: readonly (string | NamedText)[], terms: readonly string[]): Snippet[] => {
  const folded = texts.map((text) => ({ text, folded: fold(toPlainText(text)).text }))
  const chosen: (string | NamedText)[] = []
  let open = listMarked(terms)
  while (open.length > 0 && chosen.length < mostTexts) {
    const counts = folded.map((one) => open.filter((term) => one.folded.includes(term)).length)
    const best = counts.indexOf(Math.max(...counts, 0))
    const found = folded[best]
    if (!found || counts[best] === 0) break
    chosen.push(found.text)
    open = open.filter((term) => !found.folded.includes(term))
  }
  return (chosen.length > 0 ? chosen : texts.slice(0, 1)).map((text) => ({
    ...(typeof text === 'string' ? {} : { name: text.name.zh }),
    parts: toSnippet(toPlainText(text), terms),
  }))
}

/** The part of a text around the first place where a term stands, in pieces; the beginning where none does. */
export const toSnippet = (text: string, asked: readonly string[]): SnippetPart[] => {
  const terms = listMarked(asked)
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

/** Where terms stand within `window` of the written text, in order, those that overlap as one; none stands before `place`. */
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
  for (const { from, to } of spans) {
    const last = apart.at(-1)
    if (last && from < last.to) apart.splice(-1, 1, { from: last.from, to: Math.max(last.to, to) })
    else apart.push({ from, to })
  }
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
