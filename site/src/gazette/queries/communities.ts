import type { DatabaseSync } from 'node:sqlite'
import type { CommunityRef } from '@exemplar/shared/kinds/parts/place'
import type { RegisteredCommunity } from '@exemplar/shared/kinds/register'
import { toQuery } from '../database/query.ts'
import { type Live, type LiveRow, liveColumns, toLiveReader } from './live.ts'

/** An announcement in whose list a community stands, and its place in it. */
export type Honour = { readonly announcement: Live<'announcement'>; readonly rank: number }

/** An announcement, and which of the communities asked for stand in its list: their ids in the order of their places. */
export type SharedHonour = {
  readonly announcement: Live<'announcement'>
  readonly communities: readonly { readonly id: string; readonly rank: number }[]
}

/** What the register of its district says of a community. */
type Registration = {
  readonly register: Live<'register'>
  readonly community: RegisteredCommunity
  /** The community that it was merged into, where that one is public. */
  readonly heir?: CommunityRef | undefined
}

/** A community as it stands now, what its register says of it, and its honours, newest first. */
export type FoundCommunity = {
  readonly community: CommunityRef
  readonly registration?: Registration | undefined
  readonly honours: Honour[]
}

/** What a link says of a community; the plus keeps SQLite from looking for a register among all stories that name it. */
const registered = `SELECT value AS place FROM links
  WHERE relation = ? AND target = ? AND kind = 'register' ORDER BY +entry DESC LIMIT 1`
const named = 'SELECT value AS place FROM links WHERE relation = ? AND target = ? ORDER BY entry DESC LIMIT 1'

/** Reads communities: those of the registers, and those that live documents name. */
export const toCommunityQueries = (database: DatabaseSync) => {
  const { listLive } = toLiveReader(database)
  const ofRegister = toQuery<{ place: string }>(database, registered)
  const ofNewest = toQuery<{ place: string }>(database, named)
  const registers = toQuery<LiveRow>(
    database,
    `SELECT ${liveColumns} FROM links l
     JOIN documents d ON d.id = l.document JOIN entries e ON e.number = l.entry
     WHERE l.relation = 'names' AND l.target = ? AND l.kind = 'register' ORDER BY +l.entry DESC LIMIT 1`,
  )
  const ranked = toQuery<LiveRow & { rank: number }>(
    database,
    `SELECT l.rank, ${liveColumns} FROM links l
     JOIN documents d ON d.id = l.document JOIN entries e ON e.number = l.entry
     WHERE l.relation = 'names' AND l.target = ? AND l.kind = 'announcement' AND l.rank IS NOT NULL
     ORDER BY l.first DESC`,
  )
  const rankedOf = toQuery<LiveRow & { rank: number; id: string }>(
    database,
    `SELECT l.rank, l.target AS id, ${liveColumns} FROM links l
     JOIN documents d ON d.id = l.document JOIN entries e ON e.number = l.entry
     WHERE l.relation = 'names' AND l.target IN (SELECT value FROM json_each(?))
       AND l.kind = 'announcement' AND l.rank IS NOT NULL ORDER BY l.first DESC, l.rank`,
  )
  /** A register says how a community is called now; where none names it, the newest live document does. */
  const find = (relation: 'names' | 'locates', target: string): CommunityRef | undefined => {
    const found = ofRegister.find(relation, target) ?? ofNewest.find(relation, target)
    return found && JSON.parse(found.place)
  }
  const findRegistration = (id: string): Registration | undefined => {
    const [register] = listLive<'register'>(registers.list(id))
    const community = register?.document.communities.find((one) => one.id === id)
    if (!register || !community) return undefined
    const { into } = community
    return { register, community, heir: into === undefined ? undefined : find('names', into) }
  }
  return {
    /** The announcements in whose lists any of several communities stands, newest first, and which in what place. */
    listHonoursByCommunities: (ids: readonly string[]): SharedHonour[] => {
      const honours = new Map<number, SharedHonour>()
      for (const row of rankedOf.list(JSON.stringify(ids))) {
        const [announcement] = listLive<'announcement'>([row])
        if (!announcement) continue
        const { number } = announcement.entry
        const { communities } = honours.get(number) ?? { communities: [] }
        honours.set(number, { announcement, communities: [...communities, { id: row.id, rank: row.rank }] })
      }
      return [...honours.values()]
    },
    /**
     * The community at an address that it has or had: `community.slug` is the one that it has. Undefined where nothing
     * public names it.
     */
    findCommunity: (slug: string): FoundCommunity | undefined => {
      const located = find('locates', slug)
      if (!located) return undefined
      const present = find('names', located.id) ?? located
      // Addresses that documents gave to two communities in turn would lead from one to the other without an end.
      const isThere = find('locates', present.slug)?.id === located.id
      const community = isThere ? present : { ...present, slug }
      const honours = ranked
        .list(community.id)
        .flatMap((row) =>
          listLive<'announcement'>([row]).map((announcement) => ({ announcement, rank: row.rank })),
        )
      return { community, registration: findRegistration(community.id), honours }
    },
  }
}
