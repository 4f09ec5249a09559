import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBuilt } from '../support/built-site.ts'
import { toResult, toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { listDeadLinks, readDigests, readFiles } from '../support/mirror-files.ts'
import { type MirrorProcess, startMirror, untilLevel } from '../support/mirror-process.ts'
import { publishCampaign } from '../support/mirrored.ts'
import { toSeen } from '../support/site-page.ts'
import { tellRefusals } from './parts/mirror-refused.ts'

const base = '/jzxfsq/'
let feed: FeedServer
let place: string
let folder: string
let mirror: MirrorProcess

const start = () =>
  startMirror([folder], {
    ...{ CMS_URL: feed.url, DATA_DIR: join(place, 'data'), base, CLOCK_SHIFT: join(place, 'shift') },
  })
const read = (path: string) => readFile(join(folder, path), 'utf8')

beforeAll(async () => {
  feed = await startFeed()
  place = await mkdtemp(join(tmpdir(), 'exemplar-mirror-'))
  folder = join(place, 'www')
  await writeFile(join(place, 'shift'), '0')
  await publishCampaign(feed, { isShort: true })
  mirror = start()
  await untilLevel(mirror, 8)
})
afterAll(async () => {
  await mirror?.stop()
  await feed?.stop()
  await rm(place, { recursive: true, force: true })
})

describe('a mirror', () => {
  test('has every page under its address, in both readings, with what servers send compressed', async () => {
    for (const path of ['', 'stories/', 'stories/deng-liang-le/', 'standards/6/', 'gazette/3/', 'map/'])
      expect(await read(`${path}index.html`), path).toContain('<html lang="zh-CN"')
    expect(await read('elder/stories/deng-liang-le/index.html')).toContain('data-reading="elder"')
    expect(await read('404.html')).toContain('没有这个页面')
    const page = await readFile(join(folder, 'stories/deng-liang-le/index.html'))
    const packed = (ending: string) => readFile(join(folder, `stories/deng-liang-le/index.html${ending}`))
    expect(brotliDecompressSync(await packed('.br')).equals(page)).toBe(true)
    expect(gunzipSync(await packed('.gz')).equals(page)).toBe(true)
  })

  test('has the codes that stand on paper, and no form or choice that only a server could answer', async () => {
    expect(await read('qr/1.svg')).toContain('<svg')
    const ledger = await read('gazette/index.html')
    for (const served of ['name="number"', 'aria-label="筛选"', '?act=']) expect(ledger).not.toContain(served)
  })

  test('has the record itself, letter by letter as it was signed', async () => {
    expect(JSON.parse(await read('gazette/2.json'))).toEqual(feed.listAll()[1])
    expect(JSON.parse(await read('.well-known/exemplar-keys.json')).keys).toEqual(feed.chain.keys)
    expect(JSON.parse(await read('_mirror/head.json'))).toEqual({
      number: 8,
      digest: feed.chain.entries[7]?.digest,
    })
  })

  test('has no dead link, and none that needs a server', async () => {
    expect(listDeadLinks(folder, base)).toEqual([])
    for (const [path, bytes] of readFiles(folder))
      if (path.endsWith('.html')) expect(bytes.toString(), path).not.toMatch(/\/(?:search|mode|preview)[?"/]/)
  })

  test('has what the build named by its content as it was built', async () => {
    const built = readDigests(join(findBuilt(base), 'client'))
    const sheets = Object.entries(readDigests(folder)).filter(([path]) =>
      /^_astro\/.*\.(?:css|woff2)$/.test(path),
    )
    expect(sheets.length).toBeGreaterThan(3)
    for (const [path, digest] of sheets) expect(built[path], path).toBe(digest)
  })

  test('has what programs read: feeds, the map of the site with its parts, data, icons, the pictures of shared pages', async () => {
    for (const path of ['feed.xml', 'atom.xml', 'feed.json', 'stories/feed.xml', 'press/releases/feed.json'])
      expect(await read(path), path).toContain('https://www.example.gov.cn/jzxfsq/')
    for (const path of [
      'robots.txt',
      'llms.txt',
      'manifest.webmanifest',
      'favicon.ico',
      'data/catalogue.json',
    ])
      expect((await stat(join(folder, path))).size, path).toBeGreaterThan(0)
    const toFile = (address: string) => address.slice('https://www.example.gov.cn/jzxfsq/'.length)
    const parts = [...(await read('sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, part = '']) => part,
    )
    expect(parts.length).toBe(8)
    for (const part of parts) expect(await read(toFile(part))).toContain('<urlset')
    const { dataSets } = JSON.parse(await read('data/catalogue.json'))
    for (const { parts, schema } of dataSets)
      for (const address of [
        schema,
        ...parts.flatMap(({ csv, json }: Record<string, string>) => [csv, json]),
      ])
        expect((await stat(join(folder, toFile(address)))).size, address).toBeGreaterThan(0)
    const story = await read('stories/deng-liang-le/index.html')
    const [, image = ''] = /og:image" content="([^"]+)"/.exec(story) ?? []
    // Its cover is on it, as a JPEG.
    expect([...(await readFile(join(folder, toFile(image)))).subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff])
    // There is nothing that could search.
    expect(story).not.toContain('opensearch')
  })

  test('leads from one reading to the other and stays in it', async () => {
    const normal = await read('stories/deng-liang-le/index.html')
    expect(normal).toContain(`href="${base}elder/stories/deng-liang-le"`)
    expect(normal).toContain(`href="${base}stories/yi-shi-ting"`)
    expect(normal).not.toContain('字号')
    const elder = await read('elder/stories/deng-liang-le/index.html')
    expect(elder).toContain(`href="${base}stories/deng-liang-le" rel="nofollow"`)
    expect(elder).toContain(`href="${base}elder/stories/yi-shi-ting"`)
    expect(elder).toContain(
      '<link rel="canonical" href="https://www.example.gov.cn/jzxfsq/stories/deng-liang-le">',
    )
  })

  test('says in each page what it may load: the styles that stand in it, and nothing from elsewhere', async () => {
    const page = await read('stories/deng-liang-le/index.html')
    const [, policy = ''] = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(page) ?? []
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/frame-ancestors|unsafe|https?:/)
  })

  test('has the communities, all and by district, without the form that needs a server', async () => {
    const all = await read('communities/index.html')
    expect(all).toContain(`href="${base}communities/haibin-xin"`)
    expect(all).not.toContain('<form')
    expect(await read('communities/district/huancui/index.html')).toContain(
      `href="${base}communities/haibin-xin"`,
    )
    expect(await read('elder/communities/index.html')).toContain(
      `href="${base}elder/communities/district/huancui"`,
    )
  })

  test('leads on from an address that a community had', async () => {
    expect(await read('communities/haibin/index.html')).toContain(
      `<meta http-equiv="refresh" content="0; url=${base}communities/haibin-xin">`,
    )
  })

  test('can be read by the account of a server, but for its record', async () => {
    const mode = async (path: string) => ((await stat(join(folder, path))).mode & 0o777).toString(8)
    expect(
      await Promise.all(['', 'stories', 'stories/index.html', '_mirror/state.sqlite'].map(mode)),
    ).toEqual([...['755', '755', '644', '600']])
  })

  test('leaves nothing of what was withdrawn but the page that says so, marked as gone', async () => {
    const file = await feed.addFile('a picture of somebody')
    const cover = { alt: '一张照片', credit: '王编辑', licence: 'CC BY 4.0', files: [file] }
    const said = '将被撤下的一句话'
    const body = [{ type: 'paragraph' as const, spans: [{ text: said }] }]
    await feed.publish(toStory('to-be-gone', { title: '将被撤下的标题', deck: said, cover, body }))
    await untilLevel(mirror, 9)
    expect(await read(`files/${file.sha256}.webp`)).toBe('a picture of somebody')
    expect(toSeen(await read('stories/index.html'))).toContain('将被撤下的标题')
    await feed.withdraw('to-be-gone')
    await untilLevel(mirror, 10)
    expect(await read('stories/to-be-gone/index.html')).toContain('文中数字有误，现予撤下。')
    for (const path of ['stories/to-be-gone', 'elder/stories/to-be-gone', 'gazette/9.document'])
      expect((await stat(join(folder, `_mirror/gone/${path}.gone`))).size, path).toBe(0)
    for (const [path, bytes] of readFiles(folder)) {
      const text = path.endsWith('.br')
        ? brotliDecompressSync(bytes)
        : path.endsWith('.gz')
          ? gunzipSync(bytes)
          : bytes
      expect(text.includes('将被撤下') || text.includes('a picture of somebody'), path).toBe(false)
      expect(path).not.toContain(file.sha256)
    }
  })

  test('mends what was changed or removed behind it, at its next start', async () => {
    expect(await mirror.stop()).toBe(0)
    const before = readDigests(folder)
    const picture = Object.keys(before).find((path) => path.startsWith('files/')) ?? ''
    await writeFile(join(folder, 'stories/deng-liang-le/index.html'), '<p>改过</p>')
    await rm(join(folder, 'stories/index.html'))
    await writeFile(join(folder, 'standards/6/index.html.br'), 'broken')
    await rm(join(folder, 'elder/index.html.gz'))
    await rm(join(folder, '_mirror/gone/stories/to-be-gone.gone'))
    await rm(join(folder, 'files'), { recursive: true })
    mirror = start()
    await mirror.line('镜像里有文件被改动或删去')
    // To read all of it takes longer than to write what is missing: it is read once that is there.
    const missing = [
      'stories/index.html',
      'elder/index.html.gz',
      '_mirror/gone/stories/to-be-gone.gone',
      picture,
    ]
    const listLeft = () => missing.filter((path) => !existsSync(join(folder, path)))
    await expect.poll(listLeft, { timeout: 60_000 }).toEqual([])
    await expect.poll(() => readDigests(folder), { timeout: 60_000, interval: 1_000 }).toEqual(before)
  })

  test('goes on where it was after a stop, and writes nothing that is as it was', async () => {
    expect(await mirror.stop()).toBe(0)
    const before = await stat(join(folder, 'standards/6/index.html'))
    await feed.publish(toStory('meanwhile', { standards: [5] }))
    mirror = start()
    await untilLevel(mirror, 11)
    expect(await read('stories/meanwhile/index.html')).toContain('meanwhile的典型经验')
    const after = await stat(join(folder, 'standards/6/index.html'))
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs])
  })
})

test('a page whose own time ends is made again then, without anybody publishing', async () => {
  const notice = { from: '2040-01-02', to: '2040-01-06', unit: '市民政局', phone: '0631-0000000' }
  await feed.publish({ ...toResult('notice', ['haibin']), act: 'public-notice', notice })
  await untilLevel(mirror, 12)
  expect(await read('results/index.html')).toContain('未开始')
  const before = await stat(join(folder, 'standards/6/index.html'))
  await writeFile(join(place, 'shift'), String(Date.parse('2040-01-02T00:00:00+08:00') - Date.now()))
  await expect.poll(() => read('results/index.html'), { timeout: 30_000 }).toContain('公示中')
  await expect.poll(() => read('elder/results/notice/index.html'), { timeout: 30_000 }).toContain('公示中')
  const after = await stat(join(folder, 'standards/6/index.html'))
  expect(after.ino).toBe(before.ino)
})

describe('a mirror that cannot begin', () => tellRefusals(() => ({ feed, place, folder }), base))
