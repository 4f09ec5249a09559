import { z } from 'zod'

const shown = z.string().min(1)

/** All that the sheet of a standard is made of: the set as an entry brought it, and the stories behind the item. */
export const standardInputs = z.strictObject({
  /** The entry with the set, letter by letter as the feed carries it. */
  entry: shown,
  item: z.int().positive(),
  /** The newest stories, each with the number of its entry. */
  stories: z.array(
    z.strictObject({
      number: z.int().positive(),
      title: shown,
      deck: shown,
      community: shown,
      district: shown,
      /** What its editors say of it (声明). */
      remark: shown.nullable(),
    }),
  ),
  /** How many stories there are beside these. */
  others: z.int().nonnegative(),
  /** Where the page of the standard is. */
  address: z.url(),
  /** Of the first key of the gazette. */
  fingerprint: shown,
})
export type StandardInputs = z.infer<typeof standardInputs>
