import type { Difference } from '@exemplar/shared/difference/change'
import { toDigest } from '@exemplar/shared/gazette/digest'
import { readDocument } from '@exemplar/shared/kinds/index'
import type { ReviewState } from '@exemplar/shared/review/transitions'
import type { PayloadRequest } from 'payload'
import { readersOfWithdrawn } from '../../access/access.ts'
import { toContent } from '../../documents/content.ts'
import { openDocument } from '../../documents/open-document.ts'
import type { Reviewable, Row } from '../../documents/reviewable.ts'
import { withoutSalt } from '../../documents/salt.ts'
import { type EntryRow, listEntryRows, parseStored, readHead } from '../../gazette/entry/entry-row.ts'
import { GazetteError } from '../../gazette/errors.ts'
import { EditionError } from '../errors.ts'
import type { EditionName } from './query.ts'

/** An edition as it was published: its number, that of its entry, and when. */
type PublishedEdition = {
  readonly name: 'published'
  readonly edition: number
  readonly number: number
  readonly at: string
  readonly live: boolean
}
/** The edition that is being worked on, which may be the published one. */
type WorkingEdition = {
  readonly name: 'working'
  readonly edition: number
  readonly state: ReviewState
}
export type Edition = PublishedEdition | WorkingEdition

/** The editions of a document that can be compared, the newest published one first. */
export type Editions = { readonly working: WorkingEdition; readonly published: readonly PublishedEdition[] }

/** What differs between two editions of a document. */
export type EditionDifference = Difference & { readonly from: Edition; readonly to: Edition }

/** A document with its editions, as they are opened for a reader. */
export type Opened = {
  readonly reviewable: Reviewable
  readonly row: Row
  readonly editions: Editions
  readonly entries: readonly EntryRow[]
}

/** Reads a document's editions. `unknown-document` where `req.user` may not read it. */
export const openEditions = async (
  req: PayloadRequest,
  { collection, id }: { collection: string; id: string },
): Promise<Opened> => {
  const { reviewable, row, review } = await openDocument(req, { collection, id })
  const entries = await listEntryRows(req, { where: { subject: { equals: id } }, sort: '-number', limit: 0 })
  const { edition, state } = review
  const published = entries.flatMap((entry, index) => toPublished(entry, { live: index === 0 }))
  // Published twice under one number (repaired, say), the later entry is the edition.
  const newest = published.filter(
    (one, index) => published.findIndex((other) => other.edition === one.edition) === index,
  )
  return {
    reviewable,
    row,
    entries,
    editions: { working: { name: 'working', edition, state }, published: newest },
  }
}

const toPublished = (
  { act, at, edition, number }: EntryRow,
  { live }: { live: boolean },
): PublishedEdition[] => (act === 'withdraw' ? [] : [{ name: 'published', edition, number, at, live }])

/** Finds an edition by the name it is asked by. `no-live-edition`, `unknown-edition` where there is none. */
export const findEdition = ({ editions }: Opened, name: EditionName): Edition => {
  if (name === 'working') return editions.working
  const found = editions.published.find(({ edition, live }) => (name === 'live' ? live : edition === name))
  if (!found) throw new EditionError(name === 'live' ? 'no-live-edition' : 'unknown-edition')
  return found
}

/** What an edition says, in the published shape; of a working edition that is not whole yet, as much as there is. */
export const readEdition = async (
  req: PayloadRequest,
  opened: Opened,
  edition: Edition,
): Promise<unknown> => {
  if (edition.name === 'working') return readWorking(opened)
  const withdrawn = opened.entries[0]?.act === 'withdraw'
  if (withdrawn && !readersOfWithdrawn({ req })) throw new EditionError('withdrawn-text-refused')
  const entry = opened.entries.find(({ number }) => number === edition.number)
  if (!entry) throw new EditionError('unknown-edition')
  return readPublished(entry)
}

const readWorking = async ({ reviewable, row }: Opened): Promise<unknown> => {
  const content = await toContent(reviewable, row)
  if ('document' in content) return withoutSalt(content.document)
  // As JSON, which is what it is compared as: a missing entry of a list becomes null.
  return JSON.parse(JSON.stringify(reviewable.toDocument(row)))
}

/** What the document of an entry says, which has to be the one that was signed. */
const readPublished = async (entry: EntryRow): Promise<unknown> => {
  const head = readHead(entry)
  // As every reader does: a writer refuses what older releases have published.
  const data = readDocument(parseStored(entry, entry.document ?? ''))
  if (!data || head.act === 'withdraw' || (await toDigest(data)) !== head.documentDigest)
    throw new GazetteError('entry-damaged', [{ path: String(entry.number), message: `第${entry.number}号` }])
  return withoutSalt(data)
}
