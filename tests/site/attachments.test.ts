import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Attachment } from '@exemplar/shared/kinds/parts/attachments'
import { toFileName } from '@exemplar/shared/media/published-file'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess, untilFollowed } from '../support/built-site.ts'
import { toRelease, toResult, toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { toSeen } from '../support/site-page.ts'

let feed: FeedServer
let folder: string
let site: SiteProcess
let form: Attachment
let sound: Attachment
let film: Attachment

/** Makes bytes a file of the feed: nothing here looks into them. */
const add = <T extends string>(type: T, bytes: Buffer) => {
  const file = { type, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  feed.files.set(toFileName(file as Attachment['file']), bytes)
  return file
}

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-attachments-'))
  form = {
    title: '路灯改造申报表',
    file: { ...add('application/pdf', Buffer.alloc(1_300_000, 'form')), pages: 3 },
    source: '海滨社区',
    licence: '本单位所有',
  }
  sound = {
    title: '议事会录音',
    file: { ...add('audio/mpeg', Buffer.from('0123456789')), duration: 61 },
    transcript: '主持人：说说路灯。\n\n王女士：<b>亮了</b>。',
  }
  film = { title: '夜晚的楼道', file: add('video/mp4', Buffer.from('film')), transcript: '灯亮了。' }
  await feed.publish(toStory('deng', { attachments: [form, sound, film] }))
  await feed.publish({ ...toResult('ming-dan', ['haibin']), attachments: [form] })
  await feed.publish(toRelease('qi-dong', { attachments: [form] }))
  await feed.publish(toStory('mei-you'))
  site = await startSiteProcess(findBuilt(), {
    ...{ CMS_URL: feed.url, DATA_DIR: folder, SITE_URL: 'https://site.example' },
  })
  await site.line('公报已收录到第4号')
})
afterAll(async () => {
  await site.stop()
  await feed.stop()
  await rm(folder, { recursive: true, force: true })
})

const read = async (path: string): Promise<string> => (await site.get(path)).text()
/** The part of a page that names its attachments. */
const findPart = (html: string): string => /<section class="attachments".*?<\/section>/s.exec(html)?.[0] ?? ''
const toAddress = ({ file }: Attachment): string => `/files/${toFileName(file)}`

test('a story names its attachments after the text: what each is, how long and large, and the words of a sound', async () => {
  const html = await read('/stories/deng')
  const part = findPart(html)
  expect(toSeen(part)).toMatch(
    /^附件1路灯改造申报表PDF，3页，1\.2MB来源：海滨社区本单位所有.*2议事会录音音频，1分01秒，1KB下载音频文字稿主持人：说说路灯。王女士：&lt;b&gt;亮了&lt;\/b&gt;。.*3夜晚的楼道视频，1KB下载视频文字稿灯亮了。/,
  )
  expect(html.indexOf('楼道里的灯亮了')).toBeLessThan(html.indexOf(part))
  expect(part).toContain(`<a href="${toAddress(form)}" download="路灯改造申报表.pdf"`)
  for (const [tag, attachment] of [
    ['audio', sound],
    ['video', film],
  ] as const)
    expect(new RegExp(`<${tag} [^>]*>`).exec(part)?.[0]).toMatch(
      new RegExp(`controls.* preload="none".* src="${toAddress(attachment)}"`),
    )
  expect(part).toContain(`https://site.example${toAddress(form)}</p>`)
})

test('so do an announcement and a release; who has none has no part for them', async () => {
  for (const path of ['/results/ming-dan', '/press/releases/qi-dong'])
    expect(toSeen(findPart(await read(path)))).toMatch(/^附件路灯改造申报表PDF，3页，1\.2MB/)
  expect(findPart(await read('/stories/mei-you'))).toBe('')
})

test('a document is saved, a sound is heard from wherever its listener goes to', async () => {
  const whole = await site.get(toAddress(form))
  expect([whole.status, whole.headers.get('content-disposition')]).toEqual([200, 'attachment'])
  expect((await whole.arrayBuffer()).byteLength).toBe(1_300_000)
  const part = await site.get(toAddress(sound), { headers: { range: 'bytes=4-6' } })
  expect([part.status, part.headers.get('content-type'), await part.text()]).toEqual([
    206,
    'audio/mpeg',
    '456',
  ])
  const page = await site.get('/stories/deng')
  expect(page.headers.get('content-security-policy')).toMatch(/media-src 'self'/)
})

test('search finds a story by what is said in its attachments', async () => {
  expect(await read(`/search?q=${encodeURIComponent('说说路灯')}`)).toContain('href="/stories/deng"')
})

test('with the story its attachments are gone, but not those that another one shows', async () => {
  await feed.withdraw('deng')
  await untilFollowed(site, 5)
  const statuses = []
  for (const attachment of [sound, film, form]) statuses.push((await site.get(toAddress(attachment))).status)
  expect(statuses).toEqual([404, 404, 200])
})
