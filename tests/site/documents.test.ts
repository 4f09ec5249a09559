import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { untilFollowed } from '../support/built-site.ts'
import { toLongList } from '../support/large-list.ts'
import { readAttached, readCode, readInfo, takeSheet } from '../support/pdf.ts'
import { type ReadableSite, siteUrl, startReadableSite } from '../support/readable-site.ts'
import { toSampleDocuments } from '../support/sample-documents.ts'
import { readTypedPages } from '../support/typed-pages.ts'

const documentNumber = '示例字〔2020〕12号'
const paragraph = { type: 'paragraph' as const, spans: [{ text: '字'.repeat(28 * 45 - 2) }] }
const lists = [8, 24, 40, 120].map((count) => ({ ...toLongList(`list-${count}`, count), documentNumber }))
const [shortest] = lists as [Announcement]
/** Nothing but characters of one width: what there is room for can be counted. */
const filled: Announcement = { ...shortest, slug: 'filled', body: [paragraph, ...shortest.body] }

let readable: ReadableSite
const numbers = new Map<string, number>()

beforeAll(async () => {
  readable = await startReadableSite(async ({ chain }) => {
    for (const document of [...toSampleDocuments(), ...lists, filled])
      numbers.set(document.slug, (await chain.publish(document)).head.number)
  })
})
afterAll(() => readable?.stop())

const numberOf = (slug: string): number => numbers.get(slug) ?? 0

const readEntry = async (number: number) => (await readable.site.get(`/gazette/${number}.json`)).json()

const fetchDocument = async (number: number, form = 'pdf'): Promise<Uint8Array> => {
  const named = await readable.site.get(`/documents/${number}.${form}`)
  expect(named.headers.get('location')).toMatch(/^\/jzxfsq\/works\/[0-9a-f]{64}\/documents\/\d+\.\w+$/)
  const answer = await readable.ask(siteUrl + named.headers.get('location'))
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

test('type stands on a grid of 22 lines by 28 characters within the margins of GB/T 9704', async () => {
  const pages = readTypedPages(await fetchDocument(numberOf('filled')))
  const lines = pages[1]?.filter(({ text }) => text.startsWith('字')) ?? []
  expect(lines).toHaveLength(22)
  expect(new Set(lines.map(({ text }) => text))).toEqual(new Set(['字'.repeat(28)]))
  const [first, last] = [lines[0], lines.at(-1)]
  // Half a gap between lines above the first and below the last of them.
  const sides = [first?.top, first?.left, first?.right, last?.bottom]
  for (const [index, wanted] of [39.3, 28, 184.1, 259.7].entries())
    expect(Math.abs((sides[index] ?? 0) - wanted)).toBeLessThan(0.5)
  for (const [index, page] of pages.slice(0, 3).entries()) {
    const number = page.find(({ text }) => text === `—${index + 1}—`)
    expect(number && number.top > 265 && number.bottom < 274).toBe(true)
    expect(index % 2 === 0 ? (number?.right ?? 0) > 170 : (number?.left ?? 210) < 50).toBe(true)
  }
  expect(pages[0]?.[0]?.text).toBe('市城乡社区治理工作领导小组文件')
  expect(pages[0]?.[1]?.text).toBe(documentNumber)
})

test.each(lists)('$title: its list is whole, with its head on every page', async ({ slug, nominations }) => {
  const bytes = await fetchDocument(numberOf(slug))
  const pages = readTypedPages(bytes).map((page) => page.map(({ text }) => text).join(''))
  const start = pages.findIndex((page) => page.startsWith('附件2020'))
  const listed = pages.slice(start).filter((page) => page.includes('%'))
  for (const page of listed) expect(page).toContain('序号社区区市（开发区）满意率有效卷')
  const whole = listed.join('')
  expect(whole).toContain(`2020年度命名社区名单（${nominations.length}个）`)
  for (const [index, { community, survey }] of nominations.entries()) {
    // A long name of a district stands in two lines, one above the others' line and one below it.
    const district = community.district.name.length > 10 ? '' : community.district.name
    const said = `${index + 1}${community.name}${district}`
    expect(whole).toContain(`${said}${survey?.rate.toFixed(1)}%${survey?.valid}`)
  }
  expect(whole.match(/%/g)).toHaveLength(nominations.length)
  // 版记 on the last page, which is an even one.
  expect(pages.length % 2).toBe(0)
  expect(pages.at(-1)).toContain('2020年10月29日印发')
  for (const page of pages) expect(page).toContain(`公报第${numberOf(slug)}号`)
  // No page has a signature alone.
  const signed = pages.find((page) => page.includes('2020年10月28日')) ?? ''
  expect(signed).toContain('典型经验')
})

test('a notice has no red head, no 版记 and no number that nobody gave it; its code leads to the entry', async () => {
  const number = numberOf('public-notice-2020')
  const bytes = await fetchDocument(number)
  const pages = readTypedPages(bytes)
  const text = pages.flat().map((line) => line.text)
  expect(text.join('')).not.toMatch(/〔|文件|印发/)
  for (const page of pages) expect(page.map((line) => line.text).join('')).toContain('示例数据')
  const code = await readCode(await takeSheet(bytes, pages.length), { dpi: 200 })
  expect(code).toMatch(new RegExp(`^${siteUrl}/jzxfsq/gazette/${number}#[0-9a-f]{16}$`))
})

test('the entry is attached letter by letter; title, author and time are its own; it has tags', async () => {
  const number = numberOf('list-8')
  const bytes = await fetchDocument(number)
  const [info, attached] = [await readInfo(bytes), await readAttached(bytes)]
  const feed = await (await readable.site.get(`/gazette/${number}.json`)).text()
  expect(attached).toBe(feed)
  const { head } = JSON.parse(attached)
  expect(info).toMatch(new RegExp(`Title:\\s+${shortest.title}`))
  expect(info).toMatch(/Author:\s+市城乡社区治理工作领导小组/)
  expect(info).toMatch(new RegExp(`CreationDate:\\s+${head.at.slice(0, 19)}Z`))
  expect(info).toMatch(/Tagged:\s+yes/)
})

test('for Word it has the same words in the faces and measures of the standard', async () => {
  const number = numberOf('list-8')
  const bytes = await fetchDocument(number, 'docx')
  const parts = unzipSync(bytes)
  const [written, core] = ['word/document.xml', 'docProps/core.xml'].map((name) =>
    strFromU8(parts[name] ?? new Uint8Array()),
  ) as [string, string]
  const words = [...written.matchAll(/<w:t[ >][^<]*<\/w:t>/g)].map(([run]) => run.replaceAll(/<[^>]+>/g, ''))
  const printed = readTypedPages(await fetchDocument(number))
    .flat()
    .filter(({ text, top }) => top < 262 && !/^—\d+—$/.test(text))
  // The list begins at its 附件. What is read of a cell in two lines on paper stands around the others of its row.
  const toParts = (texts: readonly string[]) => {
    const [text = '', ...list] = texts.join('').replaceAll(/\s/g, '').split('附件2020')
    return [text, Array.from(list.join('')).toSorted().join('')]
  }
  expect(toParts(words)).toEqual(toParts(printed.map(({ text }) => text)))
  for (const face of ['方正小标宋简体', '仿宋_GB2312', '黑体'])
    expect(written).toContain(`w:eastAsia="${face}"`)
  // Twentieths of a point: 37, 26, 35 and 28 mm, and 22 lines in what is left.
  for (const margin of ['w:top="2098"', 'w:right="1474"', 'w:bottom="1984"', 'w:left="1587"'])
    expect(written).toContain(margin)
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array())
  expect(styles).toMatch(/<w:spacing w:line="579" w:lineRule="exact"\/>/)
  expect(written).toContain('<w:tblHeader/>')
  expect(core).toContain(`>${(await readEntry(number)).head.at}<`)
})

test('a corrected one has a document beside the old one; a withdrawn one has neither', async () => {
  const before = numberOf('list-24')
  const old = await fetchDocument(before)
  const corrected = { ...lists[1], deck: '更正后的提要。' } as Announcement
  const { head } = await readable.feed.publish({ ...corrected, correction: '改了提要。' }, 'list-24')
  await untilFollowed(readable.site, head.number)
  expect(Buffer.compare(await fetchDocument(before), old)).toBe(0)
  const [last] = readTypedPages(await fetchDocument(head.number)).slice(-1)
  expect(last?.map(({ text }) => text).join('')).toContain(`公报第${head.number}号`)
  const page = await (await readable.site.get('/results/list-24')).text()
  expect(page).toContain(`href="/jzxfsq/documents/${head.number}.pdf"`)
  const gone = await readable.feed.withdraw('list-24')
  await untilFollowed(readable.site, gone.head.number)
  for (const number of [before, head.number])
    expect((await readable.site.get(`/documents/${number}.pdf`)).status).toBe(410)
  for (const path of ['9999.pdf', '1.pdf', '12.odt'])
    expect((await readable.site.get(`/documents/${path}`)).status).toBe(404)
})
