import { toSha256 } from '@exemplar/shared/gazette/digest'
import { isSameSize } from '@exemplar/shared/media/picture'
import {
  type AnyPictureFile,
  anyPictureFile,
  avifFile,
  pictureFile,
} from '@exemplar/shared/media/published-file'
import { toRows, toValues, type Values } from '../../fields/row.ts'
import { sizeNames } from '../image-sizes.ts'
import type { AvifSize } from '../upload/avif.ts'

/** A derived file with its bytes. */
export type DerivedFile = AnyPictureFile & { readonly content: Uint8Array<ArrayBuffer> }

/**
 * The files that an upload gave, by rising width, each content once (a small picture comes out the same at several
 * sizes). `sizes` is Payload's group of that name, `buffers` what it derived in this request.
 */
export const toDerivedFiles = async (
  sizes: unknown,
  buffers: Readonly<Record<string, Buffer>>,
): Promise<DerivedFile[]> => {
  const files = new Map<string, DerivedFile>()
  for (const name of sizeNames) {
    const buffer = buffers[name]
    if (!buffer) continue
    const content = new Uint8Array(buffer)
    const size = toValues(toValues(sizes)[name])
    const sha256 = await toSha256(content)
    files.set(sha256, {
      ...pictureFile.parse({
        sha256,
        type: size.mimeType,
        bytes: content.byteLength,
        width: size.width,
        height: size.height,
      }),
      content,
    })
  }
  return [...files.values()].sort((a, b) => a.width - b.width)
}

/** AVIF of the sizes that an upload gave, where it is smaller than what stands in `files`. */
export const toAvifFiles = async (
  sizes: readonly AvifSize[],
  files: readonly DerivedFile[],
): Promise<DerivedFile[]> => {
  const smaller = files.flatMap((file) => {
    const size = sizes.find((one) => isSameSize(one, file))
    return size && size.data.byteLength < file.bytes ? [size] : []
  })
  return Promise.all(
    smaller.map(async ({ data, width, height }) => {
      const content = new Uint8Array(data)
      const sha256 = await toSha256(content)
      const file = { sha256, type: 'image/avif', bytes: content.byteLength, width, height }
      return { ...avifFile.parse(file), content }
    }),
  )
}

/** The files that a row of media lists. */
export const listRowFiles = (row: Values | undefined): AnyPictureFile[] =>
  toRows(row?.files).flatMap(({ sha256, type, bytes, width, height }) => {
    const { data } = anyPictureFile.safeParse({ sha256, type, bytes, width, height })
    return data ? [data] : []
  })
