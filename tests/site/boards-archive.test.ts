import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { parseCsv } from '../support/csv.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { isLong } from '../support/long.ts'
import { toSampleDocuments } from '../support/sample-documents.ts'
import { readZip } from '../support/zip.ts'

/** Enough that an archive of all is still being made when somebody goes away, with a number that no district has. */
const ofEach = isLong ? 325 : 16
let count = 0

let feed: FeedServer
let folder: string
let sites: SiteProcess[]

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-boards-'))
  for (const document of toSampleDocuments()) {
    if (document.kind !== 'register') {
      await feed.chain.publish(document)
      continue
    }
    const communities = document.communities.slice(0, ofEach)
    count += communities.length
    await feed.chain.publish({ ...document, communities })
  }
  const start = (name: string) =>
    startSiteProcess(findBuilt(), {
      ...{ CMS_URL: feed.url, DATA_DIR: join(folder, name), SITE_URL: 'https://www.example.gov.cn' },
    })
  sites = [await start('one'), await start('other')]
  for (const site of sites) await site.line(`公报已收录到第${feed.chain.entries.length}号`)
})
afterAll(async () => {
  for (const site of sites ?? []) await site.stop()
  await feed?.stop()
  await rm(folder, { recursive: true, force: true })
})

const [all, district] = ['/boards/60x90.zip', '/boards/huancui/90x120-bleed.zip']
const site = (): SiteProcess => sites[0] as SiteProcess
const toDigest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const download = async (from: SiteProcess, path: string): Promise<Uint8Array> => {
  const answer = await from.get(path, { redirect: 'follow' })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
  return new Uint8Array(await answer.arrayBuffer())
}

test('all boards come as one file with a list of contents that holds', async () => {
  const files = readZip(await download(site(), all))
  expect(files.size).toBe(count + 1)
  const [head, ...rows] = parseCsv(new TextDecoder().decode(files.get('目录.csv')).replace(/^\uFEFF/, ''))
  expect(head).toEqual(['区市', '社区', '文件', '公报号', '标准版本', '扫码打开的网址', '字节', 'SHA-256'])
  expect(rows.length).toBe(count)
  for (const [place, , name = '', , , address = '', size, digest] of rows) {
    const file = files.get(name)
    expect(name.startsWith(`${place}/`)).toBe(true)
    expect([String(file?.byteLength), file && toDigest(file)]).toEqual([size, digest])
    expect(address).toMatch(/^https:\/\/www\.example\.gov\.cn\/boards\/[a-z0-9-]+\/\d+$/)
  }
  expect(new Set(rows.map(([, , name]) => name)).size).toBe(count)
  // A board in it is the board that is had alone.
  const [, , name = '', , , address = ''] = rows[7] ?? []
  const alone = await site().get(`/boards/${address.split('/').at(-2)}/60x90.pdf`, { redirect: 'follow' })
  expect(toDigest(new Uint8Array(await alone.arrayBuffer()))).toBe(
    toDigest(files.get(name) ?? new Uint8Array()),
  )
}, 300_000)

test('a district has its own, named by what it is made of, and the same from every site', async () => {
  const named = await site().get(district)
  const address = named.headers.get('location') ?? ''
  expect(address).toMatch(/^\/works\/[0-9a-f]{64}\/boards\/huancui\/90x120-bleed\.zip$/)
  const head = await site().get(address, { method: 'HEAD' })
  expect([head.status, head.headers.get('etag')]).toEqual([200, `"${address.split('/')[2]}"`])
  expect(decodeURIComponent(head.headers.get('content-disposition') ?? '')).toMatch(
    /环翠区刊板（公报第\d+号）-90x120-bleed\.zip/,
  )
  const [bytes, others] = await Promise.all(sites.map((one) => download(one, district)))
  expect(toDigest(bytes ?? new Uint8Array())).toBe(toDigest(others ?? new Uint8Array([1])))
  const names = [...readZip(bytes ?? new Uint8Array()).keys()].filter((name) => name.includes('/'))
  expect(new Set(names.map((name) => name.split('/')[0]))).toEqual(new Set(['环翠区']))
  expect((await site().get('/boards/nowhere/60x90.zip')).status).toBe(404)
}, 300_000)

test('whoever goes away before its end holds nothing: others still get theirs', async () => {
  for (let turn = 0; turn < (isLong ? 5 : 2); turn++) {
    const going = new AbortController()
    const answer = await site().get(all, { redirect: 'follow', signal: going.signal })
    expect(answer.status).toBe(200)
    await answer.body?.getReader().read()
    going.abort()
    await expect
      .poll(async () => (await site().get(district, { redirect: 'follow', method: 'HEAD' })).status)
      .toBe(200)
  }
  expect(readZip(await download(site(), district)).has('目录.csv')).toBe(true)
})

test('where a script runs, whoever waits sees how far it is, and can stop it; without one it is a download', async () => {
  const browser = await openBrowser()
  try {
    const { page, context } = await openWindow(browser, { acceptDownloads: true })
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto(`${site().url}/boards?district=huancui`)
    const saved = page.waitForEvent('download')
    await page.getByRole('link', { name: /^下载\d+块刊板/ }).click()
    await page.getByText(/已做好\d+块，共\d+块/).waitFor()
    const file = await (await saved).path()
    expect(readZip(new Uint8Array(await readFile(file))).has('目录.csv')).toBe(true)
    await page.getByText('下载好了').waitFor()

    await page.goto(`${site().url}/boards`)
    await page.getByRole('link', { name: new RegExp(`^下载${count}块刊板`) }).click()
    await page.getByRole('button', { name: '停止' }).click()
    await page.getByText('已经停止').waitFor()
    expect(complaints).toEqual([])
    await context.close()

    const plain = await openWindow(browser, { javaScriptEnabled: false, acceptDownloads: true })
    await plain.page.goto(`${site().url}/boards?district=huancui`)
    const direct = plain.page.waitForEvent('download')
    await plain.page.getByRole('link', { name: /^下载\d+块刊板/ }).click()
    expect((await direct).suggestedFilename()).toContain('环翠区刊板')
    await plain.context.close()
  } finally {
    await browser.close()
  }
})
