import type { EntryHead, GazetteAct } from '@exemplar/shared/gazette/entry'

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
  /** Of the document; null where it was withdrawn, then or since, and where the kind is not ours and has none. */
  readonly title: string | null
  /** Which act an announcement is, while its text may be read: 公示 and 公布 have one kind, and are two. */
  readonly documentAct?: string | null | undefined
  readonly edition: number
  readonly digest: string
  /** Of a withdrawal: what the public is told. */
  readonly notice?: { readonly reason: string; readonly text: string }
  /** Whether this release can show the document. */
  readonly isKnown: boolean
  /** Whether the replica's copy was found to differ and waits to be fetched again: nothing but its number is to be said. */
  readonly differs: boolean
}

/** Columns of `entries e` that make a line. Only a withdrawal's head is read: it holds the notice. */
export const lineColumns = `e.number, e.at, e.act, e.kind, e.subject, e.slug, e.title, e.edition, e.digest,
  CASE WHEN e.kind = 'announcement' AND json_valid(e.document) THEN e.document ->> '$.act' END AS documentAct,
  CASE e.act WHEN 'withdraw' THEN e.head END AS tombstone,
  e.number IN (SELECT number FROM differing) AS differs,
  NOT EXISTS (SELECT 1 FROM documents s WHERE s.subject = e.subject AND s.state = 'unknown') AS isKnown`

export type LineRow = Omit<EntryLine, 'notice' | 'isKnown' | 'differs'> & {
  readonly tombstone: string | null
  readonly isKnown: number
  readonly differs: number
}

/** Takes the columns of a line out of a row that may have more. */
export const toLine = (row: LineRow): EntryLine => {
  const { number, at, act, kind, subject, slug, documentAct, edition, digest, tombstone } = row
  const differs = row.differs === 1
  const line = { number, at, act, kind, subject, slug, edition, digest, differs, isKnown: row.isKnown === 1 }
  if (differs) return { ...line, title: null }
  return tombstone === null
    ? { ...line, title: row.title, documentAct }
    : { ...line, title: null, notice: JSON.parse(tombstone).notice }
}

/** The line of a checked head of a kind that this release shows. */
export const toLineOf = (
  head: EntryHead,
  { digest, title }: { digest: string; title: string | null },
): EntryLine => {
  const { number, at, act, kind, subject, slug, edition } = head
  const line = { number, at, act, kind, subject, slug, edition, digest, title, isKnown: true, differs: false }
  return head.act === 'withdraw' ? { ...line, notice: head.notice } : line
}
