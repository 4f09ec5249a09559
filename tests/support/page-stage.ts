import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import type { Register } from '@exemplar/shared/kinds/register'
import type { Story } from '@exemplar/shared/kinds/story'
import type { FileType } from '@exemplar/shared/media/file-types'
import { toFileName } from '@exemplar/shared/media/published-file'
import { findBuilt, type SiteProcess, startSiteProcess } from './built-site.ts'
import { toStory } from './documents.ts'
import { sitePages, toToken } from './every-page.ts'
import { type FeedServer, startFeed } from './feed-server.ts'
import { toSampleDocuments } from './sample-documents.ts'
import { untilSo } from './until-so.ts'

/** A site that has followed the gazette on which the list of all pages holds. */
export type PageStage = {
  readonly feed: FeedServer
  readonly site: SiteProcess
  /** The data folder of the site. */
  readonly folder: string
  readonly stop: () => Promise<void>
}

const cell = (...lines: string[]) => lines.map((text) => [{ text }])

/** The mark of an organ of the state stands at the foot of every page of a site that has one. */
const organMark = 'https://bszs.conac.cn/sitename?method=show&id=0D0B'

/** Makes bytes a file of the feed: nothing here looks into them. */
const toFile = <T extends FileType>(feed: FeedServer, type: T) => {
  const bytes = Buffer.from(`a file of ${type}`)
  const file = { type, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  feed.files.set(toFileName(file), bytes)
  return file
}

/** A story with everything that a body may have, and files of every sort that a page shows. */
const toRich = async (feed: FeedServer): Promise<Story> => {
  const cover = await feed.addPicture('image/webp', { width: 960, height: 540, background: '#26449a' })
  const picture = { alt: '楼道里的灯', credit: '王编辑', licence: 'CC BY 4.0', files: [cover] }
  return toStory('rich', {
    title: '工具柜搬到楼下',
    cover: picture,
    body: [
      { type: 'heading', text: '从哪里做起' },
      { type: 'heading', text: '先问居民', level: 3 },
      {
        type: 'paragraph',
        spans: [
          { text: '办法登在' },
          { text: '一家网站', href: 'https://news.example.com/a' },
          { text: '，也写进' },
          { text: '另一篇经验', href: '/stories/noodle-ledger' },
          { text: '。' },
        ],
      },
      { type: 'list', ordered: true, items: [[{ text: '登记' }], [{ text: '借出', strong: true }]] },
      { type: 'list', ordered: false, items: [[{ text: '归还' }]] },
      { type: 'quote', spans: [{ text: '借了就还。' }] },
      { type: 'picture', picture: { ...picture, caption: '工具柜' } },
      {
        type: 'table',
        caption: '表1　工具借用',
        head: [cell('月份'), cell('次数')],
        rows: [[cell('7月'), cell('30')]],
        rowHeads: true,
      },
    ],
    attachments: [
      { title: '借用登记表', file: { ...toFile(feed, 'application/pdf'), pages: 1 }, licence: '本单位所有' },
      { title: '议事会录音', file: toFile(feed, 'audio/mpeg'), transcript: '主持人：说说。' },
      { title: '搬柜子', file: toFile(feed, 'video/mp4'), transcript: '柜子搬好了。' },
    ],
  })
}

type Change = (
  document: PublishedDocument,
  feed: FeedServer,
) => PublishedDocument | Promise<PublishedDocument>

/** Communities that pages of the list name, and the one that another was merged into. */
const named = [
  'wangou',
  ...sitePages.map(({ path }) => /^\/(?:communities|boards)\/([^/?]+)/.exec(path)?.[1]),
]
const mostOfEach = 12

/** Registers with a dozen communities in place of fifty, where more of them on a page are more of the same. */
export const withFewCommunities: Change = (document) =>
  document.kind === 'register'
    ? {
        ...document,
        communities: document.communities.filter(
          ({ slug }, index) => index < mostOfEach || named.includes(slug),
        ),
      }
    : document

const isRegisterOf =
  (slug: string) =>
  (document: PublishedDocument): document is Register =>
    document.kind === 'register' && document.slug === slug

/**
 * Writes the gazette of the list: the sample, and beside it one of each thing that it lacks. `change` gives documents of the
 * sample what a test wants of them.
 */
export const publishPages = async (
  feed: FeedServer,
  change: Change = (document) => document,
): Promise<void> => {
  const sample = toSampleDocuments()
  for (const document of sample) await feed.chain.publish(await change(document, feed))
  await feed.chain.publish(toStory('corrected'))
  await feed.chain.publish(toStory('corrected', { deck: '改过的提要。', correction: '户数有误。' }))
  await feed.chain.publish(toStory('withdrawn'))
  await feed.chain.withdraw('withdrawn')
  await feed.chain.publish(await toRich(feed))
  const register = sample.find(isRegisterOf('rongcheng'))
  if (!register) throw new Error('the sample has no register of 荣成市')
  const merged = {
    ...{ id: 'id-of-laochuanchang', slug: 'laochuanchang', name: '老船厂社区（示例）' },
    ...{ state: 'merged' as const, into: 'id-of-wangou' },
  }
  await feed.chain.publish({ ...register, communities: [...register.communities, merged] })
}

/** What a CMS answers to previews that it has made; everything else is the feed's. */
const answerPreviews = (feed: FeedServer): void => {
  const drafts = new Map<string, PublishedDocument | undefined>([
    [toToken('story'), toStory('draft', { title: '还没有发布的一篇' })],
    [toToken('standards'), toSampleDocuments().find(({ kind }) => kind === 'standard-set')],
  ])
  feed.interfere((_kind, { response, url }) => {
    const [, token = ''] = /^\/api\/preview\/([^/]+)$/.exec(url.pathname) ?? []
    const document = drafts.get(token)
    if (!document) return false
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ document, edition: 2, expiresAt: '2099-10-28T04:15:00.000Z' }))
    return true
  })
}

/** Starts it. `publish` writes more, after what the list needs. */
export const startPages = async ({
  change,
  publish = async () => undefined,
  ...environment
}: {
  change?: Change
  publish?: (feed: FeedServer) => Promise<unknown>
  SITE_URL?: string
  SITE_ID_CODE?: string
  CORRECTION_MAIL?: string
  DATA_LICENCE?: string
} = {}): Promise<PageStage> => {
  const feed = await startFeed()
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-pages-'))
  await publishPages(feed, change)
  await publish(feed)
  answerPreviews(feed)
  const site = await startSiteProcess(findBuilt(), {
    ...{ CMS_URL: feed.url, DATA_DIR: folder, ORGAN_MARK_URL: organMark },
    ...environment,
  })
  await site.line(`公报已收录到第${feed.chain.entries.length}号`)
  // Files come after the entries that name them.
  for (const name of feed.files.keys())
    await untilSo(`the file ${name}`, async () => (await site.get(`/files/${name}`)).status === 200)
  return {
    feed,
    site,
    folder,
    stop: async () => {
      await site.stop()
      await feed.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
