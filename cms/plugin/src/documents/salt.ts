import { randomBytes } from 'node:crypto'
import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import { toText, toValues } from '../fields/row.ts'
import { type EntryRow, parseStored } from '../gazette/entry/entry-row.ts'

/** 128 random bits for one text that goes to review, or out without one: see `salt` in shared. */
export const toSalt = (): string => randomBytes(16).toString('hex')

/** The document as it is digested and published: with the salt that was made for it, where there is one. */
export const withSalt = (document: unknown, salt: string | undefined): unknown =>
  salt === undefined ? document : { ...toValues(document), salt }

/** What a document says to people; the salt says nothing. */
export const withoutSalt = (document: PublishedDocument): PublishedDocument => {
  const { salt: _salt, ...said } = document
  return said as PublishedDocument
}

/** The salt that an entry was published with, undefined where it has none or its text is gone. */
export const findEntrySalt = (entry: EntryRow): string | undefined =>
  entry.document ? toText(toValues(parseStored(entry, entry.document)).salt) : undefined
