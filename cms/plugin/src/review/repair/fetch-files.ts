import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { listFiles, readDocument } from '@exemplar/shared/kinds/index'
import { type PublishedFile, toFileName } from '@exemplar/shared/media/published-file'
import type { ExemplarError } from '../../errors/exemplar-error.ts'
import { findSource } from '../../gazette/copy/answer.ts'
import { toDoor } from '../../gazette/copy/read-copy.ts'
import {
  type ByteSource,
  DifferingBytesError,
  type FileStore,
  toMeasured,
} from '../../gazette/files/file-store.ts'
import { RecoverError } from './errors.ts'

/**
 * Gets the files that entries show into the store, each checked against its digest. A site serves those of what is
 * public now; what only an edition shows that was corrected since, it need not have. Throws `source-lacks-file`.
 */
export const fetchFiles = async (
  entries: readonly GazetteEntry[],
  { place, files }: { place: string; files: FileStore },
): Promise<void> => {
  const latest = new Map(entries.map(({ head }) => [head.subject, head.number]))
  for (const { head, document } of entries) {
    const shown = readDocument(document)
    for (const file of shown ? listFiles(shown) : []) {
      if (await isStored(file, files)) continue
      if (await fetchFile(file, { place, files })) continue
      if (latest.get(head.subject) === head.number) throw toLacking(head.number, file)
    }
  }
}

const isStored = async (file: PublishedFile, files: FileStore): Promise<boolean> => {
  const stored = await files.open(toFileName(file))
  return stored !== undefined && (await isMeasured(stored, file))
}

const isMeasured = async (source: ByteSource, file: PublishedFile): Promise<boolean> => {
  try {
    for await (const _ of toMeasured(source, toFileName(file), file));
    return true
  } catch (error) {
    if (error instanceof DifferingBytesError) return false
    throw error
  }
}

/** Stores a file from the door of a site or from that of a CMS; false where neither has the right bytes. */
const fetchFile = async (
  file: PublishedFile,
  { place, files }: { place: string; files: FileStore },
): Promise<boolean> => {
  const name = toFileName(file)
  for (const path of ['files/', 'api/gazette/files/']) {
    const source = await findSource(toDoor(place, path + name), { within: toPatience(file.bytes) })
    try {
      if (source) await files.put(name, toMeasured(source, name, file), file)
      if (source) return true
    } catch (error) {
      if (!(error instanceof DifferingBytesError)) throw error
    }
  }
  return false
}

/** Milliseconds for a file: a minute, and more for a large one over a slow line (256 KB a second). */
const toPatience = (bytes: number): number => 60_000 + bytes / 256

const toLacking = (number: number, file: PublishedFile): ExemplarError =>
  new RecoverError('source-lacks-file', [
    { path: String(number), message: `第${number}号 entry ${number}: ${toFileName(file)}` },
  ])
