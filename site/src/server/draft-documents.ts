import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import { toSavedHeaders } from '@exemplar/shared/media/file-headers'
import { toPreviewPath } from '@exemplar/shared/preview/preview'
import { readOneState } from '../gazette/open-replica.ts'
import { readFrame } from '../layout/frame.ts'
import { findPreview, type NoPreview } from '../preview/find-preview.ts'
import { privateHeaders } from '../preview/private-headers.ts'
import { toFault } from '../works/answer/fault.ts'
import { draftBoardEnd } from '../works/board/address.ts'
import { draftBoardRecipe } from '../works/board/draft.ts'
import { toCampaign, toCategories } from '../works/board/find-board.ts'
import { draftEnd } from '../works/document/address.ts'
import { draftRecipe } from '../works/document/draft.ts'
import { makeWork, type Tools, toWork, type Work } from '../works/recipe.ts'
import { type Answer, type Answerer, toText } from './answer.ts'

/** How many may be made at once: for those who were given a token, one after the other. */
const mostAtOnce = 4

/** What of a draft is made where an address ends so; undefined where it is none that has one. */
type Found = { readonly work: Made } | { readonly none: Answer }
type Made = { readonly headers: Record<string, string>; readonly make: (tools: Tools) => Promise<Uint8Array> }
type Finder = (document: PublishedDocument, expiresAt: string) => Promise<Found>

const toMade = <Inputs>(work: Work<Inputs>): Found => {
  const { type, toFileName } = work.recipe
  const headers = toSavedHeaders({ type, name: toFileName(work.inputs), plain: 'draft.pdf' })
  return { work: { headers, make: (tools) => makeWork(work, tools) } }
}

const findDocument: Finder = async (document, expiresAt) =>
  document.kind === 'announcement'
    ? toMade(toWork(draftRecipe, { document, expiresAt }))
    : { none: none.unknown }

/** Whose campaign it is stands on a board: it is that which is public. */
const findBoard: Finder = async (document, expiresAt) => {
  if (document.kind !== 'standard-set') return { none: none.unknown }
  const { campaign, plateName } = await readOneState(async () => readFrame())
  if (!campaign) return { none: noCampaign }
  const { title, version, notice } = document
  return toMade(
    toWork(draftBoardRecipe, {
      ...{ title, version, expiresAt },
      campaign: toCampaign(campaign, plateName),
      categories: toCategories(document),
      remark: notice ?? null,
    }),
  )
}

const finders: readonly (readonly [end: string, find: Finder])[] = [
  [draftEnd, findDocument],
  [draftBoardEnd, findBoard],
]

/**
 * Answers `preview/<token>/document.pdf` with the official document of the announcement that the token opens, and `…/board.pdf` with
 * the board of its standards, marked as drafts. They are made for whoever asks, and kept nowhere.
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

  const answer = async (token: string, find: Finder): Promise<Answer> => {
    const preview = await findPreview(token, cmsUrl)
    if (preview.state !== 'draft') return none[preview.state]
    const found = await find(preview.document, preview.expiresAt)
    if ('none' in found) return found.none
    const { headers, make } = found.work
    return { status: 200, headers: { ...privateHeaders, ...headers }, body: await make(tools) }
  }
  return (_, { path }) => {
    const asked = path.startsWith(start) && finders.find(([end]) => path.endsWith(end))
    if (!asked) return undefined
    if (underWay >= mostAtOnce) return busy
    underWay++
    const [end, find] = asked
    return answer(path.slice(start.length, -end.length), find)
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
const noCampaign = toNone(404, '活动方案还没有发布，刊板上缺主办单位和电话 / no campaign is public yet')
const busy = toText(503, '制作的人多，请稍后再试 / busy, try again', {
  ...privateHeaders,
  'retry-after': '10',
})
