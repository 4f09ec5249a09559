import { hash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { EntryHead } from '@exemplar/shared/gazette/entry'
import { toEntryText, toPageText } from '@exemplar/shared/gazette/entry-text'
import { limits } from '@exemplar/shared/gazette/limits'
import { findDifferingColumns, type headColumns } from '../apply/entry-rows.ts'
import { toQuery } from '../database/query.ts'
import { tellDoubt } from '../doubt.ts'

type Row = { readonly [K in (typeof headColumns)[number]]: unknown } & {
  readonly number: number
  readonly title: string | null
  readonly digest: string
  readonly signature: string
  readonly head: string
  readonly document: string | null
}

/** What can be given on of an entry as it stands in the replica, and the columns of it that are not what was signed. */
type Copy = { readonly number: number; readonly text: string | undefined; readonly columns: string[] }

/** Reads the feed as this site has it: for those who check the site, and for sites that follow it. */
export const toFeedQueries = (database: DatabaseSync) => {
  const page = database.prepare('SELECT * FROM entries WHERE number > ? ORDER BY number LIMIT ?')
  const newest = toQuery<{ number: number; digest: string }>(
    database,
    'SELECT number, digest FROM entries ORDER BY number DESC LIMIT 1',
  )
  return {
    /**
     * The text of a page of the feed, as the CMS gives it, from the texts as they are kept. A text that is not the one
     * whose digest was signed is given to nobody; `differing` says which columns are not what was signed.
     */
    readFeedPage: ({ after, limit }: { after: number; limit: number }): string => {
      const copies: Copy[] = []
      let size = 0
      for (const row of page.iterate(after, limit) as Iterable<Row>) {
        const copy = findCopy(row)
        size += Buffer.byteLength(copy?.text ?? '')
        if (size > limits.page - overhead && copies.length > 0) break
        if (copy) copies.push(copy)
      }
      const state = newest.find()
      const place = database.location()
      for (const { number, columns } of copies)
        if (place && columns.length > 0) tellDoubt({ place, about: 'entry', number })
      const differing = copies.flatMap(({ number, columns }) =>
        columns.length > 0 ? { number, columns } : [],
      )
      return toPageText({
        entries: copies.flatMap(({ text }) => text ?? []),
        latest: state?.number ?? 0,
        state: state && { number: state.number, digest: state.digest },
        ...(differing.length > 0 && { differing }),
      })
    },
  }
}

/** Bytes for all of a page but its entries. */
const overhead = 64 * 1024

/** Undefined where what stands there is no JSON: nothing can be said of it, and a gap in the numbers tells. */
const findCopy = (row: Row): Copy | undefined => {
  const { number, digest, signature, head: text, document } = row
  try {
    const head: EntryHead = JSON.parse(text)
    const parsed: unknown = document === null ? undefined : JSON.parse(document)
    const columns = [...findDifferingTexts(row, head), ...findDifferingColumns(row, head, parsed)]
    if (columns.includes('head')) return { number, text: undefined, columns }
    // A withdrawal erases by subject: one that was changed may have kept a text from it.
    const isGiven = document !== null && !columns.includes('document') && !columns.includes('subject')
    const stored = { head: text, digest, signature, document: isGiven ? document : undefined }
    return { number, text: toEntryText(stored), columns }
  } catch {
    return undefined
  }
}

const findDifferingTexts = ({ head: text, digest, document }: Row, head: EntryHead): string[] => [
  ...(hash('sha256', text) === digest ? [] : ['head']),
  ...(document === null || (head.act !== 'withdraw' && hash('sha256', document) === head.documentDigest)
    ? []
    : ['document']),
]
