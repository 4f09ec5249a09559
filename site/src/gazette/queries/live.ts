import type { DocumentKind, DocumentOf } from '@exemplar/shared/gazette/published-document'
import type { WithdrawalNotice } from '@exemplar/shared/gazette/withdrawal'
import { type EntryLine, type LineRow, lineColumns, toLine } from './entry-line.ts'

/** A document that the public can read now, with the entry that carries this edition of it. */
export type Live<K extends DocumentKind = DocumentKind> = {
  readonly state: 'live'
  readonly document: DocumentOf<K>
  readonly subject: string
  readonly entry: EntryLine
  /** UTC instant of its first publishing. */
  readonly firstAt: string
}

/** What is left of a withdrawn document. */
export type Gone<K extends DocumentKind = DocumentKind> = {
  readonly state: 'withdrawn'
  readonly kind: K
  readonly subject: string
  readonly slug: string
  readonly notice: WithdrawalNotice
  readonly entry: EntryLine
}

/** Columns of `documents d JOIN entries e` that make a live document. */
export const liveColumns = `${lineColumns}, e.document, d.first_at AS firstAt`

export type LiveRow = LineRow & { readonly document: string; readonly firstAt: string }

export const toLive = <K extends DocumentKind>(row: LiveRow): Live<K> => ({
  state: 'live',
  document: JSON.parse(row.document),
  subject: row.subject,
  entry: toLine(row),
  firstAt: row.firstAt,
})
