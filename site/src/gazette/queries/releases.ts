import type { DatabaseSync } from 'node:sqlite'
import { toQuery } from '../database/query.ts'
import type { Stretch } from './documents.ts'
import { type Live, type LiveRow, liveColumns, toLiveReader } from './live.ts'

/** Reads press releases by what they report on. */
export const toReleaseQueries = (database: DatabaseSync) => {
  const { listLive } = toLiveReader(database)
  const byConference = toQuery<LiveRow>(
    database,
    `SELECT ${liveColumns} FROM
       (SELECT first, document FROM links WHERE relation = 'reports' AND target = ? AND kind = 'press-release'
        ORDER BY first DESC LIMIT ? OFFSET ?) s
     JOIN documents d ON d.id = s.document JOIN entries e ON e.number = d.entry ORDER BY s.first DESC`,
  )
  return {
    /** Live press releases that report on a conference, in the order of first publishing, newest first. */
    listReleasesOn: (conference: string, { limit, offset = 0 }: Stretch): Live<'press-release'>[] =>
      listLive<'press-release'>(byConference.list(conference, limit, offset)),
  }
}
