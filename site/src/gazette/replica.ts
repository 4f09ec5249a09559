import type { DatabaseSync } from 'node:sqlite'
import { openReader } from './database/open-reader.ts'
import { createKeptAnswers } from './kept-answers.ts'
import { toAnnouncementQueries } from './queries/announcements.ts'
import { toCommunityQueries } from './queries/communities.ts'
import { toCoverageQueries } from './queries/coverage.ts'
import { toDocumentQueries } from './queries/documents.ts'
import { toEntryQueries } from './queries/entries.ts'
import { toFeedQueries } from './queries/feed.ts'
import { toHeadsQueries } from './queries/heads.ts'
import { toKeyQueries } from './queries/keys.ts'
import { toLedgerQueries } from './queries/ledger.ts'
import { toReleaseQueries } from './queries/releases.ts'
import { toSearchQueries } from './queries/search.ts'
import { toStoryQueries } from './queries/stories.ts'
import { toStretchQueries } from './queries/stretches.ts'
import { toTold } from './questions.ts'

export { DifferingError } from './queries/checked.ts'
export type { FoundCommunity, Registration } from './queries/communities.ts'
export type { ByStandard } from './queries/coverage.ts'
export type { Stretch } from './queries/documents.ts'
export type { FoundEntry } from './queries/entries.ts'
export type { EntryLine } from './queries/entry-line.ts'
export type { Gone, Live } from './queries/live.ts'
export type { Place } from './queries/places.ts'
export type { Found, Suggestion } from './queries/search.ts'
export type { StoryChoice, StoryCount } from './queries/stories.ts'
export type { Dated, Numbers } from './queries/stretches.ts'
export { type SearchColumn, searchColumns } from './search/facets.ts'
export type { Hit } from './search/hits.ts'

/** Every question that a page can ask; all answers come from gazette entries that were verified. */
const toQueries = (database: DatabaseSync) => ({
  ...toEntryQueries(database),
  ...toLedgerQueries(database),
  ...toDocumentQueries(database),
  ...toStoryQueries(database),
  ...toCoverageQueries(database),
  ...toCommunityQueries(database),
  ...toReleaseQueries(database),
  ...toAnnouncementQueries(database),
  ...toSearchQueries(database),
  ...toKeyQueries(database),
  ...toFeedQueries(database),
  ...toStretchQueries(database),
  ...toHeadsQueries(database),
})

export type Replica = ReturnType<typeof toQueries> & {
  /** Until `unpin`, all answers are of the state that the gazette has now, whatever is published meanwhile. */
  readonly pin: () => void
  readonly unpin: () => void
  readonly close: () => void
}

/**
 * Opens the replica at `path` for reading; safe while the follower writes. Throws a SiteError that says what to do where
 * there is none (`replica-missing`) or one of another version (`replica-foreign`).
 */
export const openReplica = (path: string): Replica => {
  const database = openReader(path)
  const queries = toQueries(database)
  const kept = createKeptAnswers(database)
  return {
    ...toTold('replica', { ...queries, listLive: kept.toKept(queries.listLive) }),
    pin: () => {
      database.exec('BEGIN')
      // The state is taken by the first read, not by BEGIN.
      queries.findHead()
      kept.pin()
    },
    unpin: () => {
      kept.unpin()
      database.exec('COMMIT')
    },
    close: () => database.close(),
  }
}
