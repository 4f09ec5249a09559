import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { untilFollowed } from '../support/built-site.ts'
import { toStory } from '../support/documents.ts'
import { sitePages } from '../support/every-page.ts'
import { publishPages } from '../support/page-stage.ts'
import { type ReadableSite, startReadableSite } from '../support/readable-site.ts'

let readable: ReadableSite

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
})
afterAll(async () => readable?.stop())

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
