import { contact } from '@exemplar/shared/contact'
import { calendarDate, instant, sha256, slug } from '@exemplar/shared/scalars'
import { z } from 'zod'
import { boardSizeKeys } from './sizes.ts'

const shown = z.string().min(1)

/** The standards as they stand on a board: the words of a set in the gazette, letter by letter. */
export const boardCategory = z.strictObject({
  number: z.int().min(1).max(6),
  title: shown,
  statement: shown,
  items: z.array(z.strictObject({ number: z.int().positive(), title: shown })).min(1),
})
export type BoardCategory = z.infer<typeof boardCategory>

/** All that a board is made of. */
export const boardInputs = z.strictObject({
  size: z.enum(boardSizeKeys),
  bleed: z.boolean(),
  community: z.strictObject({
    slug,
    name: shown,
    district: shown,
    /** The face of the community, as its page draws it. */
    lattice: z.string(),
  }),
  campaign: z.strictObject({ name: shown, lead: shown, phone: contact.shape.phone }),
  set: z.strictObject({
    /** Number, digest and time of the entry that the set came with. */
    number: z.int().positive(),
    digest: sha256,
    at: instant,
    day: calendarDate,
    version: shown,
    categories: z.array(boardCategory).min(2),
    remark: shown.nullable(),
  }),
  /** Where the page is that says what changed since, and what the code leads to. */
  address: z.url(),
  /** Of the first key of the gazette. */
  fingerprint: shown,
})
export type BoardInputs = z.infer<typeof boardInputs>
