import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from '../gazette/database/in-transaction.ts'
import { toQuery } from '../gazette/database/query.ts'
import type { Question } from '../gazette/questions.ts'

/** A question by its number; the question itself is read where it is asked again. */
export type KnownQuestion = { readonly id: number; readonly question: Question }

export type Terms = ReturnType<typeof toTerms>

/**
 * Addresses and questions stand in many rows: there by a number. New ones are kept with the rows that they stand in.
 * Addresses are in memory, once for all the pages that lead there; questions, of which there are several for each page, are
 * on the disk alone.
 */
export const toTerms = (database: DatabaseSync) => {
  const add = database.prepare('INSERT INTO terms (id, text) VALUES (?, ?)')
  const forget = database.prepare('DELETE FROM terms WHERE id = ?')
  const byText = toQuery<{ id: number }>(database, 'SELECT id FROM terms WHERE text = ?')
  const byId = toQuery<{ text: string }>(database, 'SELECT text FROM terms WHERE id = ?')
  const highest = toQuery<{ id: number }>(database, 'SELECT coalesce(max(id), 0) AS id FROM terms')
  const addresses = toBoth()
  for (const { id, text } of toQuery<{ id: number; text: string }>(
    database,
    "SELECT id, text FROM terms WHERE text >= '/' AND text < '0'",
  ).list())
    addresses.know(id, text)
  const unsaved = toBoth()
  let last = highest.find()?.id ?? 0

  const addNew = (text: string): number => {
    last++
    unsaved.know(last, text)
    return last
  }
  const toQuestion = (id: number): KnownQuestion => ({
    id,
    get question() {
      return JSON.parse(unsaved.findText(id) ?? byId.find(id)?.text ?? '') as Question
    },
  })
  return {
    toAddressId: (address: string): number => {
      const known = addresses.findId(address)
      if (known !== undefined) return known
      const id = addNew(address)
      addresses.know(id, address)
      return id
    },
    findAddressId: addresses.findId,
    toAddress: (id: number): string => addresses.findText(id) ?? '',
    toQuestion,
    toKnown: ({ of, name, values }: Question): KnownQuestion => {
      const text = JSON.stringify({ of, name, values })
      return toQuestion(unsaved.findId(text) ?? byText.find(text)?.id ?? addNew(text))
    },
    /** Does what keeps rows, and keeps with them what is new in them, in one transaction. */
    keepWith: (keepRows: () => void): void => {
      inTransaction(database, () => {
        keepRows()
        for (const [id, text] of unsaved.list()) add.run(id, text)
      })
      unsaved.clear()
    },
    /** Forgets all others. */
    keepOnly: (used: ReadonlySet<number>): void => {
      inTransaction(database, () => {
        for (const { id } of toQuery<{ id: number }>(database, 'SELECT id FROM terms').list())
          if (!used.has(id)) forget.run(id)
      })
      for (const texts of [addresses, unsaved])
        for (const [id] of [...texts.list()]) if (!used.has(id)) texts.forget(id)
    },
  }
}

/** Texts by their numbers and numbers by their texts. */
const toBoth = () => {
  const ids = new Map<string, number>()
  const texts = new Map<number, string>()
  return {
    findId: (text: string): number | undefined => ids.get(text),
    findText: (id: number): string | undefined => texts.get(id),
    know: (id: number, text: string): void => {
      ids.set(text, id)
      texts.set(id, text)
    },
    forget: (id: number): void => {
      ids.delete(texts.get(id) ?? '')
      texts.delete(id)
    },
    list: (): Iterable<[number, string]> => texts,
    clear: (): void => {
      ids.clear()
      texts.clear()
    },
  }
}
