import { type Quote, toQuote } from '@exemplar/shared/quotes/quote'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Reading } from '../../editions/reading/piece.ts'
import { useDocumentFields } from '../fields/use-document-fields.ts'
import type { Words } from '../fields/words-in-text.ts'
import type { Place } from '../reading/place-notes.ts'
import type { ChosenText } from './chosen.ts'
import type { QuoteRanges } from './marks.ts'
import { listReadParagraphs, type ReadParagraph, toQuotedField } from './reading-paragraphs.ts'

/** A comment on words that is being written, at its place in the text. */
export type Begun = {
  readonly place: Place
  readonly field: string
  readonly quote: Quote
  /** The words on the page. */
  readonly words: Words
}

/** What is written about words of a text that is read, before it is sent. */
export const useBegun = (reading: Reading) => {
  const fields = useDocumentFields()
  const ranges = useRef<QuoteRanges>(new Map())
  const [begun, begin] = useState<Begun>()
  const leave = useCallback(() => begin(undefined), [])
  const paragraphs = useMemo(() => listReadParagraphs(reading, fields), [fields, reading])
  const choose = useCallback(
    (chosen: ChosenText) => toBegun(chosen, { fields, paragraphs }),
    [fields, paragraphs],
  )
  return { begin, begun, choose, leave, ranges: ranges.current }
}

type Of = { readonly fields: readonly unknown[]; readonly paragraphs: readonly ReadParagraph[] }

/** A comment on what is selected; undefined where that is no word of the writer's: what a field is called, a head. */
const toBegun = (chosen: ChosenText, { fields, paragraphs }: Of): Begun | undefined => {
  const field = toQuotedField(fields, chosen.path)
  const own = paragraphs.filter((one) => one.field === field)
  // What stands before it on the page says what it is: 替代文字.
  const paragraph = own.findIndex(
    ({ place, text }) => String(place) === chosen.place && text !== '' && chosen.text.endsWith(text),
  )
  const found = own[paragraph]
  if (!found) return undefined
  const before = chosen.text.length - found.text.length
  const [start, end] = [Math.max(0, chosen.start - before), Math.max(0, chosen.end - before)]
  const quote = toQuote(
    own.map(({ text }) => text),
    { paragraph, start, end },
  )
  const words = { excerpt: found.text.replaceAll('\t', ' '), start, end }
  return quote && { place: found.place, field: found.field, quote, words }
}
