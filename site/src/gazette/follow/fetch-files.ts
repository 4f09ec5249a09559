import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import { listFiles } from '@exemplar/shared/kinds/index'
import { fileTypes, toFileLimit } from '@exemplar/shared/media/file-types'
import type { PublishedFile } from '@exemplar/shared/media/published-file'
import { toFileName } from '@exemplar/shared/media/published-file'
import type { Fault, FaultCode } from './fault.ts'
import type { Feed } from './feed.ts'
import type { FileFolder } from './file-folder.ts'

/** Files that are read at once. */
const atOnce = 3

/** The document that an entry publishes, whose files are wanted. */
export type Showing = { readonly number: number; readonly document: PublishedDocument }

/** Whether an entry waits for a file. A film takes minutes, in which a withdrawal may not have to wait behind it. */
export const isAwaited = ({ type }: PublishedFile): boolean =>
  fileTypes[type].of === 'picture' || fileTypes[type].of === 'document'

/**
 * Gets the files that documents show into the folder, each checked against its digest first. Returns the entries whose
 * files cannot be had and why, by rising number; none when all files are there.
 */
export const fetchFiles = async (
  showings: readonly Showing[],
  place: { feed: Feed; folder: FileFolder; isWanted?: (file: PublishedFile) => boolean },
): Promise<Fault[]> => {
  const { isWanted = () => true } = place
  const wanted = showings.flatMap(({ number, document }) =>
    listFiles(document)
      .filter(isWanted)
      .map((file) => ({ number, file, name: toFileName(file) })),
  )
  const waiting = [...new Map(wanted.reverse().map((want) => [want.name, want])).values()]
  const found: Fault[] = []
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const code = await fetchFile(next.file, place)
      if (code) found.push({ number: next.number, code })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return found.sort((one, other) => one.number - other.number)
}

const fetchFile = async (
  file: PublishedFile,
  { feed, folder }: { feed: Feed; folder: FileFolder },
): Promise<FaultCode | undefined> => {
  if (file.bytes > toFileLimit(file.type)) return 'file-too-large'
  if (await folder.has(toFileName(file), file.bytes)) return undefined
  return faults[await folder.fill(file, (from) => feed.openFile(file, from))]
}

const faults = { whole: undefined, missing: 'file-missing', differs: 'file-differs' } as const
