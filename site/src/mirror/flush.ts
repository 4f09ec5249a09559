import { availableParallelism } from 'node:os'
import type { SiteAddress } from './address.ts'
import { toSourceDigest } from './asked.ts'
import type { Made, MadeFile } from './make.ts'
import type { FileRow, PageRow } from './page-table.ts'
import type { Progress } from './progress.ts'
import type { MirrorRecord } from './record.ts'
import { type FileWriter, isSame, requireFree } from './write.ts'

const nothing: PageRow = { questions: [], source: '', links: [], until: undefined, files: new Map() }

/**
 * Brings the files of some addresses to what was made of them. Before the first of them is touched the record says which
 * they will be, and when all are there, what they hold: a stop in between is found, and made good, at the next start.
 */
export const flush = async (
  batch: readonly Made[],
  { record, writer, progress }: { record: MirrorRecord; writer: FileWriter; progress: Progress },
): Promise<void> => {
  try {
    const begun = toBegunRows(batch, { record, writer })
    if (begun.size > 0) record.keep(begun)
    const settled = await forEach(batch, async (made) => [made.address, await settle(made)] as const)
    record.keep(new Map(settled))
    progress.written += begun.size
  } finally {
    await closeAll(batch)
  }

  async function settle({ address, files, links, asked, until }: Made): Promise<PageRow> {
    const before = record.pages.get(address) ?? nothing
    const rows = new Map<string, FileRow>()
    for (const file of files) rows.set(file.path, await writer.put(file, before.files.get(file.path)))
    for (const path of before.files.keys()) if (!rows.has(path)) await writer.remove(path)
    return {
      questions: [...asked.values()].map(({ question }) => record.toKnown(question)),
      source: toSourceDigest([...asked.values()].map(({ answer }) => answer)),
      links: links.filter((link) => link !== address),
      until: until?.getTime(),
      files: rows,
    }
  }
}

/** Rows of the addresses of which something will change, as they are from now on until all is written. */
const toBegunRows = (
  batch: readonly Made[],
  { record, writer }: { record: MirrorRecord; writer: FileWriter },
): Map<SiteAddress, PageRow> => {
  const begun = new Map<SiteAddress, PageRow>()
  for (const { address, files } of batch) {
    const before = record.pages.get(address) ?? nothing
    const changed = files.filter((file) => !isSame(file, before.files.get(file.path)))
    requireFree(
      writer,
      changed.map(({ path }) => path).filter((path) => !before.files.has(path)),
    )
    const kept = new Set(files.map(({ path }) => path))
    const isLess = [...before.files.keys()].some((path) => !kept.has(path))
    if (changed.length > 0 || isLess) begun.set(address, toBegun(before, changed))
  }
  return begun
}

/** Lets go of what holds bytes open, of pages that were written and of pages that will not be. */
export const closeAll = async (batch: readonly Made[]): Promise<void> => {
  for (const { files } of batch)
    for (const { body } of files) if (!(body instanceof Uint8Array)) await body.close()
}

/** Pages are written side by side, twice as many as there are processors: the disk has to be waited for, and more hold memory. */
const atOnce = 2 * availableParallelism()

/** Does work on all of some items. Of what fails, nothing more is begun, and what was begun is over when this throws. */
const forEach = async <Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = []
  const left = items.entries()
  let isFailed = false
  const take = async (): Promise<void> => {
    for (const [place, item] of left) {
      if (isFailed) return
      try {
        results[place] = await work(item)
      } catch (error) {
        isFailed = true
        throw error
      }
    }
  }
  const taken = await Promise.allSettled(Array.from({ length: atOnce }, take))
  for (const one of taken) if (one.status === 'rejected') throw one.reason
  return results
}

/** What was packed beside a file may have come to its place before the file itself: it counts as there until it is not. */
const toBegun = (before: PageRow, changed: readonly MadeFile[]): PageRow => ({
  ...before,
  source: '',
  files: new Map([
    ...before.files,
    ...changed.map(({ path }): [string, FileRow] => [path, { sha256: undefined, isPacked: true }]),
  ]),
})
