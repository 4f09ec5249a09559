import type { DatabaseSync } from 'node:sqlite'
import type { CommunityRef } from '@exemplar/shared/kinds/parts/place'
import type { RegisteredCommunity } from '@exemplar/shared/kinds/register'
import { toQuery } from '../database/query.ts'
import { type Live, type LiveRow, liveColumns, toLiveReader } from './live.ts'

/** What the register of its district says of a community. */
export type Registration = {
  readonly register: Live<'register'>
  readonly community: RegisteredCommunity
  /** The community that it was merged into, where that one is public. */
  readonly heir?: CommunityRef | undefined
}

/** A community as it stands now, and what its register says of it. */
export type FoundCommunity = {
  readonly community: CommunityRef
  readonly registration?: Registration | undefined
}

/** The first address that a community ever had, and those of all communities of its register, the oldest community first. */
type FirstAddress = { readonly first: string; readonly all: readonly string[] }

/** What a link says of a community; the plus keeps SQLite from looking for a register among all stories that name it. */
const registered = `SELECT value AS place FROM links
  WHERE relation = ? AND target = ? AND kind = 'register' ORDER BY +entry DESC LIMIT 1`
const named = 'SELECT value AS place FROM links WHERE relation = ? AND target = ? ORDER BY entry DESC LIMIT 1'

/** Reads communities: those of the registers, and those that live documents name. */
export const toCommunityQueries = (database: DatabaseSync) => {
  const { listLive } = toLiveReader(database)
  const ofRegister = toQuery<{ place: string }>(database, registered)
  const ofNewest = toQuery<{ place: string }>(database, named)
  const located = toQuery<{ target: string }>(
    database,
    "SELECT DISTINCT target FROM links WHERE relation = 'locates' ORDER BY target",
  )
  const registers = toQuery<LiveRow>(
    database,
    `SELECT ${liveColumns} FROM links l
     JOIN documents d ON d.id = l.document JOIN entries e ON e.number = l.entry
     WHERE l.relation = 'names' AND l.target = ? AND l.kind = 'register' ORDER BY +l.entry DESC LIMIT 1`,
  )
  const nominating = toQuery<LiveRow>(
    database,
    `SELECT ${liveColumns} FROM
       (SELECT DISTINCT first, document FROM links WHERE relation = 'names' AND kind = 'announcement'
        AND target IN (SELECT value FROM json_each(?))) s
     JOIN documents d ON d.id = s.document JOIN entries e ON e.number = d.entry ORDER BY s.first DESC`,
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
    /** Every address that a community has or had, in the order of the alphabet. */
    listCommunityAddresses: (): string[] => located.list().map(({ target }) => target),
    /** The announcements that nominate any of several communities, by their ids, the one first published last first. */
    listNominating: (ids: readonly string[]): Live<'announcement'>[] =>
      listLive<'announcement'>(nominating.list(JSON.stringify(ids))),
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
      return { community, registration: findRegistration(community.id) }
    },
    findFirstAddress: toFirstAddresses(database),
  }
}

/** By an address that a community has or had. One that stands in no register is alone. */
const toFirstAddresses = (database: DatabaseSync) => {
  const { listLive } = toLiveReader(database)
  const entry = toQuery<{ number: number }>(
    database,
    `SELECT entry AS number FROM links
     WHERE relation = 'locates' AND target = ? AND kind = 'register' ORDER BY +entry DESC LIMIT 1`,
  )
  const byEntry = toQuery<LiveRow>(
    database,
    `SELECT ${liveColumns} FROM entries e JOIN documents d ON d.subject = e.subject WHERE e.number = ?`,
  )
  // An entry never says anything else: each register is read once, however many faces a page shows.
  const known = new Map<number, ReturnType<typeof toAddresses>>()
  const read = (number: number): ReturnType<typeof toAddresses> | undefined => {
    const found = known.get(number)
    if (found) return found
    const [register] = listLive<'register'>(byEntry.list(number))
    if (!register) return undefined
    const addresses = toAddresses(register.document.communities)
    known.set(number, addresses)
    return addresses
  }
  return (slug: string): FirstAddress => {
    const found = entry.find(slug)
    const addresses = found && read(found.number)
    const first = addresses?.first.get(slug)
    return addresses && first !== undefined ? { first, all: addresses.all } : { first: slug, all: [slug] }
  }
}

/** By every address that a community has or had the first one; all first ones, in the order in which ids are given. */
const toAddresses = (communities: readonly RegisteredCommunity[]) => {
  const byAge = communities.toSorted(
    ({ id: one }, { id: other }) => one.length - other.length || (one < other ? -1 : 1),
  )
  const toFirst = ({ slug, former }: RegisteredCommunity): string => former?.[0]?.slug ?? slug
  const first = new Map(
    byAge.flatMap((community) =>
      [community.slug, ...(community.former ?? []).map((one) => one.slug)].map(
        (address) => [address, toFirst(community)] as const,
      ),
    ),
  )
  return { first, all: [...new Set(byAge.map(toFirst))] }
}
