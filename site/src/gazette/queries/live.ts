import type { DatabaseSync } from 'node:sqlite'
import type { EntryHead } from '@exemplar/shared/gazette/entry'
import type { DocumentKind, DocumentOf } from '@exemplar/shared/kinds/index'
import { type CheckedRow, checkedColumns, DifferingError, toChecker } from './checked.ts'
import { type EntryLine, toLineOf } from './entry-line.ts'

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
  readonly notice: { readonly reason: string; readonly text: string }
  readonly entry: EntryLine
}

/** Columns of `documents d JOIN entries e` that make a live document. */
export const liveColumns = `e.number, ${checkedColumns}, d.kind AS placedAs, d.slug AS placedAt, d.first_at AS firstAt`

export type LiveRow = CheckedRow & {
  readonly placedAs: string
  readonly placedAt: string
  readonly firstAt: string
}

/** Makes documents of rows. Everything that is said of them comes from texts that were held against their digests. */
export const toLiveReader = (database: DatabaseSync) => {
  const check = toChecker(database)
  const find = <K extends DocumentKind>(row: LiveRow): Live<K> | undefined => {
    const head = findPlaced(row)
    if (!head || row.document === null) return undefined
    const document: DocumentOf<K> = JSON.parse(row.document)
    const entry = toLineOf(head, { digest: row.digest, title: document.title })
    return { state: 'live', document, subject: head.subject, entry, firstAt: row.firstAt }
  }
  /** The head, where it is of the document that the row places. */
  const findPlaced = (row: LiveRow): EntryHead | undefined => {
    const head = check(row)
    return head?.kind === row.placedAs && head.slug === row.placedAt ? head : undefined
  }
  return {
    /** Throws a {@link DifferingError} where it is not what was signed. */
    toLive: <K extends DocumentKind>(row: LiveRow): Live<K> => {
      const live = find<K>(row)
      if (!live) throw new DifferingError(row.number)
      return live
    },
    /** Leaves out what is not what was signed. */
    listLive: <K extends DocumentKind>(rows: readonly LiveRow[]): Live<K>[] =>
      rows.flatMap((row) => find<K>(row) ?? []),
    toGone: <K extends DocumentKind>(row: LiveRow): Gone<K> => {
      const head = findPlaced(row)
      if (head?.act !== 'withdraw') throw new DifferingError(row.number)
      const { subject, slug, kind, notice } = head
      const entry = toLineOf(head, { digest: row.digest, title: null })
      return { state: 'withdrawn', kind: kind as K, subject, slug, notice, entry }
    },
  }
}
