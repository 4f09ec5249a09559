import type { DatabaseSync } from 'node:sqlite'
import type { CommunityRef } from '@exemplar/shared/kinds/parts/place'
import { toQuery } from '../database/query.ts'
import { type Live, type LiveRow, liveColumns, toLiveReader } from './live.ts'

/** An announcement in whose list a community stands, and its place in it. */
export type Honour = { readonly announcement: Live<'announcement'>; readonly rank: number }

/** A community as the newest live document that names it has it, and its honours, newest first. */
export type FoundCommunity = { readonly community: CommunityRef; readonly honours: Honour[] }

/** Reads communities: they have no document of their own, they are who live documents name. */
export const toCommunityQueries = (database: DatabaseSync) => {
  const { listLive } = toLiveReader(database)
  const newest = toQuery<{ place: string }>(
    database,
    "SELECT value AS place FROM links WHERE relation = 'names' AND target = ? ORDER BY entry DESC LIMIT 1",
  )
  const ranked = toQuery<LiveRow & { rank: number }>(
    database,
    `SELECT l.rank, ${liveColumns} FROM links l
     JOIN documents d ON d.id = l.document JOIN entries e ON e.number = l.entry
     WHERE l.relation = 'names' AND l.target = ? AND l.kind = 'announcement' AND l.rank IS NOT NULL
     ORDER BY l.first DESC`,
  )
  return {
    /** Undefined where no live document names it. */
    findCommunity: (slug: string): FoundCommunity | undefined => {
      const found = newest.find(slug)
      if (!found) return undefined
      const honours = ranked
        .list(slug)
        .flatMap((row) =>
          listLive<'announcement'>([row]).map((announcement) => ({ announcement, rank: row.rank })),
        )
      return { community: JSON.parse(found.place), honours }
    },
  }
}
