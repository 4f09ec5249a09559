import { isLate } from '@exemplar/shared/kinds/announcement/acts'
import type { Live } from '../gazette/replica.ts'
import { listMatterWords } from '../kinds/announcement/aftermath.ts'

/** What came of a community after it was named, in a line, and where that was published. */
export type Later = { readonly announcement: Live<'announcement'>; readonly words: string }

/** Referrals, honours, re-checks and revocations of a community, the latest first. */
export const listLater = (announcements: readonly Live<'announcement'>[], id: string): Later[] =>
  announcements
    .filter(({ document }) => isLate(document.act))
    .toSorted((one, other) => (one.document.dated < other.document.dated ? 1 : -1))
    .flatMap((announcement) =>
      listMatterWords(announcement.document, id).map((words) => ({ announcement, words })),
    )
