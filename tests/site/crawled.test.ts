import { XMLParser } from 'fast-xml-parser'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toStory } from '../support/documents.ts'
import { publishCampaign } from '../support/mirrored.ts'
import { type ReadableSite, startReadableSite } from '../support/readable-site.ts'

const home = 'https://www.example.gov.cn/jzxfsq'

let readable: ReadableSite
const read = async (path: string): Promise<string> => {
  const answer = await readable.site.get(path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

type Listed = { readonly loc: string; readonly lastmod?: string }
const parser = new XMLParser({
  isArray: (name) => name === 'url' || name === 'sitemap',
  parseTagValue: false,
})
const listParts = async (): Promise<string[]> =>
  (parser.parse(await read('/sitemap.xml')).sitemapindex.sitemap as Listed[]).map(({ loc }) => loc)
const listAll = async (): Promise<Listed[]> => {
  const parts = await Promise.all(
    (await listParts()).map(async (part) => parser.parse(await (await readable.ask(part)).text()).urlset.url),
  )
  return parts.flat()
}

beforeAll(async () => {
  readable = await startReadableSite(async (feed) => {
    await publishCampaign(feed)
    await feed.publish(toStory('che-xia'))
    await feed.withdraw('che-xia')
  })
})
afterAll(() => readable?.stop())

test('the map has parts by what they list', async () => {
  expect((await listParts()).map((part) => part.slice(`${home}/sitemap/`.length)).sort()).toEqual([
    ...['announcements-1.xml', 'communities-1.xml', 'conferences-1.xml', 'gazette-1.xml', 'pages-1.xml'],
    ...['press-releases-1.xml', 'registers-1.xml', 'stories-1.xml'],
  ])
})

test('the map lists every page that engines are to have, each alive under that address, and no other', async () => {
  const listed = await listAll()
  const paths = listed.map(({ loc }) => loc.slice(home.length))
  expect(paths).toEqual(
    expect.arrayContaining([
      ...[
        '/',
        '/stories',
        '/standards',
        '/standards/33',
        '/results',
        '/press',
        '/districts',
        '/gazette',
        '/map',
      ],
      ...['/data', '/stories/deng-liang-le', '/results/result', '/press/briefing', '/press/releases/release'],
      ...[
        '/districts/huancui',
        '/evidence',
        '/evidence/huancui',
        '/communities/haibin-xin',
        '/communities/zhulin',
        '/gazette/10',
      ],
    ]),
  )
  expect(new Set(paths).size).toBe(paths.length)
  for (const path of ['/search', '/stories/che-xia', '/communities/haibin']) expect(paths).not.toContain(path)
  for (const { loc } of listed) {
    const page = await readable.ask(loc)
    expect(page.status, loc).toBe(200)
    const html = await page.text()
    expect(html).toContain(`<link rel="canonical" href="${loc}">`)
    expect(html).not.toContain('noindex')
  }
})

test('the map says since when a page is as it is', async () => {
  const dates = new Map((await listAll()).map(({ loc, lastmod }) => [loc.slice(home.length), lastmod]))
  expect(dates.get('/stories/deng-liang-le')).toBe('2020-10-29T01:32:00.000Z')
  expect(dates.get('/standards/7')).toBe('2020-10-29T01:31:00.000Z')
  // Named by the stories, the result and last by the register.
  expect(dates.get('/communities/haibin-xin')).toBe('2020-10-29T01:38:00.000Z')
  expect(dates.get('/')).toBe('2020-10-29T01:40:00.000Z')
  expect(dates.get('/gazette/3')).toBe('2020-10-29T01:33:00.000Z')
  expect(dates.get('/map')).toBeUndefined()
})

test('a part that is not there is not found', async () => {
  for (const name of ['stories-2', 'gazette-0', 'constructor', 'x'])
    expect((await readable.site.get(`/sitemap/${name}.xml`)).status, name).toBe(404)
})

test('robots.txt keeps engines from searches and selections, and leads to the map', async () => {
  const lines = (await read('/robots.txt')).split('\n')
  for (const line of [
    'User-agent: *',
    'Disallow: /jzxfsq/search',
    'Disallow: /jzxfsq/stories?*standard=',
    'Disallow: /jzxfsq/stories?*category=',
    `Sitemap: ${home}/sitemap.xml`,
  ])
    expect(lines).toContain(line)
  expect(lines.filter((line) => line.includes('page='))).toEqual([])
})

test('a browser that is told how to search here finds', async () => {
  expect(await read('/')).toMatch(
    /<link rel="search" type="application\/opensearchdescription\+xml" title="[^"]+" href="\/jzxfsq\/opensearch\.xml">/,
  )
  const description = new XMLParser({ ignoreAttributes: false }).parse(await read('/opensearch.xml'))
  const { Url, ShortName, Image } = description.OpenSearchDescription
  expect(ShortName.length).toBeLessThanOrEqual(16)
  expect((await readable.ask(Image['#text'])).status).toBe(200)
  const found = await readable.ask(Url['@_template'].replace('{searchTerms}', encodeURIComponent('灯')))
  expect(await found.text()).toContain('/jzxfsq/stories/yi-shi-ting')
})

test('llms.txt names the site, its columns, data and feeds, all of them there', async () => {
  const text = await read('/llms.txt')
  expect(text).toMatch(/^# .+\n/)
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link)
  expect(links).toEqual(
    expect.arrayContaining([`${home}/stories`, `${home}/data/catalogue.json`, `${home}/feed.xml`]),
  )
  for (const link of links) expect((await readable.ask(link)).status, link).toBe(200)
})

test('the icons of the manifest and those that are asked for by their names are there, of the sizes that are said', async () => {
  const manifest = JSON.parse(await read('/manifest.webmanifest'))
  expect(manifest).toMatchObject({ lang: 'zh-CN', start_url: '/jzxfsq/', display: 'browser' })
  for (const { src, sizes } of manifest.icons.slice(1)) {
    const icon = await readable.site.get(src.slice('/jzxfsq'.length))
    const { width, height } = await sharp(Buffer.from(await icon.arrayBuffer())).metadata()
    expect(`${width}x${height}`, src).toBe(sizes)
  }
  const touch = await readable.site.get('/apple-touch-icon.png')
  expect(await sharp(Buffer.from(await touch.arrayBuffer())).metadata()).toMatchObject({
    width: 180,
    height: 180,
  })
  const icon = await readable.site.get('/favicon.ico')
  expect(icon.headers.get('content-type')).toBe('image/x-icon')
  // An ICO of three pictures, the first of 16 pixels.
  expect([...Buffer.from(await icon.arrayBuffer()).subarray(0, 8)]).toEqual([0, 0, 1, 0, 3, 0, 16, 16])
})
