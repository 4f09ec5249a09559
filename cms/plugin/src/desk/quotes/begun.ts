import { type Quote, toQuote } from '@exemplar/shared/quotes/quote'
import type { Words } from '../fields/words-in-text.ts'
import type { Place } from '../reading/place-notes.ts'
import type { ChosenText } from './chosen.ts'
import { locate } from './locate.ts'
import type { ReadParagraph } from './reading-paragraphs.ts'

/** A comment on words that is begun, at its place in the text. */
export type Begun = {
  readonly place: Place
  readonly field: string
  readonly quote: Quote
  /** The words on the page; undefined where they stand there no more. */
  readonly words?: Words
  /** Which of the paragraphs of their place they stand in. */
  readonly at?: number
  /** The text in which its place was worked out. */
  readonly among: readonly ReadParagraph[]
}

/** What a page writes before a text to say what it is: 替代文字：. */
const isName = (before: string): boolean => before === '' || /[：:] ?$/.test(before)

/**
 * A comment on what is selected on the page, of the paragraph that stands there and of no other one that says the same;
 * undefined where that is no word of the writer's. Pure.
 */
export const toBegun = (chosen: ChosenText, among: readonly ReadParagraph[]): Begun | undefined => {
  const found = among.find(({ at, place }) => String(place) === chosen.place && at === chosen.at)
  if (!found?.text || !chosen.text.endsWith(found.text)) return undefined
  const before = chosen.text.length - found.text.length
  if (!isName(chosen.text.slice(0, before))) return undefined
  const [start, end] = [Math.max(0, chosen.start - before), Math.max(0, chosen.end - before)]
  const own = among.filter(({ field }) => field === found.field)
  const quote = toQuote(
    own.map(({ text }) => text),
    { paragraph: own.indexOf(found), start, end },
  )
  const words = { excerpt: found.text.replaceAll('\t', ' '), start, end }
  return quote && { place: found.place, at: found.at, field: found.field, quote, words, among }
}

/** A comment that is being written: what was typed is kept here, wherever in the text its form is drawn. */
export type Writing = {
  readonly begun: Begun
  readonly text: string
  /** Whether to put it away is being asked, and what is to be begun in its place. */
  readonly asked?: { readonly next?: Begun }
}

const isTyped = ({ text }: Writing): boolean => text.trim() !== ''

const start = (begun: Begun): Writing => ({ begun, text: '' })

/** Begins a comment; where another one has words that nobody has stored yet, whoever typed them is asked first. Pure. */
export const beginWith =
  (next: Begun) =>
  (now: Writing | undefined): Writing =>
    now && isTyped(now) ? { ...now, asked: { next } } : start(next)

/** Puts a comment away that nothing was typed in; of another, asks. Pure. */
export const leave = (now: Writing | undefined): Writing | undefined =>
  now && isTyped(now) ? { ...now, asked: {} } : undefined

/** Puts it away with what was typed: the answer to what was asked. Pure. */
export const drop = (now: Writing | undefined): Writing | undefined => {
  const next = now?.asked?.next
  return next && start(next)
}

/** Goes on with it: with the text that it has, or with another. Pure. */
export const writeOn =
  (text?: string) =>
  (now: Writing | undefined): Writing | undefined =>
    now && { begun: now.begun, text: text ?? now.text }

/** Closes the comment that was stored, and no other one that was begun meanwhile. Pure. */
export const closeSent =
  (sent: Begun) =>
  (now: Writing | undefined): Writing | undefined =>
    now?.begun === sent ? drop(now) : now

/** The same comment in a text that has gone on: at its words, or, where they are gone, at no place that is known. Pure. */
export const moveTo = (among: readonly ReadParagraph[], begun: Begun): Begun => {
  if (begun.among === among) return begun
  const { field, quote } = begun
  const fate = locate(among, begun)
  return typeof fate === 'object'
    ? { field, quote, among, place: fate.paragraph.place, at: fate.paragraph.at, words: fate.words }
    : { field, quote, among, place: 'whole' }
}
