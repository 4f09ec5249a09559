import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openBrowser, openWindow } from '../support/browser.ts'
import { untilFollowed } from '../support/built-site.ts'
import { toStory } from '../support/documents.ts'
import { sitePages } from '../support/every-page.ts'
import { publishPages } from '../support/page-stage.ts'
import { type ReadableSite, siteUrl, startReadableSite } from '../support/readable-site.ts'
import { listMisuses } from '../support/vocabulary.ts'

const home = `${siteUrl}/jzxfsq`

let readable: ReadableSite
let browser: Browser

const read = async (path: string): Promise<string> => {
  const answer = await readable.site.get(path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

beforeAll(async () => {
  readable = await startReadableSite(async (feed) => {
    const { chain, addFile, addPicture } = feed
    await publishPages(feed)
    await chain.publish(toStory('hostile', { title: '</script><script>alert(1)</script><!--' }))
    await chain.publish(toStory('rare', { title: '龘𠮷社区的龘' }))
    const cover = { alt: '楼道', credit: '王编辑', licence: 'CC BY 4.0' }
    const red = await addPicture('image/webp', { width: 1600, height: 900, background: '#d01010' })
    const broken = await addFile('no picture at all')
    await chain.publish(toStory('broken', { cover: { ...cover, files: [broken] } }))
    await chain.publish(toStory('seen', { cover: { ...cover, files: [red] } }))
    await chain.publish(
      toStory('unseen', { cover: { ...cover, files: [{ ...red, sha256: 'cd'.repeat(32) }] } }),
    )
  })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await readable?.stop()
})

/** Those that are for everybody to find. */
const pages = sitePages.filter(({ nodes }) => nodes).map(({ path }) => path)

const findTag = (html: string, property: string): string =>
  new RegExp(`<meta property="${property}" content="([^"]*)">`).exec(html)?.[1] ?? ''

/** What a part of a picture is like, by its colours. */
const measure = async (bytes: Buffer, part: { left: number; top: number; width: number; height: number }) =>
  (await sharp(await sharp(bytes).extract(part).toBuffer()).stats()).channels

describe('the picture of a shared page', () => {
  test.each(pages)('%s has one of 1200 × 630 that says what it shows', async (path) => {
    const html = await read(path)
    expect([findTag(html, 'og:image:width'), findTag(html, 'og:image:height')]).toEqual(['1200', '630'])
    expect(findTag(html, 'og:image:alt')).not.toBe('')
    const answer = await readable.ask(findTag(html, 'og:image'))
    expect(answer.status).toBe(200)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.length).toBeLessThan(60_000)
    const { width, height, format } = await sharp(bytes).metadata()
    expect([width, height, `image/${format}`]).toEqual([1200, 630, answer.headers.get('content-type')])
    // What stands in its middle is seen where a service cuts it to a square.
    const [red] = await measure(bytes, { left: 285, top: 100, width: 630, height: 430 })
    expect(red?.min).toBeLessThan(60)
  })

  test('documents have each their own, pages of a column that of the column', async () => {
    const images = await Promise.all(pages.map(async (path) => findTag(await read(path), 'og:image')))
    const by = new Map(pages.map((path, index) => [path, images[index]]))
    expect(by.get('/stories/noodle-ledger')).not.toBe(by.get('/stories'))
    expect(by.get('/gazette/1')).toBe(by.get('/gazette'))
    expect(by.get('/standards/17')).toBe(by.get('/standards'))
    expect(by.get('/map')).not.toBe(by.get('/'))
  })

  test('after a correction another one stands at another address, and the old one is gone', async () => {
    const before = findTag(await read('/stories/hostile'), 'og:image')
    const { head } = await readable.feed.publish(toStory('hostile', { title: '改过的标题' }), 'hostile')
    await untilFollowed(readable.site, head.number)
    const after = findTag(await read('/stories/hostile'), 'og:image')
    expect(after).not.toBe(before)
    expect((await readable.ask(before)).status).toBe(404)
    expect((await readable.ask(after)).status).toBe(200)
  })

  test('a story with a picture shows it above its title, in colours, once the file is there', async () => {
    const image = findTag(await read('/stories/seen'), 'og:image')
    const answer = await readable.ask(image)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630, format: 'jpeg' })
    const [red, green] = await measure(bytes, { left: 300, top: 60, width: 600, height: 200 })
    expect(red?.mean).toBeGreaterThan(190)
    expect(green?.mean).toBeLessThan(40)
    // Of a file that is no picture there is nothing to show: the title is.
    const broken = await readable.ask(findTag(await read('/stories/broken'), 'og:image'))
    expect([broken.status, broken.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    const missing = await readable.ask(findTag(await read('/stories/unseen'), 'og:image'))
    expect([missing.status, missing.headers.get('retry-after')]).toEqual([503, '5'])
  })

  test('a title of rare characters gives way to what the thing is, and nobody can have another one drawn', async () => {
    const rare = await readable.ask(findTag(await read('/stories/rare'), 'og:image'))
    expect(rare.status).toBe(200)
    for (const path of ['/og/x/stories/rare.png', '/og/x/home.png', '/og/x', '/og/x/constructor.png'])
      expect((await readable.site.get(path)).status, path).toBe(404)
  })
})

const address = z.string().startsWith(home)
const named = z.object({
  '@type': z.enum(['Organization', 'GovernmentOrganization']),
  name: z.string().min(1),
})
const instant = z.iso.datetime()
/** What search engines want of each type: the required, and the recommended that is known here. */
const shapes: Record<string, z.ZodType> = {
  BreadcrumbList: z.object({
    itemListElement: z
      .array(
        z.object({
          '@type': z.literal('ListItem'),
          position: z.int(),
          name: z.string().min(1),
          item: z.object({ '@type': z.literal('WebPage'), '@id': address }).optional(),
        }),
      )
      .min(2)
      .refine((steps) => steps.every(({ position }, index) => position === index + 1))
      .refine((steps) => steps.slice(0, -1).some(({ item }) => item?.['@id'] === `${home}/`)),
  }),
  NewsArticle: z.object({
    headline: z.string().min(1),
    datePublished: instant,
    dateModified: instant,
    author: named,
    image: address.regex(/\.(?:png|jpg)$/),
    url: address,
  }),
  Event: z.object({
    name: z.string().min(1),
    startDate: z.iso.datetime({ offset: true }),
    endDate: z.iso.datetime({ offset: true }),
    location: z.object({ '@type': z.literal('Place'), name: z.string(), address: z.string() }),
    organizer: named,
    image: address,
  }),
  Dataset: z.object({
    name: z.string().min(1),
    description: z.string().min(50).max(5_000),
    url: address,
    distribution: z
      .array(
        z.object({ '@type': z.literal('DataDownload'), contentUrl: address, encodingFormat: z.string() }),
      )
      .min(2),
  }),
  DataCatalog: z.object({ name: z.string(), url: address, dataset: z.array(z.unknown()).length(7) }),
  WebSite: z.object({
    name: z.literal('精致幸福社区'),
    url: z.literal(`${home}/`),
    publisher: named.extend({
      '@type': z.literal('GovernmentOrganization'),
      contactPoint: z.object({ '@type': z.literal('ContactPoint'), telephone: z.string().min(1) }),
    }),
  }),
}

type Node = { '@type': string; dataset?: Node[] }
const readNodes = async (path: string): Promise<Node[]> => {
  const blocks = [...(await read(path)).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
  expect(blocks.length, path).toBe(1)
  const block = JSON.parse(blocks[0]?.[1] ?? '')
  expect(block['@context']).toBe('https://schema.org')
  return block['@graph'] ?? [block]
}

describe('what a page says to search engines', () => {
  test.each(sitePages.filter(({ nodes }) => nodes))(
    '$path: $nodes, each as its type is to be',
    async ({ path, nodes: types }) => {
      const nodes = await readNodes(path)
      expect(nodes.map((node) => node['@type'])).toEqual(types)
      for (const node of nodes.flatMap((one) => [one, ...(one.dataset ?? [])]))
        expect(shapes[node['@type']]?.safeParse(node).error?.issues ?? [], JSON.stringify(node)).toEqual([])
    },
  )

  test.each(pages)(
    '%s says nothing that the vocabulary of schema.org does not have in that place',
    async (path) => {
      expect((await readNodes(path)).flatMap((node) => listMisuses(node))).toEqual([])
    },
  )

  test('the vocabulary is one that refuses', () => {
    const place = { '@type': 'Place', name: '威海' }
    expect(
      [
        { '@type': 'NewsArticle', headline: '灯亮了', datePublished: '2020-07-22T10:00:00Z' },
        { '@type': 'NewsArtikel' },
        { '@type': 'NewsArticle', telephone: '0631' },
        { '@type': 'NewsArticle', datePublished: '七月' },
        { '@type': 'NewsArticle', author: [{ '@type': 'Organization', name: '' }, place] },
        { '@type': 'Event', location: place, organizer: place, isAccessibleForFree: 1 },
        { '@type': 'Event', attendees: { '@type': 'Person' } },
      ].map((node) => listMisuses(node)),
    ).toEqual([
      [],
      ['NewsArtikel: no type'],
      ['NewsArticle.telephone: no property of it'],
      ['NewsArticle.datePublished: "七月" is none of Date,DateTime'],
      [
        'NewsArticle.author Organization.name: "" is none of Text',
        `NewsArticle.author: ${JSON.stringify(place)} is none of Organization,Person`,
      ],
      [
        `Event.organizer: ${JSON.stringify(place)} is none of Organization,Person`,
        'Event.isAccessibleForFree: 1 is none of Boolean',
      ],
      ['Event.attendees: given up'],
    ])
  })

  test.each(sitePages.filter(({ nodes }) => !nodes))(
    '$path, which is kept from engines, says nothing to them',
    async ({ path }) => {
      expect(await (await readable.site.get(path)).text()).not.toContain('ld+json')
    },
  )

  test('no title ends the block', async () => {
    const { head } = await readable.feed.publish(
      toStory('end', { title: '</script><script>alert(1)</script><!--' }),
    )
    await untilFollowed(readable.site, head.number)
    expect((await readNodes('/stories/end'))[1]).toMatchObject({
      headline: '</script><script>alert(1)</script><!--',
    })
  })

  test('a browser reads the pages under their policy without a complaint, and what they name for it is there', async () => {
    const { page, context } = await openWindow(browser)
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    const failed: string[] = []
    page.on('response', (answer) => answer.status() >= 400 && failed.push(answer.url()))
    for (const path of ['/', '/stories/noodle-ledger', '/press/press-conference-2020-07-22', '/data']) {
      await page.goto(readable.site.url + path)
      const manifest = await context
        .newCDPSession(page)
        .then((session) => session.send('Page.getAppManifest'))
      expect(manifest.errors, path).toEqual([])
      expect(JSON.parse(manifest.data ?? '')).toMatchObject({ short_name: '精致幸福社区' })
    }
    expect(complaints).toEqual([])
    expect(failed).toEqual([])
    await context.close()
  })
})
