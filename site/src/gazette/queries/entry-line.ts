import type { GazetteAct } from '@exemplar/shared/gazette/entry'
import type { WithdrawalNotice } from '@exemplar/shared/gazette/withdrawal'

/** An entry as a ledger line: without its document. */
export type EntryLine = {
  readonly number: number
  /** UTC instant with milliseconds. */
  readonly at: string
  readonly act: GazetteAct
  /** One of ours, or one that only a later release knows. */
  readonly kind: string
  readonly subject: string
  readonly slug: string
  /** Of the document; null where it was withdrawn, then or since. */
  readonly title: string | null
  readonly edition: number
  readonly digest: string
  /** Of a withdrawal: what the public is told. */
  readonly notice?: WithdrawalNotice
}

/** Columns of `entries e` that make a line. Only a withdrawal's head is read: it holds the notice. */
export const lineColumns = `e.number, e.at, e.act, e.kind, e.subject, e.slug, e.title, e.edition, e.digest,
  CASE e.act WHEN 'withdraw' THEN e.head END AS tombstone`

export type LineRow = Omit<EntryLine, 'notice'> & { readonly tombstone: string | null }

/** Takes the columns of a line out of a row that may have more. */
export const toLine = (row: LineRow): EntryLine => {
  const { number, at, act, kind, subject, slug, title, edition, digest, tombstone } = row
  const line = { number, at, act, kind, subject, slug, title, edition, digest }
  return tombstone === null ? line : { ...line, notice: JSON.parse(tombstone).notice }
}
