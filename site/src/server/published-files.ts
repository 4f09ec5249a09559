import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publishedFileName, publishedFileTypes } from '@exemplar/shared/media/picture'
import { type Answerer, toText } from './answer.ts'
import { isUnchanged } from './validator.ts'

const types = new Map(
  Object.entries(publishedFileTypes).map(([type, extension]) => [extension as string, type]),
)

/**
 * Answers `files/<sha256>.<extension>` while a live document shows that file. The name is its content, so it never
 * changes and is its own ETag.
 */
export const toPublishedFiles = ({
  folder,
  base,
  isShown,
}: {
  folder: string
  base: string
  isShown: (name: string) => boolean
}): Answerer => {
  const prefix = `${base}files/`
  return async (request, { path }) => {
    if (!path.startsWith(prefix)) return undefined
    const name = path.slice(prefix.length)
    const [, digest, extension = ''] = publishedFileName.exec(name) ?? []
    if (!digest || !isShown(name)) return gone
    const etag = `"${digest}"`
    const headers = {
      'content-type': types.get(extension),
      // Asked for again every time, because a document can be withdrawn, and its pictures with it.
      'cache-control': 'public, no-cache',
      'cross-origin-resource-policy': 'cross-origin',
      etag,
    }
    if (isUnchanged(request.headers['if-none-match'], etag))
      return { status: 304, headers, body: new Uint8Array() }
    const body = await findContent(join(folder, name))
    return body ? { status: 200, headers, body } : gone
  }
}

const gone = toText(404, '没有这个文件 / no such file')

const findContent = async (path: string): Promise<Uint8Array | undefined> => {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
