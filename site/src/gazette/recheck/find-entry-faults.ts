import { hash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { type EntryHead, gazetteEntry } from '@exemplar/shared/gazette/entry'
import { findSignatureFault } from '@exemplar/shared/gazette/signature'
import type { Keys } from '@exemplar/shared/gazette/verify'
import { findDifferingColumns, type headColumns } from '../apply/entry-rows.ts'
import { toQuery } from '../database/query.ts'

export type EntryCopy = {
  readonly number: number
  readonly title: string | null
  readonly digest: string
  readonly signature: string
  readonly head: string
  readonly document: string | null
} & { readonly [K in (typeof headColumns)[number]]: unknown }

/** A copy whose own parts agree and are signed. */
type Sound = { readonly row: EntryCopy; readonly head: EntryHead }

type Knowledge = {
  readonly readKeys: () => Keys
  /** The digest that was seen at a number when it was first verified. */
  readonly findDigest: (number: number) => string | undefined
}

/**
 * Finds which of neighbouring entries of the replica are not what was signed: digest, columns beside the head, title,
 * signature, document, the chain to the one before, and what was seen at that number. `last` is the number before.
 */
export const toEntryCheck = (database: DatabaseSync, { readKeys, findDigest }: Knowledge) => {
  const stand = toQuery<{ state: string; isWithdrawn: number }>(
    database,
    `SELECT state, EXISTS (SELECT 1 FROM entries e WHERE e.subject = d.subject AND e.act = 'withdraw') AS isWithdrawn
     FROM documents d WHERE d.subject = ?`,
  )

  /** A document is absent from what was withdrawn, and from what is to be; from nothing else. */
  const isRightlyShown = ({ row, head }: Sound): boolean => {
    if (head.act === 'withdraw') return row.document === null
    const found = stand.find(head.subject)
    if (row.document !== null) return !found?.isWithdrawn
    return found !== undefined && (found.isWithdrawn === 1 || found.state === 'withheld')
  }

  const findSound = async (row: EntryCopy, keys: Keys): Promise<Sound | undefined> => {
    const head = findHead(row)
    if (!head || !isRightlyShown({ row, head })) return undefined
    const signed = { signature: row.signature, at: head.at }
    if (await findSignatureFault(row.head, signed, keys)) return undefined
    return { row, head }
  }

  return async (rows: readonly EntryCopy[], last: number): Promise<number[]> => {
    const keys = readKeys()
    const sound = await Promise.all(rows.map((row) => findSound(row, keys)))
    const found = new Set<number>()
    let expected = last + 1
    for (const [index, row] of rows.entries()) {
      for (; expected < row.number; expected++) found.add(expected)
      expected = row.number + 1
      const [own, before] = [sound[index], sound[index - 1]]
      const seen = findDigest(row.number)
      if (!own || (seen !== undefined && seen !== row.digest)) found.add(row.number)
      // Both are signed and do not follow each other: what was seen tells which; without that neither is believed.
      else if (before && before.row.number === row.number - 1 && own.head.previous !== before.row.digest)
        for (const number of [before.row.number, row.number])
          if (findDigest(number) === undefined) found.add(number)
    }
    return [...found]
  }
}

/** The head, where it has its digest, and the document its own, and the columns beside say what they say. */
const findHead = (row: EntryCopy): EntryHead | undefined => {
  if (hash('sha256', row.head) !== row.digest) return undefined
  const head: EntryHead = JSON.parse(row.head)
  const document = row.document === null ? undefined : findJson(row.document)
  if (!gazetteEntry.safeParse({ ...row, head, document }).success) return undefined
  if (
    row.document !== null &&
    head.act !== 'withdraw' &&
    hash('sha256', row.document) !== head.documentDigest
  )
    return undefined
  return findDifferingColumns(row, head, document).length === 0 ? head : undefined
}

const findJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
