import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publishedFileName, publishedFileTypes } from '@exemplar/shared/media/picture'
import { type Answerer, toText } from './answer.ts'
import { isUnchanged } from './validator.ts'

const types = new Map(
  Object.entries(publishedFileTypes).map(([type, extension]) => [extension as string, type]),
)

/**
 * Answers `files/<sha256>.<extension>`, and under the address that it has at a CMS for sites that follow this one, while a live document shows that file. The name is its content, so it never
 * changes and is its own ETag; 503 while the bytes that are there are others.
 */
export const toPublishedFiles = ({
  folder,
  base,
  isShown,
  onDiffering,
}: {
  folder: string
  base: string
  isShown: (name: string) => boolean
  /** Hears of a file whose bytes are not those that its name says. */
  onDiffering: (name: string) => void
}): Answerer => {
  const prefixes = [`${base}files/`, `${base}api/gazette/files/`]
  return async (request, { path }) => {
    const prefix = prefixes.find((start) => path.startsWith(start))
    if (prefix === undefined) return undefined
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
    // Some microseconds for each 10 KB: what somebody changed in the folder is never served under its old name.
    if (body && hash('sha256', body) === digest) return { status: 200, headers, body }
    onDiffering(name)
    return body ? differing : gone
  }
}

const gone = toText(404, '没有这个文件 / no such file')
const differing = toText(503, '文件正在重新核对 / this file is being checked again', { 'retry-after': '30' })

const findContent = async (path: string): Promise<Uint8Array | undefined> => {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
