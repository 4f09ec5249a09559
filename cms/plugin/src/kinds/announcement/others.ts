import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { toNumberEnd } from '@exemplar/shared/kinds/announcement/document-number'
import { kinds } from '@exemplar/shared/kinds/index'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import type { Reviewable, Row } from '../../documents/reviewable.ts'
import { toId, toNumber, toText, toValues } from '../../fields/row.ts'
import { findLatestEntryOf, listEntryRows, parseStored } from '../../gazette/entry/entry-row.ts'

/** An announcement as the public has it now. */
export type PublicAnnouncement = { readonly id: string; readonly document: Announcement }

/** What others say that an announcement must agree with: gathered into its row, and no part of what it publishes. */
export type Others = {
  /** Public announcements that may have to do with it: of its year, with its number, the notice it follows, what follows it. */
  readonly others: readonly PublicAnnouncement[]
  /** Whether its own public edition follows the same notice already, whatever became of that since. */
  readonly isFollowingStill: boolean
}

type Reader = PayloadRequest | Pick<PayloadRequest, 'payload'>

/**
 * Reads them from the gazette, not from rows: a row may hold the text of an edition that is still being written. The
 * database looks into the texts, so that few are read.
 */
export const readOthers: NonNullable<Reviewable['gathers']>['read'] = async (req, row) => {
  const notice = toId(row.publicNotice)
  const gathered: Others = {
    others: await listOthers(req, row),
    isFollowingStill: notice !== undefined && (await findFollowed(req, row.id)) === notice,
  }
  return { ...row, ...gathered }
}

const listOthers = async (req: Reader, row: Row): Promise<PublicAnnouncement[]> => {
  const { docs } = await req.payload.find({
    collection: slugOf(req, kinds.announcement.collection) as CollectionSlug,
    where: { id: { not_equals: row.id }, 'review.live.number': { exists: true } },
    select: { review: true },
    ...{ depth: 0, pagination: false, overrideAccess: true, req },
  })
  const numbers = docs.flatMap((doc) => toNumber(toValues(toValues(toValues(doc).review).live).number) ?? [])
  if (numbers.length === 0) return []
  const rows = await listEntryRows(req, {
    where: { and: [{ number: { in: numbers } }, toRelated(row)] },
    limit: 0,
  })
  return rows.flatMap((entry) =>
    entry.document
      ? [{ id: entry.subject, document: parseStored(entry, entry.document) as Announcement }]
      : [],
  )
}

const toRelated = ({ id, year, documentNumber, publicNotice }: Row): Where => {
  const number = toText(documentNumber)
  const texts = [
    `"publicNotice":"${id}"`,
    ...(toNumber(year) === undefined ? [] : [`"year":${year}`]),
    ...(number === undefined ? [] : [toNumberEnd(number)]),
  ]
  const followed = toId(publicNotice)
  return {
    or: [
      ...texts.map((contains) => ({ document: { contains } })),
      ...(followed === undefined ? [] : [{ subject: { equals: followed } }]),
    ],
  }
}

const findFollowed = async (req: Reader, id: string): Promise<string | undefined> => {
  const entry = await findLatestEntryOf(req, id)
  return entry?.document ? toText(toValues(parseStored(entry, entry.document)).publicNotice) : undefined
}
