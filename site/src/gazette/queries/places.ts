import type { DatabaseSync } from 'node:sqlite'
import type { Register, RegisteredCommunity } from '@exemplar/shared/kinds/register'
import { toQuery } from '../database/query.ts'
import { type LiveRow, liveColumns, toLiveReader } from './live.ts'

/** A community that stands today. */
export type Place = {
  readonly id: string
  readonly slug: string
  readonly name: string
  /** How the register spells its name in pinyin. */
  readonly reading?: string | undefined
  /** Slug of the register of its district. */
  readonly district: string
  /** Ids under which its stories may have been written: its own, and those of communities that were merged into it. */
  readonly members: readonly string[]
}

/** What the newest register that has a community says of it. */
type Registered = { readonly district: string; readonly community: RegisteredCommunity }

/** Reads where communities are today, as the live registers say it: all of them are read, because one may be in another's. */
export const toPlaceReader = (database: DatabaseSync) => {
  const { listLive } = toLiveReader(database)
  const registers = toQuery<LiveRow>(
    database,
    `SELECT ${liveColumns} FROM
       (SELECT id, first FROM documents WHERE state = 'live' AND kind = 'register' ORDER BY first) s
     JOIN documents d ON d.id = s.id JOIN entries e ON e.number = d.entry`,
  )
  return (): Place[] => toPlaces(listLive<'register'>(registers.list()))
}

/** A register with the number of the entry that brought it. */
type Numbered = {
  readonly document: Pick<Register, 'slug' | 'communities'>
  readonly entry: { readonly number: number }
}

/** The communities that stand today by some registers. */
export const toPlaces = (registers: readonly Numbered[]): Place[] => {
  const known = new Map<string, Registered>()
  // A community that went from one register to another is where the newer entry has it.
  for (const { document } of registers.toSorted((one, other) => one.entry.number - other.entry.number))
    for (const community of document.communities)
      known.set(community.id, { district: document.slug, community })
  const members = new Map<string, string[]>()
  for (const id of known.keys()) {
    const heir = findHeir(known, id)
    if (heir !== undefined) members.set(heir, [...(members.get(heir) ?? []), id])
  }
  return [...members].flatMap(([id, ids]) => {
    const registered = known.get(id)
    if (!registered) return []
    const { slug, name, reading } = registered.community
    const { district } = registered
    return { id, slug, name, ...(reading !== undefined && { reading }), district, members: ids }
  })
}

/** The standing community that one is today: itself, or the one that it was merged into, over however many steps. */
const findHeir = (known: ReadonlyMap<string, Registered>, id: string): string | undefined => {
  const passed = new Set<string>()
  for (let at = id; !passed.has(at); ) {
    passed.add(at)
    const community = known.get(at)?.community
    if (!community) return undefined
    if (community.state === 'standing') return at
    at = community.into ?? at
  }
  return undefined
}
