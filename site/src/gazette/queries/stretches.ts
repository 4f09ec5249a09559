import type { DatabaseSync } from 'node:sqlite'
import type { DocumentKind } from '@exemplar/shared/kinds/index'
import type { CommunityRef } from '@exemplar/shared/kinds/parts/place'
import { toQuery } from '../database/query.ts'
import { type Live, type LiveRow, liveColumns, toLiveReader } from './live.ts'

/** Numbers of entries, the first left out: `{ after: 500, upTo: 1000 }`. */
export type Numbers = { readonly after: number; readonly upTo: number }

/** Where something is read, by the part of its address that is its own, and the UTC instant since which it is as it is. */
export type Dated = { readonly slug: string; readonly at: string }

/**
 * Reads what is public from one end to the other, by stretches of the numbers of the entries that first published it: what
 * stands in one stays in it, whatever is published later.
 */
export const toStretchQueries = (database: DatabaseSync) => {
  const { listLive } = toLiveReader(database)
  const next = toQuery<{ first: number }>(
    database,
    "SELECT first FROM documents WHERE state = 'live' AND kind = ? AND first > ? ORDER BY first LIMIT 1",
  )
  const within = "WHERE d.state = 'live' AND d.kind = ? AND d.first > ? AND d.first <= ? ORDER BY d.first"
  const documents = toQuery<LiveRow>(
    database,
    `SELECT ${liveColumns} FROM documents d JOIN entries e ON e.number = d.entry ${within}`,
  )
  const addresses = toQuery<Dated>(
    database,
    `SELECT d.slug, e.at FROM documents d JOIN entries e ON e.number = d.entry ${within}`,
  )
  return {
    /** Which stretches of so many numbers have live documents of a kind: 1 is the first, from entry 1 on. */
    listStretches: (kind: DocumentKind, size: number): number[] => {
      const stretches: number[] = []
      for (;;) {
        const found = next.find(kind, (stretches.at(-1) ?? 0) * size)
        if (!found) return stretches
        stretches.push(Math.ceil(found.first / size))
      }
    },
    /** Live documents of a kind that were first published in a stretch, oldest first. */
    listFirstIn: <K extends DocumentKind>(kind: K, { after, upTo }: Numbers): Live<K>[] =>
      listLive<K>(documents.list(kind, after, upTo)),
    /** The same without their texts. */
    listAddressesIn: (kind: DocumentKind, { after, upTo }: Numbers): Dated[] =>
      addresses.list(kind, after, upTo),
    listCommunities: toCommunityLister(database),
  }
}

const toCommunityLister = (database: DatabaseSync) => {
  const ids = toQuery<{ id: string }>(
    database,
    "SELECT DISTINCT target AS id FROM links WHERE relation = 'names' ORDER BY target",
  )
  const inRegister = toQuery<{ place: string }>(
    database,
    `SELECT value AS place FROM links
     WHERE relation = ? AND target = ? AND kind = 'register' ORDER BY +entry DESC LIMIT 1`,
  )
  const newest = toQuery<{ place: string; at: string }>(
    database,
    `SELECT l.value AS place, e.at FROM links l JOIN entries e ON e.number = l.entry
     WHERE l.relation = ? AND l.target = ? ORDER BY l.entry DESC LIMIT 1`,
  )
  /** Every community as it is called now, under its present address, with the newest entry that names it. */
  return (): (CommunityRef & { readonly at: string })[] =>
    ids.list().flatMap(({ id }) => {
      const last = newest.find('names', id)
      if (!last) return []
      const place: CommunityRef = JSON.parse(inRegister.find('names', id)?.place ?? last.place)
      const there = inRegister.find('locates', place.slug) ?? newest.find('locates', place.slug)
      // An address that was given to another one since is read as that one's.
      const isThere = there && (JSON.parse(there.place) as CommunityRef).id === id
      return isThere ? [{ ...place, at: last.at }] : []
    })
}
