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
 * Gets the files that documents show into the folder, each checked against its digest first. Returns what is wrong with
 * the earliest entry whose files cannot be had, or undefined when all of them are there.
 */
export const fetchFiles = async (
  showings: readonly Showing[],
  { feed, folder }: { feed: Feed; folder: FileFolder },
): Promise<Fault | undefined> => {
  const wanted = new Map<string, { file: PublishedFile; number: number }>()
  for (const { number, document } of showings)
    for (const file of listFiles(document))
      if (!wanted.has(toFileName(file))) wanted.set(toFileName(file), { file, number })
  const waiting = [...wanted.values()]
  const found: Fault[] = []
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const code = await fetchFile(next.file, { feed, folder })
      if (code) found.push({ number: next.number, code })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return found.sort((one, other) => one.number - other.number)[0]
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
