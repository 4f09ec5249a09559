import { calendarDate } from '@exemplar/shared/scalars'
import { z } from 'zod'

const shown = z.string().min(1)

/** All that the sheet of a press release is made of: its entry, and the figures that it quotes as they stand. */
export const releaseInputs = z.strictObject({
  /** The entry with the release, letter by letter as the feed carries it. */
  entry: shown,
  figures: z.array(
    z.strictObject({
      /** Of its entry. */
      number: z.int().positive(),
      title: shown,
      /** 不低于 and the like, or nothing. */
      before: z.string(),
      value: shown,
      unit: shown,
      asOf: calendarDate,
      source: shown,
    }),
  ),
  /** Where the page of the entry is. */
  address: z.url(),
  /** Of the first key of the gazette. */
  fingerprint: shown,
})
export type ReleaseInputs = z.infer<typeof releaseInputs>
