import { toSavedHeaders } from '@exemplar/shared/media/file-headers'
import { toPreviewPath } from '@exemplar/shared/preview/preview'
import { findPreview, type NoPreview } from '../preview/find-preview.ts'
import { privateHeaders } from '../preview/private-headers.ts'
import { toFault } from '../works/answer/fault.ts'
import { draftEnd } from '../works/document/address.ts'
import { draftRecipe } from '../works/document/draft.ts'
import { makeWork, type Tools, toWork } from '../works/recipe.ts'
import { type Answer, type Answerer, toText } from './answer.ts'

/** How many may be made at once: for those who were given a token, one after the other. */
const mostAtOnce = 4

/**
 * Answers `preview/<token>/document.pdf` with the official document of the announcement that the token opens, marked as a
 * draft. It is made for whoever asks, and kept nowhere.
 */
export const toDraftDocuments = ({
  base,
  cmsUrl,
  tools,
}: {
  base: string
  cmsUrl: string
  tools: Tools
}): Answerer => {
  const start = `${base}${toPreviewPath('').slice(1)}`
  let underWay = 0

  const answer = async (token: string): Promise<Answer> => {
    const found = await findPreview(token, cmsUrl)
    if (found.state !== 'draft') return none[found.state]
    const { document, expiresAt } = found
    if (document.kind !== 'announcement') return none.unknown
    const work = toWork(draftRecipe, { document, expiresAt })
    const { type, toFileName } = work.recipe
    const body = await makeWork(work, tools)
    const headers = toSavedHeaders({ type, name: toFileName(work.inputs), plain: 'draft.pdf' })
    return { status: 200, headers: { ...privateHeaders, ...headers }, body }
  }
  return (_, { path }) => {
    if (!path.startsWith(start) || !path.endsWith(draftEnd)) return undefined
    if (underWay >= mostAtOnce) return busy
    underWay++
    return answer(path.slice(start.length, -draftEnd.length))
      .catch(toFault)
      .finally(() => {
        underWay--
      })
  }
}

const toNone = (status: number, text: string) => toText(status, text, privateHeaders)
const none: Readonly<Record<NoPreview['state'], Answer>> = {
  unknown: toNone(404, '没有这份草稿 / no such draft'),
  expired: toNone(410, '预览已过期，请从后台重新打开 / this preview has expired'),
  outdated: toNone(410, '草稿已有改动，请从后台重新打开预览 / the draft has changed since'),
  unreachable: toNone(503, '后台暂时没有回应，请稍后再试 / the CMS does not answer, try again'),
}
const busy = toText(503, '制作的人多，请稍后再试 / busy, try again', {
  ...privateHeaders,
  'retry-after': '10',
})
