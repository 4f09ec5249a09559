import type { DatabaseSync } from 'node:sqlite'
import type { EntryHead } from '@exemplar/shared/gazette/entry'
import type { VerifiedEntry } from '@exemplar/shared/gazette/verify'
import { toTitle } from '@exemplar/shared/kinds/index'

/** Columns beside the head that repeat what it says, so that lists need not read it. */
export const headColumns = ['number', 'at', 'act', 'kind', 'subject', 'slug', 'edition'] as const

/** Writes the rows of entries: the texts that were digested, and beside them what lists are made by. */
export const toEntryRows = (database: DatabaseSync) => {
  const columns = [...headColumns, 'title', 'digest', 'signature', 'head', 'document']
  const put = (how: 'INSERT' | 'INSERT OR REPLACE') =>
    database.prepare(`${how} INTO entries (${columns.join()}) VALUES (${columns.map(() => '?').join()})`)
  const [add, replace] = [put('INSERT'), put('INSERT OR REPLACE')]
  const toValues = ({ head, digest, signature, document, texts }: VerifiedEntry) => {
    const beside = toColumns(head, document)
    const { title } = beside
    const own = headColumns.map((column) => beside[column])
    return [...own, title, digest, signature, texts.head, texts.document ?? null]
  }
  return {
    add: (entry: VerifiedEntry): void => {
      add.run(...toValues(entry))
    },
    replace: (entry: VerifiedEntry): void => {
      replace.run(...toValues(entry))
    },
  }
}

/** What stands in the columns beside a head and its document. */
export const toColumns = (
  { number, at, act, kind, subject, slug, edition }: EntryHead,
  document: unknown,
): { [K in (typeof headColumns)[number]]: EntryHead[K] } & { title: string | null } => ({
  ...{ number, at, act, kind, subject, slug, edition },
  title: toTitle(document) ?? null,
})

/** The columns beside a head that do not say what it says. */
export const findDifferingColumns = (
  row: { readonly [K in (typeof headColumns)[number] | 'title']: unknown },
  head: EntryHead,
  document: unknown,
): string[] => {
  const right = toColumns(head, document)
  return [...headColumns, 'title' as const].filter((column) => row[column] !== right[column])
}
