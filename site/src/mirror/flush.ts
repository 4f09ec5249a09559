import type { SiteAddress } from './address.ts'
import { toSourceDigest } from './asked.ts'
import type { Made, MadeFile } from './make.ts'
import type { FileRow, MirrorRecord, PageRow } from './record.ts'
import { type FileWriter, isSame, requireFree } from './write.ts'

const nothing: PageRow = { questions: [], source: '', links: [], until: undefined, files: new Map() }

/**
 * Brings the files of some addresses to what was made of them. Before the first of them is touched the record says which
 * they will be, and when all are there, what they hold: a stop in between is found, and made good, at the next start.
 */
export const flush = async (
  batch: readonly Made[],
  { record, writer }: { record: MirrorRecord; writer: FileWriter },
): Promise<void> => {
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
  if (begun.size > 0) record.keep(begun)
  const settled = await Promise.all(batch.map(async (made) => [made.address, await settle(made)] as const))
  record.keep(new Map(settled))

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

/** What was packed beside a file may have come to its place before the file itself: it counts as there until it is not. */
const toBegun = (before: PageRow, changed: readonly MadeFile[]): PageRow => ({
  ...before,
  source: '',
  files: new Map([
    ...before.files,
    ...changed.map(({ path }): [string, FileRow] => [path, { sha256: undefined, isPacked: true }]),
  ]),
})
