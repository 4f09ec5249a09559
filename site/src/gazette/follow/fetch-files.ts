import { toSha256 } from '@exemplar/shared/gazette/digest'
import { limits } from '@exemplar/shared/gazette/limits'
import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import { listFiles } from '@exemplar/shared/kinds/index'
import { type PublishedFile, toFileName } from '@exemplar/shared/media/picture'
import { AnswerError } from '../../outside/answer-error.ts'
import type { Fault, FaultCode } from './fault.ts'
import type { Feed } from './feed.ts'
import type { FileFolder } from './file-folder.ts'

/** Each is held in memory whole until it is checked. */
const atOnce = 3

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
  if (file.bytes > limits.file) return 'file-too-large'
  if (await folder.has(name, file.bytes)) return undefined
  const content = await findFile(feed, file)
  if (content === 'longer') return 'file-differs'
  if (!content) return 'file-missing'
  if (content.length !== file.bytes || (await toSha256(content)) !== file.sha256) return 'file-differs'
  await folder.put(name, content)
  return undefined
}

/** What is longer than was entered is another file, and is not read to its end. */
const findFile = async (
  feed: Feed,
  file: PublishedFile,
): Promise<Uint8Array<ArrayBuffer> | 'longer' | undefined> => {
  try {
    return await feed.findFile(toFileName(file), file.bytes)
  } catch (error) {
    if (error instanceof AnswerError && error.code === 'answer-too-large') return 'longer'
    throw error
  }
}
