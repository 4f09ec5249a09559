import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Announcement } from '@exemplar/shared/kinds/announcement'
import type { PressRelease } from '@exemplar/shared/kinds/press-release'
import type { StandardSet } from '@exemplar/shared/kinds/standard-set'
import type { Story } from '@exemplar/shared/kinds/story'
import { fold } from '@exemplar/shared/text/fold'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBuilt, startSiteProcess } from '../support/built-site.ts'
import { toLargeResult } from '../support/large-round.ts'
import { readAttached, readCode, readInfo, takeSheet } from '../support/pdf.ts'
import { type ReadableSite, siteUrl, startReadableSite } from '../support/readable-site.ts'
import { toSampleDocuments } from '../support/sample-documents.ts'
import { readTypedPages } from '../support/typed-pages.ts'

const sample = toSampleDocuments()
const result = sample.find(({ slug }) => slug === 'final-result-2020') as Announcement
const release = sample.find(({ slug }) => slug === 'campaign-opens-2020') as PressRelease
const set = sample.find(({ kind }) => kind === 'standard-set') as StandardSet
const stories = sample.filter(({ kind }) => kind === 'story') as Story[]
const items = set.categories.flatMap((category) => category.items)
const [named] = result.nominations.filter(({ rank }) => rank !== undefined)
const [ended] = result.nominations.filter(({ rank }) => rank === undefined)
const slug = named?.community.slug ?? ''
const longName = '经济技术开发区新港第一社区'
/** The year before: the same community, one of the longest name and one of the shortest, in a round of sixty. */
const large = toLargeResult('result-2019', 40)
const earlier: Announcement = {
  ...large,
  year: 2019,
  dated: large.dated.replace('2020', '2019'),
  documentNumber: '示例字〔2019〕12号',
  nominations: large.nominations.map((nomination, index) => {
    const { community } = nomination
    const stages = nomination.stages.map((stage) => ({ ...stage, date: stage.date.replace('2020', '2019') }))
    if (index === 0 && named) return { ...nomination, stages, community: named.community }
    if (index === 1)
      return { ...nomination, stages, community: { ...community, slug: 'long', name: longName } }
    if (index === 39)
      return { ...nomination, stages, community: { ...community, slug: 'short', name: '安居' } }
    return { ...nomination, stages }
  }),
}

let readable: ReadableSite
const numbers = new Map<string, number>()
const numberOf = (of: string): number => numbers.get(of) ?? 0

beforeAll(async () => {
  readable = await startReadableSite(async ({ chain }) => {
    for (const document of [earlier, ...sample])
      numbers.set(document.slug, (await chain.publish(document)).head.number)
  })
})
afterAll(() => readable?.stop())

const findAddress = async (path: string, site = readable.site): Promise<string> => {
  const answer = await site.get(path)
  expect(answer.status, path).toBe(302)
  return answer.headers.get('location') ?? ''
}
const fetchSheet = async (path: string): Promise<Uint8Array> => {
  const answer = await readable.ask(siteUrl + (await findAddress(path)))
  expect([answer.status, answer.headers.get('content-type')], path).toEqual([200, 'application/pdf'])
  return new Uint8Array(await answer.arrayBuffer())
}
const read = async (path: string): Promise<string> => (await readable.site.get(path)).text()
const readDigest = async (number: number): Promise<string> =>
  JSON.parse(await read(`/gazette/${number}.json`)).digest

/** A text as it is compared: without blanks, marks of either width alike. */
const toPlain = (text: string): string => fold(text).text.replaceAll(/\s/g, '')
const toTexts = (bytes: Uint8Array): string[] =>
  readTypedPages(bytes).map((page) => toPlain(page.map(({ text }) => text).join('')))

const communitySheet = `/communities/${slug}/sheet.pdf`
const releaseSheet = `/press/releases/${release.slug}/release.pdf`

/** Every sort of sheet, with the longest and the shortest text that there is, and where its foot begins. */
const sheets = () => [
  { path: communitySheet, number: numberOf(result.slug), at: `communities/${slug}`, wide: true },
  { path: '/communities/long/sheet.pdf', number: numberOf(earlier.slug), at: 'communities/long', wide: true },
  {
    path: '/communities/short/sheet.pdf',
    number: numberOf(earlier.slug),
    at: 'communities/short',
    wide: true,
  },
  ...[1, 19, 33].map((item) => ({
    ...{ path: `/standards/${item}/sheet.pdf`, number: numberOf(set.slug), at: `standards/${item}` },
    wide: false,
  })),
  ...sample
    .filter(({ kind }) => kind === 'press-release')
    .map((one) => ({
      ...{ path: `/press/releases/${one.slug}/release.pdf`, number: numberOf(one.slug), wide: false },
      at: `gazette/${numberOf(one.slug)}`,
    })),
  { path: '/gazette/1-1.pdf', number: 1, at: 'gazette/1', wide: false },
  {
    path: `/gazette/2-${numbers.size}.pdf`,
    number: numbers.size,
    at: `gazette/${numbers.size}`,
    wide: false,
  },
]

test('every sheet of every sort is A4, has text within its margins, and the number, the print and the code of its entry', async () => {
  for (const { path, number, at, wide } of sheets()) {
    const bytes = await fetchSheet(path)
    const [width, height] = wide ? [297, 210] : [210, 297]
    const pages = readTypedPages(bytes)
    const info = await readInfo(bytes)
    const sizes = [...info.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+) pts/g)]
    expect(sizes).toHaveLength(pages.length)
    for (const [, across, high] of sizes)
      expect([Number(across), Number(high)].map((side) => Math.round((side * 25.4) / 72))).toEqual([
        width,
        height,
      ])
    const foot = wide ? 169 : 254
    for (const page of pages)
      for (const { text, left, right, top, bottom } of page) {
        expect(left > 12 && right < width - 12 && top > 8 && bottom < height - 4, `${path} ${text}`).toBe(
          true,
        )
        expect(bottom < foot || top > foot, `${path} ${text} stands across the foot`).toBe(true)
      }
    for (const [index, text] of toTexts(bytes).entries()) {
      expect(text).toContain(`公报第${number}号`)
      expect(text).toMatch(/公钥指纹(?:[0-9A-F]{4}){8}/)
      const sheet = await takeSheet(bytes, index + 1)
      const corner = { x: wide ? 12 : 14, y: foot + 1, width: 32, height: 32 }
      expect(await readCode(sheet, { dpi: 300, part: corner }), path).toBe(
        `${siteUrl}/jzxfsq/${at}#${number}-${(await readDigest(number)).slice(0, 16)}`,
      )
      if (index > 2) break
    }
    const { head } = JSON.parse(await read(`/gazette/${number}.json`))
    expect(info).toMatch(new RegExp(`CreationDate:\\s+${head.at.slice(0, 19)}Z`))
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/Subtype\s*\/Image/)
  }
})

test('another site makes the same bytes under the same address', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-sheets-'))
  const environment = { CMS_URL: readable.feed.url, DATA_DIR: folder, SITE_URL: siteUrl, base: '/jzxfsq/' }
  const other = await startSiteProcess(findBuilt('/jzxfsq/'), environment)
  try {
    await other.line(`公报已收录到第${numbers.size}号`)
    for (const path of [communitySheet, '/standards/1/sheet.pdf', releaseSheet, '/gazette/1-20.pdf']) {
      const address = await findAddress(path)
      expect(await findAddress(path, other)).toBe(address)
      const answer = await other.get(address.slice('/jzxfsq'.length))
      expect(Buffer.compare(new Uint8Array(await answer.arrayBuffer()), await fetchSheet(path))).toBe(0)
    }
  } finally {
    await other.stop()
    await rm(folder, { recursive: true, force: true })
  }
})

describe('the sheet of a community', () => {
  test('says what it was named, how it came to that, and by year what it was named for', async () => {
    const bytes = await fetchSheet(communitySheet)
    const [honour = '', course = '', years = '', ...rest] = toTexts(bytes)
    const { community, survey } = named ?? {}
    for (const said of [community?.name, community?.district.name, result.issuer, result.disclaimer])
      expect(honour).toContain(toPlain(said ?? '?'))
    expect(honour).toContain(toPlain('“精致幸福社区”示范社区'))
    expect(honour).toContain('2020年10月28日')
    expect(course).toContain(`${survey?.rate}%${survey?.valid}份24个8个居民满意率有效问卷推荐社区命名社区`)
    for (const { title } of result.stages) expect(course).toContain(title)
    expect(course).toMatch(/24个10-\d\d21个10-\d\d16个10-\d\d11个10-\d\d8个/)
    // Of the others there is a line each and no name.
    for (const other of result.nominations.filter((one) => one !== named))
      expect(honour + course + years).not.toContain(toPlain(other.community.name))
    expect(years).toMatch(
      new RegExp(
        `2020年${toPlain(result.title)}公报第${numberOf(result.slug)}号2019年${toPlain(earlier.title)}公报第1号`,
      ),
    )
    expect(rest).toEqual([])
    expect(await readAttached(bytes)).toBe(await read(`/gazette/${numberOf(result.slug)}.json`))
  })

  test('names the entry in its address; an older number gives what was said then', async () => {
    expect(await findAddress(communitySheet)).toMatch(
      new RegExp(`^/jzxfsq/works/[0-9a-f]{64}/communities/${slug}/${numberOf(result.slug)}/sheet\\.pdf$`),
    )
    const [honour = '', , ...rest] = toTexts(await fetchSheet(`/communities/${slug}/1/sheet.pdf`))
    expect(honour).toContain('示例字〔2019〕12号')
    expect(rest).toEqual([])
  })

  test('is of those alone that a result names', async () => {
    const notice = numberOf('public-notice-2020')
    const [unknown, ...others] = [
      'nobody',
      ended?.community.slug,
      `${slug}/${notice}`,
      `${slug}/2`,
      `${slug}/9999`,
    ]
    for (const path of [unknown, ...others])
      expect((await readable.site.get(`/communities/${path}/sheet.pdf`)).status, path).toBe(404)
    expect(await read(`/communities/${slug}`)).toContain(`href="/jzxfsq${communitySheet}"`)
    expect(await read(`/communities/${ended?.community.slug}`)).not.toContain('sheet.pdf')
  })
})

describe('the sheet of a standard', () => {
  test('says it letter by letter, with who answers for it, how it is seen, and its stories', async () => {
    for (const item of items) {
      const whole = toTexts(await fetchSheet(`/standards/${item.number}/sheet.pdf`)).join('')
      const said = [
        ...[item.title, ...item.requirement],
        ...item.duties.map(({ role, unit }) => role + unit),
        ...item.checks,
        ...stories
          .filter(({ standards }) => standards.includes(item.number))
          .flatMap((story) => [
            `${story.title}公报第${numberOf(story.slug)}号`,
            story.community.district.name + story.community.name + story.deck,
          ]),
      ]
      for (const text of said) expect(whole).toContain(toPlain(text))
    }
    expect(await read('/standards/17')).toContain('href="/jzxfsq/standards/17/sheet.pdf"')
    for (const path of ['34', '17/1', '17/9999'])
      expect((await readable.site.get(`/standards/${path}/sheet.pdf`)).status).toBe(404)
  })
})

describe('the sheet of a press release', () => {
  test('says it letter by letter, with its figures as they stand and whom to call', async () => {
    const bytes = await fetchSheet(releaseSheet)
    const whole = toTexts(bytes).join('')
    const paragraphs = release.body.map((block) =>
      block.type === 'heading'
        ? block.text
        : 'spans' in block
          ? block.spans.map(({ text }) => text).join('')
          : '?',
    )
    for (const text of [release.title, release.deck, release.source, release.contact.phone, ...paragraphs])
      expect(whole).toContain(toPlain(text ?? '?'))
    for (const figure of sample)
      if (figure.kind === 'figure' && release.figures?.includes(figure.slug))
        for (const said of [figure.display + figure.unit, figure.title, `公报第${numberOf(figure.slug)}号`])
          expect(whole).toContain(toPlain(said))
    expect(await readAttached(bytes)).toBe(await read(`/gazette/${numberOf(release.slug)}.json`))
    expect(await read(`/press/releases/${release.slug}`)).toContain(`href="/jzxfsq${releaseSheet}"`)
    expect((await readable.site.get('/press/releases/nothing/release.pdf')).status).toBe(404)
    expect((await readable.site.get(`/press/releases/${release.slug}/1/release.pdf`)).status).toBe(404)
  })
})

describe('the gazette of a stretch', () => {
  test('has every entry with its number, its time, what it did, its title and its digest', async () => {
    const [front = '', ...rest] = toTexts(await fetchSheet(`/gazette/2-${numbers.size}.pdf`))
    expect(front).toContain(`第2号至第${numbers.size}号`)
    expect(front).toContain(`共${numbers.size - 1}则:发布${numbers.size - 1}则`)
    const whole = rest.join('')
    for (const document of sample) {
      const digest = (await readDigest(numberOf(document.slug))).slice(0, 8).toUpperCase()
      expect(whole).toContain(digest)
      expect(whole).toContain(toPlain(document.title))
    }
    expect(await read('/gazette')).toMatch(new RegExp(`href="/jzxfsq/gazette/\\d+-${numbers.size}\\.pdf"`))
    expect(await read('/gazette?act=publish')).not.toContain('.pdf"')
  })

  test('has no numbers that there are not, and says how many it has at most', async () => {
    for (const range of [`1-${numbers.size + 1}`, '3-2', '0-4'])
      expect((await readable.site.get(`/gazette/${range}.pdf`)).status, range).toBe(404)
    const refused = await readable.site.get('/gazette/1-401.pdf')
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('一份最多400则')])
  })
})
