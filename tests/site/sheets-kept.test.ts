import type { Announcement } from '@exemplar/shared/kinds/announcement'
import type { PressRelease } from '@exemplar/shared/kinds/press-release'
import type { StandardSet } from '@exemplar/shared/kinds/standard-set'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { untilFollowed } from '../support/built-site.ts'
import { toRelease, toResult, toStandardSet, toStory } from '../support/documents.ts'
import { readTexts } from '../support/pdf.ts'
import { type ReadableSite, siteUrl, startReadableSite } from '../support/readable-site.ts'

// A site whose gazette goes on: what becomes of a sheet that somebody has.

const documents = [
  toStandardSet('standards'),
  toRelease('opened'),
  { ...toResult('result-2019', ['haibin']), year: 2019, dated: '2019-10-29' },
  toResult('result-2020', ['haibin', 'nanshan']),
  toStory('told'),
]

let readable: ReadableSite
beforeAll(async () => {
  readable = await startReadableSite(async ({ chain }) => {
    for (const document of documents) await chain.publish(document)
  })
})
afterAll(() => readable?.stop())

/** The address of the very bytes that an address leads to. */
const findAddress = async (path: string): Promise<string> => {
  const answer = await readable.site.get(path)
  expect(answer.status, path).toBe(302)
  return siteUrl + answer.headers.get('location')
}
const download = async (address: string): Promise<Uint8Array> => {
  const answer = await readable.ask(address)
  expect(answer.status, address).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}
const statusOf = async (path: string): Promise<number> => (await readable.site.get(path)).status
const publish = async (document: Parameters<ReadableSite['feed']['publish']>[0]): Promise<number> => {
  const { head } = await readable.feed.publish(document, document.slug)
  await untilFollowed(readable.site, head.number)
  return head.number
}
const withdraw = async (slug: string): Promise<number> => {
  const { head } = await readable.feed.withdraw(slug)
  await untilFollowed(readable.site, head.number)
  return head.number
}

/** Asks for a sheet, corrects what it is of, and holds that the old one stays beside the new one. */
const correct = async (
  path: string,
  { change, old, fresh }: { change: Parameters<typeof publish>[0]; old: string; fresh: string },
): Promise<string[]> => {
  const before = await findAddress(path)
  const bytes = await download(before)
  await publish(change)
  const after = await findAddress(path)
  expect(after).not.toBe(before)
  expect(Buffer.compare(await download(before), bytes)).toBe(0)
  const [was, is] = [await readTexts(bytes), await readTexts(await download(after))].map((texts) =>
    texts.join(''),
  )
  expect([was?.includes(old), was?.includes(fresh)]).toEqual([true, false])
  expect([is?.includes(old), is?.includes(fresh)]).toEqual([false, true])
  return [before, after]
}

/** What is said of an address that gave a sheet once. */
const readGone = async (address: string): Promise<string> => {
  const answer = await readable.ask(address)
  expect(answer.status, address).toBe(410)
  return answer.text()
}

test('a corrected result has a sheet beside the old one; after its withdrawal the one of the year before is left', async () => {
  const result = documents[3] as Announcement
  const path = '/communities/haibin/sheet.pdf'
  const addresses = await correct(path, {
    change: { ...result, issuer: '市民政局办公室', correction: '改了发文机关。' } as Announcement,
    ...{ old: '由市民政局公布', fresh: '由市民政局办公室公布' },
  })
  const number = await withdraw(result.slug)
  for (const address of addresses)
    expect(await readGone(address)).toContain(`这次公布的结果已经撤下（公报第${number}号），荣誉单不再提供`)
  expect(await findAddress(path)).toContain('/communities/haibin/3/sheet.pdf')
  expect(await statusOf('/communities/nanshan/sheet.pdf')).toBe(404)
})

test('a corrected release has a sheet beside the old one; a withdrawn one has neither', async () => {
  const release = documents[1] as PressRelease
  const path = '/press/releases/opened/release.pdf'
  const addresses = await correct(path, {
    change: { ...release, title: '创建活动今日启动', correction: '改了标题。' } as PressRelease,
    ...{ old: '创建活动启动', fresh: '创建活动今日启动' },
  })
  const number = await withdraw(release.slug)
  for (const address of [...addresses, `${siteUrl}/jzxfsq${path}`])
    expect(await readGone(address)).toContain(`这篇新闻稿已经撤下（公报第${number}号）`)
})

test('a story that is published comes onto the sheet of its standard, and goes from it with its withdrawal', async () => {
  const path = '/standards/1/sheet.pdf'
  const readNow = async () => (await readTexts(await download(await findAddress(path)))).join('')
  expect(await readNow()).toContain('典型经验1篇told的典型经验公报第5号')
  const before = await findAddress(path)
  const number = await publish(toStory('newer'))
  expect(await readNow()).toContain(`典型经验2篇newer的典型经验公报第${number}号`)
  await withdraw('newer')
  // As it was before, and so under the address that it had.
  expect(await findAddress(path)).toBe(before)
})

test('a corrected set has sheets beside the old ones; after its withdrawal there is none', async () => {
  const set = documents[0] as StandardSet
  const [first, ...others] = set.categories
  const renamed = { ...first, items: first?.items.with(0, { ...first.items[0], title: '文明楼道' } as never) }
  const path = '/standards/1/sheet.pdf'
  const addresses = await correct(path, {
    change: { ...set, categories: [renamed, ...others], correction: '改了第1项的名称。' } as StandardSet,
    ...{ old: '小项1', fresh: '文明楼道' },
  })
  await withdraw(set.slug)
  for (const address of [...addresses, `${siteUrl}/jzxfsq${path}`])
    expect(await readGone(address)).toContain('标准单页不再提供')
})

test('what was withdrawn is told in the gazette of its stretch by its reason alone', async () => {
  const { head } = await readable.feed.publish(toStory('secret', { title: '不该公开的标题' }), 'secret')
  await untilFollowed(readable.site, head.number)
  const path = `/gazette/${head.number}-${head.number}.pdf`
  const before = await findAddress(path)
  expect((await readTexts(await download(before))).join('')).toContain('不该公开的标题')
  const number = await withdraw('secret')
  expect((await readable.ask(before)).status).toBe(404)
  const texts = await readTexts(await download(await findAddress(`/gazette/${head.number}-${number}.pdf`)))
  expect(texts.join('')).not.toContain('不该公开的标题')
  expect(texts.join('')).toContain('（已撤下）'.replace('（', '(').replace('）', ')'))
  expect(texts.join('')).toContain('撤下')
})
