import type { IncomingMessage } from 'node:http'
import { toFileHeaders } from '@exemplar/shared/media/file-headers'
import { readFileName } from '@exemplar/shared/media/published-file'
import { type Answer, type Answerer, toText } from './answer.ts'
import { type SoundFile, toSoundFiles } from './sound-files.ts'
import { isUnchanged } from './validator.ts'

/**
 * Answers `files/<sha256>.<extension>`, and under the address that it has at a CMS for sites that follow this one, while
 * a live document shows that file. The name is its content, so it never changes and is its own ETag; 503 while its bytes
 * are not there, or others are: they are fetched again, and another instance may have them.
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
  const openSound = toSoundFiles(folder)
  const answer = async (name: string, request: IncomingMessage): Promise<Answer> => {
    const identity = readFileName(name)
    if (!identity || !isShown(name)) return gone
    const etag = `"${identity.sha256}"`
    const headers = {
      // Asked for again every time, because a document can be withdrawn, and its pictures with it.
      'cache-control': 'public, no-cache',
      'cross-origin-resource-policy': 'cross-origin',
      etag,
      ...toFileHeaders(identity.type),
    }
    if (isUnchanged(request.headers['if-none-match'], etag))
      return { status: 304, headers, body: new Uint8Array() }
    const found = await openSound(name)
    if (found && found !== 'differs') return { status: 200, headers, body: toSource(found) }
    onDiffering(name)
    return owed
  }
  return (request, { path }) => {
    const prefix = prefixes.find((start) => path.startsWith(start))
    return prefix === undefined ? undefined : answer(path.slice(prefix.length), request)
  }
}

const gone = toText(404, '没有这个文件 / no such file')
const owed = toText(503, '文件正在重新收取、核对 / this file is being fetched and checked again', {
  'retry-after': '30',
})

const toSource = ({ handle, bytes }: SoundFile) => ({
  bytes,
  open: (range = { start: 0, end: bytes - 1 }) => handle.createReadStream({ ...range, autoClose: false }),
  close: () => handle.close(),
})
