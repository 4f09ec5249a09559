import { z } from 'zod'
import type { Place } from '../unsaved/kept-texts.ts'

/**
 * What was written beside a document and not sent, as the browser keeps it: a comment, a reply, the reason of a step. The
 * account, the document and what it was written for are its key.
 */
const keptWords = z.strictObject({
  /** When the last of it was written (instant). */
  at: z.iso.datetime(),
  /** What was written, by the name of its entry. */
  texts: z.record(z.string(), z.string()),
  /** What was chosen beside it. */
  chosen: z.record(z.string(), z.string()).optional(),
  /** The words of the document that it is about. */
  quote: z
    .strictObject({
      exact: z.string(),
      before: z.string().optional(),
      after: z.string().optional(),
      start: z.int().nonnegative().optional(),
    })
    .optional(),
})
export type KeptWords = Omit<z.infer<typeof keptWords>, 'at'>

/** Where something was written: beside which document, and for what. */
export type WrittenFor = Place & { readonly about: string }

/** Bounds of what one browser keeps for all of its accounts together. */
export const mostWords = { entries: 50, days: 14 } as const

const prefix = 'exemplar-unsent:'

const toKey = ({ account, collection, document, about }: WrittenFor): string =>
  `${prefix}${[account, collection, document, about].map(encodeURIComponent).join(':')}`

const read = (storage: Storage, key: string) => {
  try {
    return keptWords.safeParse(JSON.parse(storage.getItem(key) ?? '')).data
  } catch {
    return undefined
  }
}

const listKeys = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
    key.startsWith(prefix),
  )

/** What was kept for it; undefined where nothing was. What cannot be read, or is too old, goes. */
export const findWords = (storage: Storage, written: WrittenFor): KeptWords | undefined => {
  const found = read(storage, toKey(written))
  if (!found || found.at < toOldest()) {
    forgetWords(storage, written)
    return undefined
  }
  const { at: _, ...words } = found
  return words
}

/** Keeps what was written in place of what was kept for it; a browser without room keeps nothing. */
export const keepWords = (storage: Storage, written: WrittenFor, words: KeptWords): void => {
  try {
    storage.setItem(toKey(written), JSON.stringify({ ...words, at: new Date().toISOString() }))
    dropBeyondBounds(storage, toKey(written))
  } catch {
    // On the screen it still is, and nothing was said of a copy.
  }
}

/** Forgets what was kept for it: it was sent, or given up. */
export const forgetWords = (storage: Storage, written: WrittenFor): void => storage.removeItem(toKey(written))

/** Forgets all that is kept for an account: it has signed out, and the next one sits down here. */
export const forgetWordsOf = (storage: Storage, account: string): void => {
  for (const key of listKeys(storage))
    if (key.startsWith(`${prefix}${encodeURIComponent(account)}:`)) storage.removeItem(key)
}

const toOldest = (): string => new Date(Date.now() - mostWords.days * 86_400_000).toISOString()

/** Drops what is too old, and the oldest beyond what a browser is to keep; never what was just written. */
const dropBeyondBounds = (storage: Storage, written: string): void => {
  const oldest = toOldest()
  const newestFirst = listKeys(storage)
    .filter((key) => key !== written)
    .map((key) => ({ key, at: read(storage, key)?.at ?? '' }))
    .sort((one, other) => other.at.localeCompare(one.at))
  for (const [index, { at, key }] of newestFirst.entries())
    if (index >= mostWords.entries - 1 || at < oldest) storage.removeItem(key)
}
