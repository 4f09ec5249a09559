import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jsqr from 'jsqr'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess, untilFollowed } from '../support/built-site.ts'
import { toConference, toFigure, toRelease, toStory } from '../support/documents.ts'
import { type ReadableSite, siteUrl, startReadableSite } from '../support/readable-site.ts'
import { toSampleDocuments } from '../support/sample-documents.ts'

const base = '/jzxfsq'
const said = '我们把标准立进每一个社区，让居民看得见。'
const talk = toConference('talk', {
  turns: [
    { id: 't1', clock: '15:09:00', role: 'spokesperson', speaker: '李主任', paragraphs: [said.repeat(9)] },
  ],
})
/** One of each kind, and the longest and the shortest that each says. */
const paths = [
  ...['/stories/noodle-ledger', '/stories/noodle-ledger/quote', '/press/talk', '/press/talk/t1'],
  ...['/results/final-result-2020', '/results/public-notice-2020', '/press/releases/campaign-opens-2020'],
  ...['/districts/huancui', '/standards/1', '/standards/17', '/standards', '/plan', '/communities/fanwan'],
  ...['/figures/long', '/figures/one'],
]

let readable: ReadableSite
beforeAll(async () => {
  readable = await startReadableSite(async ({ chain }) => {
    for (const document of toSampleDocuments()) await chain.publish(document)
    await chain.publish(talk)
    const name = '每百户居民拥有的社区综合服务设施面积'
    await chain.publish(
      toFigure('long', { title: name, display: '1234.5', unit: '万平方米', qualifier: '不低于' }),
    )
    await chain.publish(toFigure('one', { title: '党组织领导', display: '1', unit: '个' }))
    await chain.publish(toStory('first', { standards: [1] }))
    await chain.publish(toStory('rare', { quote: { text: '龘𠮷都来了', cite: '居民' } }))
  })
})
afterAll(() => readable?.stop())

/** The cards that the page for sharing of a path offers, by their forms; `page` is that of the page itself. */
const listCards = async (path: string, site: SiteProcess = readable.site): Promise<Map<string, string>> => {
  const answer = await site.get(`/share${path}`)
  expect([path, answer.status]).toEqual([path, 200])
  const links = [...(await answer.text()).matchAll(/href="[^"]*?(\/og\/[^"]+)"/g)].map(
    ([, link = '']) => link,
  )
  return new Map(links.map((link) => [/^\/og\/[^/]+\/(square|wide|qr)\//.exec(link)?.[1] ?? 'page', link]))
}
const findCard = async (path: string, form: string): Promise<string> =>
  (await listCards(path)).get(form) ?? ''
const fetchCard = async (link: string, site: SiteProcess = readable.site): Promise<Buffer> => {
  const answer = await site.get(link)
  expect([link, answer.status, answer.headers.get('content-type')]).toEqual([link, 200, 'image/png'])
  return Buffer.from(await answer.arrayBuffer())
}
const statusOf = async (link: string): Promise<number> => (await readable.site.get(link)).status
const readPixels = (bytes: Buffer, size?: number) =>
  sharp(bytes)
    .resize(size ?? null, size ?? null)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })

/** How high what stands on the ground of a field is, between its frame: rows that differ from the ground. */
const measureSign = async (bytes: Buffer): Promise<number> => {
  const { data, info } = await readPixels(bytes)
  const at = (x: number, y: number) => [0, 1, 2].map((part) => data[(y * info.width + x) * 3 + part] ?? 0)
  const ground = at(60, 56)
  const rows = Array.from({ length: 430 - 56 }, (_, row) => row + 56).filter((y) =>
    Array.from({ length: 480 }, (_, x) => at(x + 60, y)).some((pixel) =>
      pixel.some((value, part) => Math.abs(value - (ground[part] ?? 0)) > 40),
    ),
  )
  return (rows.at(-1) ?? 0) - (rows[0] ?? 0)
}

test.each(paths)('%s has a square, small in bytes, its sign a third of it and more', async (path) => {
  const bytes = await fetchCard(await findCard(path, 'square'))
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 600, height: 600, format: 'png' })
  expect(bytes.length).toBeLessThan(100_000)
  expect(await measureSign(bytes)).toBeGreaterThanOrEqual(180)
})

test('no two kinds have one look, even where ink and number are the same', async () => {
  const looks = await Promise.all(
    [
      ...['/standards/1', '/stories/first', '/figures/one', '/press/talk', '/results/final-result-2020'],
      ...['/results/public-notice-2020', '/press/releases/campaign-opens-2020', '/communities/fanwan'],
      ...['/districts/huancui', '/press/talk/t1', '/standards'],
    ].map(async (path) => ({
      path,
      // As large as in a list of chats; the foot tells its number.
      data: (await readPixels(await fetchCard(await findCard(path, 'square')), 100)).data.subarray(
        0,
        80 * 300,
      ),
    })),
  )
  for (const [index, one] of looks.entries())
    for (const other of looks.slice(index + 1)) {
      const differing = one.data.filter((value, at) => Math.abs(value - (other.data[at] ?? 0)) > 48).length
      expect([one.path, other.path, differing / one.data.length > 0.05]).toEqual([one.path, other.path, true])
    }
})

test('figures and quotations have a wide card, the others that of their page', async () => {
  for (const path of ['/figures/long', '/figures/one', '/press/talk/t1', '/stories/noodle-ledger/quote']) {
    const bytes = await fetchCard(await findCard(path, 'wide'))
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630 })
    expect(bytes.length).toBeLessThan(100_000)
  }
  const cards = await listCards('/stories/first')
  expect([...cards.keys()].toSorted()).toEqual(['page', 'qr', 'square'])
  const html = await (await readable.site.get('/stories/first')).text()
  expect(html).toContain(`og:image" content="${siteUrl}${base}${cards.get('page')}"`)
})

test.each([
  ['/stories/first', '/stories/first'],
  ['/figures/long', '/press#figure-long'],
  ['/press/talk/t1', '/press/talk#t1'],
  ['', '/'],
  ['/gazette/2', '/gazette/2'],
  ['/boards', '/boards'],
])('the code of %s leads there', async (path, address) => {
  const { data, info } = await sharp(await fetchCard(await findCard(path, 'qr')))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const read = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr
  expect(read(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(siteUrl + base + address)
})

test('a quotation that type has not all glyphs of has no card, and nobody can have another one drawn', async () => {
  expect([...(await listCards('/stories/rare/quote')).keys()]).toEqual(['qr'])
  for (const path of [
    ...['/og/x/square/stories/first.png', '/og/x/square/stories/none.png', '/og/x/wide/figures/one.png'],
    ...['/og/x/qr/none.png', '/og/x/square/constructor.png', '/og/x/qr/gazette/9999.png'],
  ])
    expect([path, await statusOf(path)]).toEqual([path, 404])
  const mark = (await findCard('/figures/one', 'square')).split('/')[2]
  expect(await statusOf(`/og/${mark}/square/figures/long.png`)).toBe(404)
})

test('another site draws the same bytes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-cards-'))
  const other = await startSiteProcess(findBuilt(`${base}/`), {
    ...{ CMS_URL: readable.feed.url, DATA_DIR: folder, SITE_URL: siteUrl, base: `${base}/` },
  })
  try {
    await untilFollowed(other, readable.feed.chain.entries.length)
    for (const path of ['/figures/long', '/press/talk/t1', '/communities/fanwan']) {
      const [here, there] = [await listCards(path), await listCards(path, other)]
      expect(there).toEqual(here)
      for (const link of here.values())
        if (link.endsWith('.png')) expect(await fetchCard(link, other)).toEqual(await fetchCard(link))
    }
  } finally {
    await other.stop()
    await rm(folder, { recursive: true, force: true })
  }
})

test('a corrected figure has other cards, and the old ones are gone; of what was withdrawn all are', async () => {
  const before = await listCards('/figures/one')
  const { head } = await readable.feed.publish(toFigure('one', { display: '2' }), 'one')
  await untilFollowed(readable.site, head.number)
  for (const form of ['square', 'wide']) {
    expect(await statusOf(before.get(form) ?? '')).toBe(404)
    expect(await statusOf(await findCard('/figures/one', form))).toBe(200)
  }
  await readable.feed.publish(toRelease('late'), 'late')
  await untilFollowed(readable.site, head.number + 1)
  const cards = [
    ...(await listCards('/figures/one')).values(),
    ...(await listCards('/press/talk/t1')).values(),
    ...(await listCards('/press/releases/late')).values(),
  ]
  for (const subject of ['one', 'talk', 'late']) await readable.feed.withdraw(subject)
  await untilFollowed(readable.site, head.number + 4)
  for (const link of cards) expect([link, await statusOf(link)]).toEqual([link, 410])
})
