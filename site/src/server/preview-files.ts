import { limits } from '@exemplar/shared/gazette/limits'
import { publishedFileName, publishedFileTypes } from '@exemplar/shared/media/picture'
import { previewToken, toPreviewPath } from '@exemplar/shared/preview/preview'
import { askCms } from '../preview/ask-cms.ts'
import { privateHeaders } from '../preview/private-headers.ts'
import { type Answer, type Answerer, toText } from './answer.ts'

/** In milliseconds. */
const answerWithin = 20_000

/**
 * Answers `preview/<token>/files/<sha256>.<extension>` with what the CMS gives for that token: the pictures of a draft,
 * which browsers may load from here alone. Nothing of them is kept.
 */
export const toPreviewFiles = ({ cmsUrl, base }: { cmsUrl: string; base: string }): Answerer => {
  const start = `${base}${toPreviewPath('').slice(1)}`
  return async (_request, { path }) => {
    if (!path.startsWith(start)) return undefined
    const [token, folder, name = '', ...more] = path.slice(start.length).split('/')
    if (folder !== 'files' || more.length > 0) return undefined
    const extension = publishedFileName.exec(name)?.[2]
    if (!extension || !previewToken.safeParse(token).success) return gone
    return askForFile(`${cmsUrl}/api/preview/${token}/files/${name}`, toType(extension))
  }
}

const askForFile = async (address: string, type: string): Promise<Answer> => {
  const answer = await askCms(address, { limit: limits.file, within: answerWithin })
  if (!answer) return silent
  if (answer.status !== 200) return gone
  return { status: 200, headers: { ...privateHeaders, 'content-type': type }, body: answer.body }
}

const gone = toText(404, '没有这个文件 / no such file', privateHeaders)
const silent = toText(503, '后台没有回应 / the CMS does not answer', privateHeaders)

const toType = (extension: string): string =>
  Object.entries(publishedFileTypes).find(([, known]) => known === extension)?.[0] ?? ''
