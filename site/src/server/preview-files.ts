import { toFileHeaders } from '@exemplar/shared/media/file-headers'
import { type FileType, toFileLimit } from '@exemplar/shared/media/file-types'
import { readFileName } from '@exemplar/shared/media/published-file'
import { previewToken, toPreviewPath } from '@exemplar/shared/preview/preview'
import { type OpenAnswer, openAnswer } from '../outside/open-answer.ts'
import { privateHeaders } from '../preview/private-headers.ts'
import { type Answer, type Answerer, type EndlessSource, toText } from './answer.ts'

/** Milliseconds of silence after which a CMS is given up; and bytes in one that a whole file has to come with at least. */
const silentFor = 20_000
const slowest = 64

/**
 * Answers `preview/<token>/files/<sha256>.<extension>` with what the CMS gives for that token: the files of a draft,
 * which browsers may load from here alone. They pass through, whole or the part asked for, and nothing of them is kept.
 */
export const toPreviewFiles = ({ cmsUrl, base }: { cmsUrl: string; base: string }): Answerer => {
  const start = `${base}${toPreviewPath('').slice(1)}`
  return ({ headers }, { path }) => {
    if (!path.startsWith(start)) return undefined
    const [token, folder, name = '', ...more] = path.slice(start.length).split('/')
    if (folder !== 'files' || more.length > 0) return undefined
    const identity = readFileName(name)
    if (!identity || !previewToken.safeParse(token).success) return gone
    const address = `${cmsUrl}/api/preview/${token}/files/${name}`
    return askForFile(address, { type: identity.type, range: headers.range })
  }
}

const askForFile = async (
  address: string,
  { type, range }: { type: FileType; range: string | undefined },
): Promise<Answer> => {
  const within = silentFor + toFileLimit(type) / slowest
  const answer = await openOr(address, { within, silentFor, headers: range ? { range } : {} })
  if (!answer) return silent
  const { status, headers, close } = answer
  if (status !== 200 && status !== 206 && status !== 416) {
    await close()
    return gone
  }
  // Our CMS says how long a file is; what does not may never end.
  if (status !== 416 && !isWithin(headers.get('content-length'), toFileLimit(type))) {
    await close()
    return silent
  }
  return {
    status,
    headers: { ...privateHeaders, ...toFileHeaders(type), ...pick(headers) },
    body: toSource(answer, toFileLimit(type)),
  }
}

const openOr = async (...asked: Parameters<typeof openAnswer>): Promise<OpenAnswer | undefined> => {
  try {
    return await openAnswer(...asked)
  } catch (error) {
    // The address carries the token, and what is logged is kept: only the reason is said.
    console.error(`preview: ${(error as Error).message}`)
    return undefined
  }
}

const isWithin = (length: string | null, limit: number): boolean => length !== null && Number(length) <= limit

const pick = (headers: Headers): Record<string, string> =>
  Object.fromEntries(
    ['accept-ranges', 'content-length', 'content-range'].flatMap((name) => {
      const value = headers.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )

const toSource = ({ parts, close }: OpenAnswer, limit: number): EndlessSource => ({
  open: async function* () {
    let length = 0
    for await (const part of parts) {
      length += part.byteLength
      if (length > limit) throw new Error(`a file of a preview has more than ${limit} bytes`)
      yield part
    }
  },
  close,
})

const gone = toText(404, '没有这个文件 / no such file', privateHeaders)
const silent = toText(503, '后台没有回应 / the CMS does not answer', privateHeaders)
