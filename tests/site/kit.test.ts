import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toDigest } from '@exemplar/shared/gazette/digest'
import type { Attachment } from '@exemplar/shared/kinds/parts/attachments'
import type { Picture } from '@exemplar/shared/media/picture'
import { toFileName } from '@exemplar/shared/media/published-file'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess, untilFollowed } from '../support/built-site.ts'
import { toConference, toFigure, toRelease, toResult } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { toSeen } from '../support/site-page.ts'

type Manifest = {
  readonly title: string
  readonly url: string
  readonly editor: string
  readonly contact: { readonly unit: string; readonly phone: string }
  readonly gazette: { readonly number: number; readonly digest: string }
  readonly figures: readonly { quoted: string; source: string; asOf: string; gazette: { number: number } }[]
  readonly files: readonly (Record<string, unknown> & { path: string; bytes: number; sha256: string })[]
}

let feed: FeedServer
let site: SiteProcess
let form: Attachment
let picture: Picture
const folders: string[] = []

/** Makes bytes a file of the feed: nothing here looks into them. */
const add = <T extends string>(type: T, bytes: Buffer) => {
  const file = { type, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  feed.files.set(toFileName(file as Attachment['file']), bytes)
  return file
}

const start = async (env: Record<string, string> = {}): Promise<SiteProcess> => {
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-kit-'))
  folders.push(folder)
  const started = await startSiteProcess(findBuilt(), {
    ...{ CMS_URL: feed.url, DATA_DIR: folder, SITE_URL: 'https://site.example', ...env },
  })
  await started.line(`公报已收录到第${feed.chain.entries.length}号`)
  return started
}

beforeAll(async () => {
  feed = await startFeed()
  form = {
    title: '申报表/终稿',
    file: { ...add('application/pdf', Buffer.alloc(40_000, 'form')), pages: 3 },
    ...{ source: '海滨社区', licence: '可以转载' },
  }
  const size = { width: 480, height: 320 }
  picture = {
    ...{ alt: '楼道里的灯', credit: '示例摄影', licence: 'CC BY 4.0', caption: '灯亮了' },
    files: [
      { ...add('image/webp', Buffer.from('small')), ...size },
      { ...add('image/webp', Buffer.from('larger')), width: 960, height: 640 },
    ],
    avif: [{ ...add('image/avif', Buffer.from('avif')), ...size }],
  }
  await feed.publish(toFigure('communities', { qualifier: '不低于' }))
  await feed.publish(toFigure('workers', { title: '社区工作者', display: '1.2', unit: '万人', order: 2 }))
  await feed.publish(
    toRelease('qi-dong', {
      notice: '本篇为示例。',
      body: [
        { type: 'heading', text: '做法' },
        { type: 'paragraph', spans: [{ text: '标准立进' }, { text: '每一个社区。', strong: true }] },
        { type: 'picture', picture },
        {
          type: 'table',
          head: [[[{ text: '月份' }]], [[{ text: '次数' }]]],
          rows: [[[[{ text: '5月' }]], []]],
        },
      ],
      attachments: [form],
      figures: ['workers', 'communities'],
    }),
  )
  await feed.publish(toConference('fa-bu', { figures: ['communities'] }))
  await feed.publish(toResult('ming-dan', ['haibin', 'linhai']))
  site = await start()
})
afterAll(async () => {
  await site?.stop()
  await feed?.stop()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

const read = async (path: string): Promise<string> => (await site.get(path)).text()
const load = async (path: string, from = site): Promise<Buffer> =>
  Buffer.from(await (await from.get(path)).arrayBuffer())
const unpack = (zip: Buffer): Map<string, Buffer> =>
  new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes)]))
const toText = (files: Map<string, Buffer>, path: string): string => String(files.get(path))
const readManifest = (files: Map<string, Buffer>): Manifest => JSON.parse(toText(files, 'manifest.json'))
const release = '/press/releases/qi-dong'

test('the kit of a release has its text, numbers, pictures, attachments and entries, each with its digest', async () => {
  const files = unpack(await load(`${release}/kit.zip`))
  expect([...files.keys()]).toEqual([
    ...['说明.txt', 'manifest.json', '正文.txt', '数据/数据.csv', '数据/数据.json'],
    ...['公报/gazette-3.json', '公报/gazette-2.json', '公报/gazette-1.json'],
    ...['图片/1.webp', '附件/1-申报表_终稿.pdf'],
  ])
  expect(toText(files, '正文.txt')).toBe(
    '\ufeff创建活动启动\n\n市民政局　2020年7月22日\n\n【说明】本篇为示例。\n\n做法\n\n标准立进每一个社区。\n\n（图：灯亮了　示例摄影）\n\n月份\t次数\n5月\t\n',
  )
  expect(toText(files, '数据/数据.csv')).toMatch(
    /"社区工作者".*"1\.2","万人","2020","2020-07-22","市民政局".*\r?\n.*"城市社区","不低于","325"/,
  )
  expect(toText(files, '图片/1.webp')).toBe('larger')
  expect(files.get('附件/1-申报表_终稿.pdf')?.equals(Buffer.alloc(40_000, 'form'))).toBe(true)
  const manifest = readManifest(files)
  expect(manifest).toMatchObject({
    ...{ title: '创建活动启动', url: `https://site.example${release}`, editor: '王编辑' },
    contact: { unit: '市民政局办公室', phone: '0631-0000000' },
    gazette: { number: 3, digest: feed.chain.entries[2]?.digest },
  })
  expect(manifest.figures.map(({ quoted, gazette }) => [quoted, gazette.number])).toEqual([
    ['1.2万人', 2],
    ['不低于325个', 1],
  ])
  for (const { path, bytes, sha256 } of manifest.files) {
    const found = files.get(path) ?? Buffer.alloc(0)
    expect([path, found.length, createHash('sha256').update(found).digest('hex')]).toEqual([
      ...[path, bytes, sha256],
    ])
  }
  expect(manifest.files.map(({ path }) => path)).toEqual(
    [...files.keys()].filter((path) => path !== 'manifest.json'),
  )
  expect(manifest.files.find(({ path }) => path.startsWith('图片/'))).toMatchObject({
    ...{ credit: '示例摄影', licence: 'CC BY 4.0', alt: '楼道里的灯' },
  })
  const entry = JSON.parse(toText(files, '公报/gazette-3.json'))
  expect(await toDigest(entry.head)).toBe(manifest.gazette.digest)
})

test('its readme says to a journalist what is in it, how to credit and to quote, whom to call and how to check', async () => {
  const readme = toText(unpack(await load(`${release}/kit.zip`)), '说明.txt')
  for (const said of [
    ...['《创建活动启动》新闻素材包\n本篇为示例。', '媒体联系：市民政局办公室　0631-0000000', '公报第3号'],
    '图片/1.webp　署名：示例摄影；许可：CC BY 4.0',
    '附件/1-申报表_终稿.pdf　来源：海滨社区；许可：可以转载',
    '城市社区：不低于325个（来源：市民政局，截至2020年7月22日，公报第1号）',
    '打开https://site.example/verify',
  ])
    expect(readme).toContain(said)
})

test('a conference has its turns, a result its record, and whoever has no figures no table of them', async () => {
  const conference = unpack(await load('/press/fa-bu/kit.zip'))
  expect(toText(conference, '实录.txt')).toContain('15:00:00　主持人\n各位好。')
  const result = unpack(await load('/results/ming-dan/kit.zip'))
  expect([...result.keys()].filter((path) => path.startsWith('数据/'))).toEqual([
    ...['数据/名单.csv', '数据/名单.json', '数据/各环节.csv', '数据/各环节.json'],
  ])
  expect(toText(result, '数据/名单.csv')).toMatch(/"haibin社区".*\r?\n.*"linhai社区"/)
})

test('the page of the document and that of the press say how large it is before anybody loads it', async () => {
  for (const path of [release, '/press/fa-bu', '/results/ming-dan']) {
    const answer = await site.get(`${path}/kit.zip`, { method: 'HEAD' })
    const bytes = Number(answer.headers.get('content-length'))
    expect((await load(`${path}/kit.zip`)).length).toBe(bytes)
    const count = unpack(await load(`${path}/kit.zip`)).size
    const said = `（ZIP，${count}个文件，${Math.round(bytes / 1024)}KB）`
    for (const page of [path, '/press']) {
      const html = await read(page)
      expect(toSeen(html), page).toContain(said)
      expect(html).toContain(`href="${path}/kit.zip" download`)
    }
  }
})

test('it is saved under the title, asked for again each time, whole, and not sent twice to whoever has it', async () => {
  const { status, headers } = await site.get(`${release}/kit.zip`, { headers: { range: 'bytes=0-3' } })
  expect([status, headers.get('accept-ranges'), headers.get('content-type')]).toEqual([
    ...[200, 'none', 'application/zip'],
  ])
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="kit.zip"; filename*=UTF-8''${encodeURIComponent('创建活动启动-素材包.zip')}`,
  )
  expect(headers.get('cache-control')).toBe('public, no-cache')
  const etag = headers.get('etag') ?? ''
  const again = await site.get(`${release}/kit.zip`, { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(304)
})

test('another site makes the same bytes of it, wherever its clock stands', async () => {
  const other = await start({ TZ: 'America/New_York' })
  try {
    for (const path of [release, '/press/fa-bu', '/results/ming-dan'])
      expect((await load(`${path}/kit.zip`, other)).equals(await load(`${path}/kit.zip`)), path).toBe(true)
  } finally {
    await other.stop()
  }
})

test('there is none of anything else, and what one is made of is nobody else’s to read', async () => {
  const paths = ['/press/releases/none/kit.zip', '/stories/x/kit.zip', '/kit.zip', '/press/kit.zip']
  for (const path of [...paths, `/kit${release}`, '/kit'])
    expect([path, (await site.get(path)).status]).toEqual([path, 404])
})

test('a file that somebody changed on the disk goes out in no kit', async () => {
  const [folder = ''] = folders
  const name = toFileName(form.file)
  await writeFile(join(folder, 'site/files', name), 'changed')
  const answer = await site.get(`${release}/kit.zip`)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
  await expect.poll(async () => (await site.get(`${release}/kit.zip`)).status, { timeout: 30_000 }).toBe(200)
})

test('what is corrected is corrected in the kit, and with what is withdrawn it is gone', async () => {
  await feed.publish(toFigure('workers', { title: '社区工作者', display: '1.3', unit: '万人', order: 2 }))
  await feed.withdraw('communities')
  await untilFollowed(site, feed.chain.entries.length)
  const corrected = readManifest(unpack(await load(`${release}/kit.zip`)))
  expect(corrected.figures.map(({ quoted }) => quoted)).toEqual(['1.3万人'])
  expect([...unpack(await load('/press/fa-bu/kit.zip')).keys()]).not.toContain('数据/数据.csv')
  await feed.withdraw('qi-dong')
  await untilFollowed(site, feed.chain.entries.length)
  expect((await site.get(`${release}/kit.zip`)).status).toBe(410)
  expect(await read('/press')).not.toContain('qi-dong/kit.zip')
})
