import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type PublishedFile, toFileName } from '@exemplar/shared/media/published-file'

/** Bytes of a file from one of them on, the first being `from`; undefined where it is not to be had. */
export type OpenFrom = (
  from: number,
) => Promise<{ readonly from: number; readonly parts: AsyncIterable<Uint8Array> } | undefined>

export type FillResult = 'whole' | 'missing' | 'differs'

/** What has come of a file so far. */
export const toPartName = (name: string): string => `.${name}.part`

/** What there is already of a file, and its digest. */
type Begun = { readonly handle: FileHandle; readonly length: number; readonly digest: Hash }

/**
 * Writes a file into a folder as it comes, measured on its way, so that none is in memory whole. It goes on where an
 * earlier try broke off; where what comes of that is another file, it is read once more from its beginning.
 */
export const fill = async (folder: string, file: PublishedFile, openFrom: OpenFrom): Promise<FillResult> => {
  const path = join(folder, toPartName(toFileName(file)))
  const { result, resumed } = await fillOnce(path, file, openFrom)
  const last = result === 'differs' && resumed ? (await fillOnce(path, file, openFrom)).result : result
  if (last === 'whole') await rename(path, join(folder, toFileName(file)))
  return last
}

const fillOnce = async (
  path: string,
  file: PublishedFile,
  openFrom: OpenFrom,
): Promise<{ result: FillResult; resumed: boolean }> => {
  const begun = await begin(path, file.bytes)
  try {
    const opened = await openFrom(begun.length)
    if (!opened) return { result: 'missing', resumed: false }
    const resumed = opened.from > 0
    const isWhole = await take(resumed ? begun : await beginAnew(begun), opened.parts, file)
    if (isWhole) await begun.handle.sync()
    else await rm(path, { force: true })
    return { result: isWhole ? 'whole' : 'differs', resumed }
  } finally {
    const { size } = await begun.handle.stat()
    await begun.handle.close()
    if (size === 0) await rm(path, { force: true })
  }
}

const begin = async (path: string, bytes: number): Promise<Begun> => {
  const handle = await open(path, 'a+')
  const { size } = await handle.stat()
  const begun = { handle, length: size, digest: createHash('sha256') }
  if (size >= bytes) return beginAnew(begun)
  if (size > 0) for await (const part of createReadStream(path)) begun.digest.update(part)
  return begun
}

const beginAnew = async ({ handle }: Begun): Promise<Begun> => {
  await handle.truncate()
  return { handle, length: 0, digest: createHash('sha256') }
}

/** Whether what came is the file. What is longer is another one, and is not read to its end. */
const take = async (
  { handle, length: before, digest }: Begun,
  parts: AsyncIterable<Uint8Array>,
  { bytes, sha256 }: PublishedFile,
): Promise<boolean> => {
  let length = before
  for await (const part of parts) {
    length += part.byteLength
    if (length > bytes) return false
    digest.update(part)
    await handle.write(part)
  }
  return length === bytes && digest.digest('hex') === sha256
}
