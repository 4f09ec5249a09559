import { hash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { EntryHead } from '@exemplar/shared/gazette/entry'
import { tellDoubt } from '../doubt.ts'

/** What has to be read of an entry so that it can be checked: the texts that were digested, and the digest. */
export const checkedColumns = 'e.head, e.digest, e.document'
export type CheckedRow = {
  readonly number: number
  readonly head: string
  readonly digest: string
  readonly document: string | null
}

/** That an entry in the replica is not the one that was signed: what shows it has to wait until it is fetched again. */
export class DifferingError extends Error {
  /** Modules of the built pages know it by this. */
  readonly code = 'entry-differs'
  readonly number: number

  constructor(number: number) {
    super(
      `第${number}号公报在本站的副本与登记的摘要对不上 / entry ${number} of the replica is not the one entered`,
    )
    this.name = 'DifferingError'
    this.number = number
  }
}

/**
 * Reads the head of an entry and holds its texts against their digests, which costs microseconds: a text that somebody
 * changed in the replica is never shown. Undefined, and told to whoever keeps the replica, where they differ.
 */
export const toChecker =
  (database: DatabaseSync) =>
  (row: CheckedRow): EntryHead | undefined => {
    const head = findHead(row)
    const place = database.location()
    if (!head && place) tellDoubt({ place, about: 'entry', number: row.number })
    return head
  }
export type Checker = ReturnType<typeof toChecker>

const findHead = ({ number, head: text, digest, document }: CheckedRow): EntryHead | undefined => {
  if (hash('sha256', text) !== digest) return undefined
  const head: EntryHead = JSON.parse(text)
  if (head.number !== number) return undefined
  if (document === null) return head
  return head.act !== 'withdraw' && hash('sha256', document) === head.documentDigest ? head : undefined
}
