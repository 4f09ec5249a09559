import { createHash } from 'node:crypto'
import type { StandardSet } from '@exemplar/shared/kinds/standard-set'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { untilFollowed } from '../support/built-site.ts'
import { type ReadableSite, siteUrl, startReadableSite } from '../support/readable-site.ts'
import { toSampleDocuments } from '../support/sample-documents.ts'
import { toSeen } from '../support/site-page.ts'

const set = toSampleDocuments().find(({ kind }) => kind === 'standard-set') as StandardSet
let readable: ReadableSite
/** Numbers of the entries that brought a set. */
const numbers: number[] = []

beforeAll(async () => {
  readable = await startReadableSite(async ({ chain }) => {
    for (const document of toSampleDocuments()) {
      const { head } = await chain.publish(document)
      if (document.kind === 'standard-set') numbers.push(head.number)
    }
  })
})
afterAll(() => readable?.stop())

const publish = async (document: StandardSet): Promise<number> => {
  const { head } = await readable.feed.publish(document, document.slug)
  await untilFollowed(readable.site, head.number)
  numbers.push(head.number)
  return head.number
}
const read = async (number: number | string, status = 200): Promise<string> => {
  const answer = await readable.site.get(`/boards/fanwan/${number}`)
  expect(answer.status).toBe(status)
  return answer.text()
}
const fetchBytes = async (path: string): Promise<{ address: string; digest: string }> => {
  const named = await readable.site.get(path)
  const address = named.headers.get('location') ?? ''
  const answer = await readable.ask(siteUrl + address)
  expect(answer.status).toBe(200)
  return {
    address,
    digest: createHash('sha256')
      .update(new Uint8Array(await answer.arrayBuffer()))
      .digest('hex'),
  }
}
const withItem = (
  change: Partial<StandardSet['categories'][number]['items'][number]>,
): StandardSet['categories'] =>
  set.categories.with(0, {
    ...(set.categories[0] as StandardSet['categories'][number]),
    items: (set.categories[0]?.items ?? []).map((item, index) =>
      index === 0 ? { ...item, ...change } : item,
    ),
  })

// Each goes on from what the one before it published.

let printed: { address: string; digest: string }

test('behind the code of a new board stands that nothing changed, and what tells a true one', async () => {
  printed = await fetchBytes(`/boards/fanwan/${numbers[0]}/60x90.pdf`)
  const page = await read(numbers[0] ?? 0)
  expect(toSeen(page)).toContain('这块刊板没有过时')
  expect(toSeen(page)).toContain('帆湾社区（示例）的刊板')
  expect(page).toContain('class="print"')
  expect(page).toContain('<meta name="robots" content="noindex">')
  expect(page).not.toMatch(/<script(?! type="application\/ld\+json">)/)
})

test('after a correction that is not seen on the board it is still good', async () => {
  await publish({ ...set, categories: withItem({ requirement: ['另一句要求。'] }), correction: '改了要求。' })
  const seen = toSeen(await read(numbers[0] ?? 0))
  expect(seen).toContain('刊板上的字没有过时')
  expect(seen).toContain('1个小项的要求有改动')
})

test('after one that is, the page says which items, old and new beside each other; the old address gives the old board', async () => {
  const now = await publish({ ...set, categories: withItem({ title: '党建引领' }), correction: '改了名称。' })
  const page = await read(numbers[0] ?? 0)
  const seen = toSeen(page)
  expect(seen).toContain('印出以后，1个小项改过')
  expect(page).toMatch(/<del[^>]*>[^<]*<\/del>/)
  expect(seen).toContain(`印的时候，第${numbers[0]}号`)
  expect(seen).toContain(`现在，第${now}号`)
  expect(await fetchBytes(`/boards/fanwan/${numbers[0]}/60x90.pdf`)).toEqual(printed)
  expect((await fetchBytes('/boards/fanwan/60x90.pdf')).digest).not.toBe(printed.digest)
  expect(toSeen(await read(now))).toContain('这块刊板没有过时')
})

test('when another year has a set of its own, boards of the year before are out of date', async () => {
  const next = await publish({ ...set, slug: 'standards-2021', year: 2021, version: '2021年版' })
  const seen = toSeen(await read(numbers[0] ?? 0))
  expect(seen).toContain('这块刊板已经过时')
  expect(seen).toContain(`公报第${next}号`)
  expect(seen).toContain('各小项的文字都没有变')
  expect(toSeen(await read(next))).toContain('这块刊板没有过时')
})

test('a number that brought no set is said to be none, and what is no number is no page', async () => {
  const seen = toSeen(await read(1, 404))
  expect(seen).toContain('公报里没有这个号的标准')
  expect(seen).toContain('0631-5895580')
  await read(99_999, 404)
  for (const path of ['/boards/fanwan/01', '/boards/fanwan/x', '/boards/nobody/1'])
    expect((await readable.site.get(path)).status, path).toBe(404)
})

test('after a withdrawal neither the board nor the one in its place is to be had, and the page says why', async () => {
  const { head } = await readable.feed.withdraw(set.slug)
  await untilFollowed(readable.site, head.number)
  const seen = toSeen(await read(numbers[0] ?? 0, 410))
  expect(seen).toContain('这块刊板依据的标准已经撤下')
  expect(seen).toContain('文中数字有误，现予撤下')
  for (const path of [`/boards/fanwan/${numbers[0]}/60x90.pdf`, `/boards/fanwan/${numbers[1]}/60x90.pdf`])
    expect((await readable.site.get(path)).status, path).toBe(410)
  expect((await readable.ask(siteUrl + printed.address)).status).toBe(410)
  expect((await readable.site.get('/boards/fanwan/60x90.pdf')).status).toBe(302)

  const last = await readable.feed.withdraw('standards-2021')
  await untilFollowed(readable.site, last.head.number)
  for (const path of ['/boards', '/boards/fanwan', '/boards/fanwan/60x90.pdf', '/boards/60x90.zip'])
    expect((await readable.site.get(path)).status, path).toBe(410)
})
