import type { DatabaseSync } from 'node:sqlite'
import { toQuery } from '../database/query.ts'
import { type Live, type LiveRow, liveColumns, toLiveReader } from './live.ts'

/** Reads which announcement another follows, as that one says it. */
export const toAnnouncementQueries = (database: DatabaseSync) => {
  const { listLive } = toLiveReader(database)
  const bySubject = toQuery<LiveRow>(
    database,
    `SELECT ${liveColumns} FROM documents d JOIN entries e ON e.number = d.entry
     WHERE d.subject = ? AND d.state = 'live' AND d.kind = 'announcement'`,
  )
  const following = toQuery<LiveRow>(
    database,
    `SELECT ${liveColumns} FROM links l
     JOIN documents d ON d.id = l.document JOIN entries e ON e.number = l.entry
     WHERE l.relation = 'follows' AND l.target = ? AND l.kind = 'announcement' ORDER BY l.first DESC`,
  )
  return {
    /** The announcement with this id, while it is public. */
    findAnnouncement: (id: string): Live<'announcement'> | undefined =>
      listLive<'announcement'>(bySubject.list(id))[0],
    /** The newest live result that follows the notice with this id. */
    findFollowing: (notice: string): Live<'announcement'> | undefined =>
      listLive<'announcement'>(following.list(notice))[0],
    /** All that follows the result with this id, the one first published first. */
    listFollowing: (result: string): Live<'announcement'>[] =>
      listLive<'announcement'>(following.list(result)).toReversed(),
  }
}
