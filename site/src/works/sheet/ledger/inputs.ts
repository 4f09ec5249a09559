import { instant, sha256 } from '@exemplar/shared/scalars'
import { z } from 'zod'

const shown = z.string().min(1)

/** All that the gazette of a stretch is made of: its lines as the ledger on the site has them. */
export const ledgerInputs = z.strictObject({
  entries: z
    .array(
      z.strictObject({
        number: z.int().positive(),
        at: instant,
        /** What it does, and with what, in a reader's words. */
        act: shown,
        kind: shown,
        /** What is said of it: its title, or what stands in place of one. */
        says: shown,
        digest: sha256,
      }),
    )
    .min(1),
  /** Where the page of the last entry is. */
  address: z.url(),
  /** Of the first key of the gazette. */
  fingerprint: shown,
})
export type LedgerInputs = z.infer<typeof ledgerInputs>
