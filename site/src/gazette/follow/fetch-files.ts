import { toSha256 } from '@exemplar/shared/gazette/digest'
import { listFiles } from '@exemplar/shared/gazette/listed-files'
import type { PublishedDocument } from '@exemplar/shared/gazette/published-document'
import { type PublishedFile, toFileName } from '@exemplar/shared/media/picture'
import type { Fault, FaultCode } from './fault.ts'
import type { Feed } from './feed.ts'
import type { FileFolder } from './file-folder.ts'

/** Bytes; pictures are made for the web, the largest have some hundred thousand. */
const largestFile = 32 * 1024 * 1024
const atOnce = 6

/** The document that an entry publishes, whose files are wanted. */
export type Showing = { readonly number: number; readonly document: PublishedDocument }

/**
 * Gets the files that documents show into the folder, each checked against its digest first. Returns the entries whose
 * files cannot be had and why, by rising number; none when all files are there.
 */
export const fetchFiles = async (
  showings: readonly Showing[],
  place: { feed: Feed; folder: FileFolder },
): Promise<Fault[]> => {
  const wanted = showings.flatMap(({ number, document }) =>
    listFiles(document).map((file) => ({ number, file, name: toFileName(file) })),
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
  const name = toFileName(file)
  if (file.bytes > largestFile) return 'file-too-large'
  if (await folder.has(name, file.bytes)) return undefined
  const content = await feed.findFile(name, file.bytes)
  if (!content) return 'file-missing'
  if (content.length !== file.bytes || (await toSha256(content)) !== file.sha256) return 'file-differs'
  await folder.put(name, content)
  return undefined
}
