import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from '../gazette/database/in-transaction.ts'
import { toQuery } from '../gazette/database/query.ts'
import type { SiteAddress } from './address.ts'
import type { KnownQuestion, Terms } from './terms.ts'

/** A file of the mirror: the SHA-256 of what it holds, undefined from before it is written until it is; and what stands beside it. */
export type FileRow = { readonly sha256: string | undefined; readonly isPacked: boolean }

/** What stands at an address: the questions it was made from, with the digest of their answers, and where it leads. */
export type PageRow = {
  readonly questions: readonly KnownQuestion[]
  readonly source: string
  readonly links: readonly SiteAddress[]
  readonly until: number | undefined
  readonly files: ReadonlyMap<string, FileRow>
}

/**
 * All rows by their addresses. In memory is what all of them together are asked for: which there are, where they lead, and
 * what ends by the clock. The rest is read when one of them is looked at, so that a mirror of tens of thousands of pages
 * holds some hundred bytes of each.
 */
export type Pages = {
  readonly size: number
  readonly has: (address: SiteAddress) => boolean
  readonly get: (address: SiteAddress) => PageRow | undefined
  /** The same without files and links, for whoever looks whether it is old. */
  readonly findSource: (address: SiteAddress) => Pick<PageRow, 'questions' | 'source'> | undefined
  readonly keys: () => Iterable<SiteAddress>
  readonly listLinks: (address: SiteAddress) => Iterable<SiteAddress>
  /** The pages that lead to any of some addresses. */
  readonly listLeading: (targets: ReadonlySet<SiteAddress>) => Iterable<SiteAddress>
  /** Until when pages are good that are not good for ever. */
  readonly ends: ReadonlyMap<SiteAddress, number>
}

type PageColumns = { source: string; questions: string; links: string }
type FileColumns = { path: string; sha256: string | null; packed: number }

export const toPageTable = (database: DatabaseSync, terms: Terms) => {
  const pageOf = toQuery<PageColumns>(
    database,
    'SELECT source, questions, links FROM pages WHERE address = ?',
  )
  const filesOf = toQuery<FileColumns>(database, 'SELECT path, sha256, packed FROM files WHERE address = ?')
  const { links, ends, write, drop } = toKnownPages(database, terms)

  const findSource = (address: SiteAddress) => {
    const row = links.has(address) ? pageOf.find(address) : undefined
    return row && { questions: toIds(row.questions).map(terms.toQuestion), source: row.source }
  }
  const listLinks = (address: SiteAddress): SiteAddress[] =>
    Array.from(links.get(address) ?? [], terms.toAddress)

  const pages: Pages = {
    get size() {
      return links.size
    },
    has: (address) => links.has(address),
    findSource,
    get: (address) => {
      if (!links.has(address)) return undefined
      const { questions = [], source = '' } = findSource(address) ?? {}
      const files = filesOf.list(address).map(({ path, sha256, packed }): [string, FileRow] => {
        return [path, { sha256: sha256 ?? undefined, isPacked: packed === 1 }]
      })
      const until = ends.get(address)
      return { questions, source, links: listLinks(address), until, files: new Map(files) }
    },
    keys: () => links.keys(),
    listLinks,
    *listLeading(targets) {
      const ids = new Set([...targets].flatMap((target) => terms.findAddressId(target) ?? []))
      if (ids.size === 0) return
      for (const [address, led] of links) if (led.some((id) => ids.has(id))) yield address
    },
    ends,
  }
  return {
    pages,
    /**
     * Keeps rows. Before files are written, with those that are to be and without digests: whatever becomes of this process,
     * they are known to be its own, and not to be whole. And again after they were.
     */
    keep: (rows: ReadonlyMap<SiteAddress, PageRow>): void =>
      terms.keepWith(() => {
        for (const [address, row] of rows) write(address, row)
      }),
    /** Takes none of the pages for good any more. */
    doubtAll: (): void => database.exec("UPDATE pages SET source = ''"),
    /** Forgets questions and addresses that stand in no row any more. Never while something is being made: it has some. */
    prune: (): void => {
      const used = new Set<number>()
      for (const led of links.values()) for (const id of led) used.add(id)
      for (const { questions } of database.prepare('SELECT questions FROM pages').iterate())
        for (const id of toIds(String(questions))) used.add(id)
      terms.keepOnly(used)
    },
    /** After all files of these addresses were removed. */
    drop: (addresses: readonly SiteAddress[]): void =>
      inTransaction(database, () => {
        for (const address of addresses) drop(address)
      }),
  }
}

/** What is in memory of all pages, and what changes it together with the rows. */
const toKnownPages = (database: DatabaseSync, terms: Terms) => {
  const links = new Map<SiteAddress, Uint32Array>()
  const ends = new Map<SiteAddress, number>()
  const know = (address: SiteAddress, led: Uint32Array, until: number | undefined): void => {
    links.set(address, led)
    if (until === undefined) ends.delete(address)
    else ends.set(address, until)
  }
  // Files of an address that was never finished are known without it.
  for (const { address } of database.prepare('SELECT DISTINCT address FROM files').iterate())
    know(String(address), new Uint32Array(), undefined)
  for (const row of database.prepare('SELECT address, links, until FROM pages').iterate())
    know(
      String(row.address),
      Uint32Array.from(toIds(String(row.links))),
      row.until === null ? undefined : Number(row.until),
    )
  const putPage = database.prepare(
    'INSERT OR REPLACE INTO pages (address, source, questions, links, until) VALUES (?, ?, ?, ?, ?)',
  )
  const putFile = database.prepare(
    'INSERT OR REPLACE INTO files (path, address, sha256, packed) VALUES (?, ?, ?, ?)',
  )
  const pathsOf = toQuery<{ path: string }>(database, 'SELECT path FROM files WHERE address = ?')
  const dropPage = database.prepare('DELETE FROM pages WHERE address = ?')
  const dropFile = database.prepare('DELETE FROM files WHERE path = ? AND address = ?')
  const dropFiles = database.prepare('DELETE FROM files WHERE address = ?')
  return {
    links: links as ReadonlyMap<SiteAddress, Uint32Array>,
    ends: ends as ReadonlyMap<SiteAddress, number>,
    write: (address: SiteAddress, row: PageRow): void => {
      const led = Uint32Array.from(row.links, terms.toAddressId)
      const questions = JSON.stringify(row.questions.map(({ id }) => id))
      putPage.run(address, row.source, questions, JSON.stringify([...led]), row.until ?? null)
      for (const [path, { sha256, isPacked }] of row.files)
        putFile.run(path, address, sha256 ?? null, isPacked ? 1 : 0)
      for (const { path } of pathsOf.list(address)) if (!row.files.has(path)) dropFile.run(path, address)
      know(address, led, row.until)
    },
    drop: (address: SiteAddress): void => {
      dropFiles.run(address)
      dropPage.run(address)
      links.delete(address)
      ends.delete(address)
    },
  }
}

const toIds = (text: string): number[] => JSON.parse(text)
