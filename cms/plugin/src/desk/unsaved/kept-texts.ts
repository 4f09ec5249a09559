import { z } from 'zod'
import type { Changes } from './changes.ts'

/**
 * What was written and not saved, as the browser keeps it: by the account, the document (`new` for one that has never been
 * saved) and the form it was written in, so that two windows do not write over each other.
 */
const keptText = z.strictObject({
  account: z.string().min(1),
  collection: z.string().min(1),
  document: z.string().min(1),
  form: z.string().min(1),
  /** When the last of it was written (instant). */
  at: z.iso.datetime(),
  /** The revision of the document it was written on; absent where the document has none. */
  revision: z.int().nonnegative().optional(),
  changes: z.record(z.string(), z.strictObject({ from: z.unknown().optional(), to: z.unknown().optional() })),
})
export type KeptText = Omit<z.infer<typeof keptText>, 'changes'> & { readonly changes: Changes }

/** Which document of which account. */
export type Place = Pick<KeptText, 'account' | 'collection' | 'document'>

/** Bounds of what one browser keeps for all of its accounts together. */
export const most = { texts: 30, characters: 3_000_000, days: 14 } as const

const prefix = 'exemplar-unsaved:'

const toKey = ({ account, collection, document, form }: Place & { form: string }): string =>
  `${prefix}${[account, collection, document, form].map(encodeURIComponent).join(':')}`

const nothing: Storage = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => {
    throw new DOMException('no storage', 'SecurityError')
  },
  removeItem: () => undefined,
  clear: () => undefined,
}

/** Where this browser keeps things; a place that keeps nothing where its settings say so. */
export const findStorage = (): Storage => {
  try {
    return window.localStorage
  } catch {
    return nothing
  }
}

/** What is kept for a document, the newest first. */
export const listKept = (storage: Storage, { account, collection, document }: Place): KeptText[] =>
  listAll(storage)
    .map(({ text }) => text)
    .filter(
      (text) => text.account === account && text.collection === collection && text.document === document,
    )

/** Keeps a text in place of the one that was kept for its form; false where the browser has no room, or keeps nothing. */
export const keep = (storage: Storage, text: KeptText): boolean => {
  try {
    storage.setItem(toKey(text), JSON.stringify(text))
    dropBeyondBounds(storage, text)
    return true
  } catch {
    return false
  }
}

/** Forgets what is kept for a form. */
export const forget = (storage: Storage, text: Place & { form: string }): void =>
  storage.removeItem(toKey(text))

/** Forgets all that is kept for an account: it has signed out, and the next one sits down here. */
export const forgetAccount = (storage: Storage, account: string): void => {
  for (const { key, text } of listAll(storage)) if (text.account === account) storage.removeItem(key)
}

/** Drops what is too old, and the oldest beyond what a browser is to keep; never the one that was just written. */
const dropBeyondBounds = (storage: Storage, written: KeptText): void => {
  const oldest = new Date(Date.now() - most.days * 86_400_000).toISOString()
  let characters = 0
  listAll(storage).forEach(({ key, size, text }, index) => {
    characters += size
    const isBeyond = index >= most.texts || characters > most.characters || text.at < oldest
    if (isBeyond && key !== toKey(written)) storage.removeItem(key)
  })
}

type Entry = { readonly key: string; readonly size: number; readonly text: KeptText }

/** All that is kept, the newest first. What cannot be read is of no use to anybody, and goes. */
const listAll = (storage: Storage): Entry[] => {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  return keys
    .filter((key) => key.startsWith(prefix))
    .flatMap((key): Entry[] => {
      const json = storage.getItem(key) ?? ''
      const { data } = keptText.safeParse(toJson(json))
      if (!data) {
        storage.removeItem(key)
        return []
      }
      return [{ key, size: json.length, text: data as KeptText }]
    })
    .sort((one, other) => other.text.at.localeCompare(one.text.at))
}

const toJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
