import type { Browser } from 'playwright-core'
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
  readable = await startReadableSite(publishPages)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await readable?.stop()
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
  DataCatalog: z.object({ name: z.string(), url: address, dataset: z.array(z.unknown()).length(8) }),
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

  test.each(sitePages.filter(({ nodes }) => nodes))(
    '$path says nothing that the vocabulary of schema.org does not have in that place',
    async ({ path }) => {
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
    const manifest = await context.newCDPSession(page).then((session) => session.send('Page.getAppManifest'))
    expect(manifest.errors, path).toEqual([])
    expect(JSON.parse(manifest.data ?? '')).toMatchObject({ short_name: '精致幸福社区' })
  }
  expect(complaints).toEqual([])
  expect(failed).toEqual([])
  await context.close()
})
