import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Reading } from '../../editions/reading/piece.ts'
import { useDocumentFields } from '../fields/use-document-fields.ts'
import type { Place } from '../reading/place-notes.ts'
import { useKeptWords } from '../unsent/use-kept-words.ts'
import {
  type Begun,
  beginWith,
  closeSent,
  drop,
  leave,
  moveTo,
  toBegun,
  type Writing,
  writeOn,
} from './begun.ts'
import type { ChosenText } from './chosen.ts'
import type { QuoteRanges } from './marks.ts'
import { listReadParagraphs, type ReadParagraph } from './reading-paragraphs.ts'

/** A comment that is being written, where its words stand now, and what can be done with it. */
export type OpenWriting = Omit<Writing, 'begun'> & {
  /** Tells it from one that was written before. */
  readonly id: number
  readonly begun: Begun
  /** Whether it was kept from before, and nothing was done to it since. */
  readonly isFound: boolean
  readonly write: (text: string) => void
  readonly leave: () => void
  readonly drop: () => void
  readonly stay: () => void
  /** It is stored, as this comment. */
  readonly close: (thread: string | undefined) => void
}

/** What is written about words of a text that is read, before it is sent; `canComment` once that is known. */
export const useBegun = (reading: Reading, canComment: boolean) => {
  const fields = useDocumentFields()
  const ranges = useRef<QuoteRanges>(new Map())
  const [writing, change] = useState<Writing>()
  const toId = useNumbers()
  const goOnFrom = useKeyboardAfter()
  const paragraphs = useMemo(() => listReadParagraphs(reading, fields), [fields, reading])
  const { forget, isFound } = useKeptWriting({ canComment, change, paragraphs, writing })
  const choose = useCallback((chosen: ChosenText) => toBegun(chosen, paragraphs), [paragraphs])
  const begin = useCallback((begun: Begun) => change(beginWith(begun)), [])
  const begun = writing?.begun
  const moved = useMemo(() => begun && moveTo(paragraphs, begun), [begun, paragraphs])
  const open: OpenWriting | undefined = writing &&
    moved && {
      ...writing,
      id: toId(writing.begun),
      begun: moved,
      isFound,
      write: (text) => change(writeOn(text)),
      leave: () => {
        change(leave)
        goOnFrom({ place: moved.place })
      },
      drop: () => {
        change(drop)
        goOnFrom({ place: moved.place })
      },
      stay: () => change(writeOn()),
      close: (thread) => {
        // Here and not once the form is gone: the page may be gone before it.
        forget()
        change(closeSent(writing.begun))
        goOnFrom({ place: moved.place, thread })
      },
    }
  return { begin, choose, ranges: ranges.current, writing: open }
}

type Kept = {
  readonly canComment: boolean
  readonly change: (toNext: (now: Writing | undefined) => Writing | undefined) => void
  readonly paragraphs: readonly ReadParagraph[]
  readonly writing: Writing | undefined
}

/** Keeps what is written in this browser until it is sent or put away, and begins with what was kept before. */
const useKeptWriting = ({ canComment, change, paragraphs, writing }: Kept) => {
  const isBegun = useRef(false)
  const found = useRef<Writing>(undefined)
  const kept = useKeptWords({
    about: canComment ? 'quote' : undefined,
    putBack: ({ chosen, quote, texts: { text = '' } }) => {
      const { field } = chosen ?? {}
      if (!field || !quote) return
      const begun = moveTo(paragraphs, { field, quote, place: 'whole', among: [] })
      const restored = { begun, text }
      found.current = restored
      change((now) => now ?? restored)
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept when something else is written, and at no other time
  useEffect(() => {
    if (writing && writing !== found.current) {
      const { begun, text } = writing
      kept.keep({ texts: { text }, chosen: { field: begun.field }, quote: begun.quote })
    } else if (!writing && isBegun.current) kept.forget()
    isBegun.current = writing !== undefined
  }, [writing])
  return { forget: kept.forget, isFound: kept.isFound }
}

/** A number for each thing that it is asked of. */
const useNumbers = () => {
  const numbers = useRef(new Map<object, number>())
  return (one: object): number => {
    const number = numbers.current.get(one) ?? numbers.current.size
    numbers.current.set(one, number)
    return number
  }
}

type Left = { readonly place: Place; readonly thread?: string | undefined }

/**
 * Where the keyboard goes on once a form is closed: at the comment that it became, else at what is said of its place, else
 * at that part of the text. One that is open has the keyboard itself.
 */
const useKeyboardAfter = () => {
  const [left, setLeft] = useState<Left>()
  useEffect(() => {
    const page = document.querySelector('.exemplar-reading')
    if (!left || !page || page.querySelector('.exemplar-quote-form')) return
    const { place, thread = '' } = left
    const at = [`[data-thread="${CSS.escape(thread)}"]`, `[data-note="${place}"]`, `[data-words="${place}"]`]
    const found = at.map((one) => page.querySelector<HTMLElement>(one)).find((one) => one !== null)
    found?.focus({ preventScroll: true })
    found?.scrollIntoView({ block: 'nearest' })
  }, [left])
  return setLeft
}
