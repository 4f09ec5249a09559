import { toSha256 } from '@exemplar/shared/gazette/digest'
import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { limits } from '@exemplar/shared/gazette/limits'
import { listFiles, readDocument } from '@exemplar/shared/kinds/index'
import { type PublishedFile, toFileName } from '@exemplar/shared/media/picture'
import { ExemplarError } from '../../errors/exemplar-error.ts'
import { findAnswer } from '../copy/answer.ts'
import { toDoor } from '../copy/read-copy.ts'
import type { FileStore } from '../file-store.ts'

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
      const bytes = await findFile(place, file)
      if (bytes) await files.put(toFileName(file), bytes)
      else if (latest.get(head.subject) === head.number) throw toLacking(head.number, file)
    }
  }
}

const isStored = async (file: PublishedFile, files: FileStore): Promise<boolean> => {
  const bytes = await files.read(toFileName(file))
  return bytes !== undefined && (await toSha256(bytes)) === file.sha256
}

/** The bytes of a file, from the door of a site or from that of a CMS; undefined where neither has the right ones. */
const findFile = async (place: string, file: PublishedFile): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  for (const path of ['files/', 'api/gazette/files/']) {
    const bytes = await findAnswer(toDoor(place, path + toFileName(file)), { limit: limits.file })
    if (bytes && (await toSha256(bytes)) === file.sha256) return bytes
  }
  return undefined
}

const toLacking = (number: number, file: PublishedFile): ExemplarError =>
  new ExemplarError('source-lacks-file', [
    { path: String(number), message: `第${number}号 entry ${number}: ${toFileName(file)}` },
  ])
