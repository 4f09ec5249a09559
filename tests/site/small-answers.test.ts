import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseGolden } from '../golden/golden.ts'
import { serveGolden } from '../golden/serve-golden.ts'
import { openBrowser, openWindow } from '../support/browser.ts'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { crawl } from '../support/crawl.ts'
import { isCopying } from '../support/every-page.ts'
import { listInlineStyles, readPolicy, toHashSource } from '../support/policy.ts'
import { type Server, serve } from '../support/serve.ts'
import { readWire } from '../support/wire.ts'

/** Two of these, and what a proxy adds, still fit into the four kilobytes that proxies keep for headers. */
const most = 1_200
const token = `eyJhbGciOiJIUzI1NiJ9.draft.${'A'.repeat(43)}`

/** What no link of the site leads to. */
const unlinked: readonly [path: string, status: number][] = [
  ['/no-such-page', 404],
  ['/stories/steps', 410],
  ['/search?q=%E7%A4%BE%E5%8C%BA', 200],
  [`/preview/${token}`, 200],
  ['/preview/x', 404],
]
/** One page of each kind, for a browser. */
const kinds = [
  ...['/', '/standards', '/standards/100', '/stories', '/stories/window', '/results'],
  ...['/results/final-result', '/press', '/press/briefing', '/press/releases', '/press/releases/release'],
  ...['/communities', '/communities?district=district', '/communities/hai-yan-xin'],
  ...['/districts', '/districts/district', '/gazette', '/gazette/13'],
  ...['/map', '/search'],
  ...unlinked.map(([path]) => path),
]

let golden: Server
let cms: Server
let folder: string
let site: SiteProcess
let browser: Browser
type Seen = { readonly path: string; readonly head: string; readonly html: string; readonly headers: Headers }
/** Every page that there is: those that links lead to, whatever their kind, and those that none leads to. */
let pages: Seen[]

beforeAll(async () => {
  golden = await serveGolden('0.3.0')
  const draft = parseGolden('0.3.0').entries.find(({ head }) => head.number === 13)?.document
  cms = await serve(async ({ url, headers, signal }) => {
    const { pathname, search } = new URL(url)
    if (pathname === `/api/preview/${token}`)
      return Response.json({ document: draft, edition: 2, expiresAt: '2099-10-28T04:15:00.000Z' })
    return fetch(golden.url + pathname + search, { headers, signal })
  })
  folder = await mkdtemp(join(tmpdir(), 'exemplar-small-'))
  site = await startSiteProcess(findBuilt(), {
    CMS_URL: cms.url,
    DATA_DIR: folder,
    SITE_URL: 'https://www.example.gov.cn',
  })
  await site.line('公报已收录到第18号')
  pages = await Promise.all((await listPages()).map(see))
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
  await cms?.close()
  await golden?.close()
  await rm(folder, { recursive: true, force: true })
})

/** What is no page is not asked for: to cut type and to draw pictures takes longer than all pages. */
const isNoPage = (path: string): boolean => /^\/(_astro|song|files|mode)\b|\.\w+$/.test(path)

const listPages = async (): Promise<string[]> => {
  const found = await crawl(`${site.url}/`, isNoPage)
  const linked = [...found].filter(([, status]) => status === 200).map(([path]) => path)
  return [...linked, ...unlinked.map(([path]) => path)]
}

/** All boards as one file: a script tells how far it is. */
const isArchive = (path: string): boolean => /^\/boards(?:\?|$)/.test(path)
/** The page on which a reader checks runs a script of the site's. */
const isChecking = (path: string): boolean => /^\/verify(?:\/\d+)?$/.test(path)

const see = async (path: string): Promise<Seen> => {
  const answer = await site.get(path)
  const { head } = await readWire(site.url + path, { 'accept-encoding': 'gzip, br' })
  return { path, head, html: await answer.text(), headers: answer.headers }
}

describe('every page', () => {
  test.each(unlinked)('%s is answered with %i', async (path, status) => {
    expect((await site.get(path)).status).toBe(status)
  })

  test('is among those that are looked at here', () => {
    expect(pages.length).toBeGreaterThan(80)
    expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(kinds))
  })

  test('has headers of no more than 1,200 bytes', async () => {
    for (const { path, head } of pages) {
      expect(head, path).toMatch(/content-type: text\/html/)
      expect(head.length, `${path}\n${head}`).toBeLessThanOrEqual(most)
    }
  })

  test('is set with the sheet that all pages share and few beside it, kept for ever, and with no style of its own but its cut of Song', async () => {
    const sheets = new Set<string>()
    const common = new Map<string, number>()
    for (const { path, html } of pages) {
      const linked = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href)
      // One page shows the draft of any kind, those that stand alone among them.
      expect(linked.length, path).toBeLessThanOrEqual(path.startsWith('/preview/') ? 4 : 3)
      for (const href of linked) {
        sheets.add(href)
        common.set(href, (common.get(href) ?? 0) + 1)
      }
      for (const style of listInlineStyles(html)) expect(style, path).toMatch(/^@font-face\{[^{}]*\}$/)
      expect(html, path).not.toMatch(/<[^>]* (?:style|on[a-z]+)=/)
      // A data block for search engines is no script: nothing runs it.
      const scripts = [...html.matchAll(/<script\b(?! type="application\/ld\+json")[^>]*>/g)].map(
        ([tag]) => tag,
      )
      expect(scripts, path).toEqual([
        ...(isChecking(path)
          ? [expect.stringMatching(/^<script defer src="\/_astro\/check\.[\w-]+\.js">$/)]
          : []),
        ...(isArchive(path) || isCopying({ path })
          ? [expect.stringMatching(/^<script type="module" src="\/_astro\/[\w.-]+\.js">$/)]
          : []),
      ])
    }
    expect([...common.values()].filter((count) => count === pages.length)).toHaveLength(1)
    for (const href of sheets) {
      const sheet = await site.get(href)
      expect([sheet.status, sheet.headers.get('content-type')], href).toEqual([
        200,
        'text/css; charset=utf-8',
      ])
      expect(sheet.headers.get('cache-control'), href).toBe('public, max-age=31536000, immutable')
    }
  })

  test('has a policy that allows what is in it and nothing else', async () => {
    for (const { path, html, headers } of pages) {
      const styles = listInlineStyles(html).map(toHashSource)
      const common = { 'default-src': ["'none'"], 'base-uri': ["'none'"], 'font-src': ["'self'"] }
      if (path.startsWith('/embed/')) {
        // What other sites show has nothing but its sheet and its type.
        const framed = { 'frame-ancestors': ['*'], 'form-action': ["'none'"] }
        expect(Object.fromEntries(readPolicy(headers)), path).toEqual({
          ...common,
          ...framed,
          'style-src': ["'self'", ...styles],
        })
        continue
      }
      expect(Object.fromEntries(readPolicy(headers)), path).toEqual({
        ...common,
        ...(isCopying({ path }) ? {} : { 'connect-src': ["'self'"] }),
        'frame-ancestors': ["'none'"],
        'form-action': ["'self'"],
        'img-src': ["'self'"],
        'manifest-src': ["'self'"],
        'media-src': ["'self'"],
        'style-src': ["'self'", ...styles],
        ...(isChecking(path) || isArchive(path) || isCopying({ path }) ? { 'script-src': ["'self'"] } : {}),
      })
    }
  })
})

test('before its first gazette, a site says so under a policy that allows that page its style and nothing else', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'exemplar-small-'))
  const early = await startSiteProcess(findBuilt(), { CMS_URL: 'http://127.0.0.1:9', DATA_DIR: empty })
  await early.line('网站已启动')
  const answer = await early.get('/')
  expect(answer.status).toBe(503)
  expect((await readWire(early.url, {})).head.length).toBeLessThanOrEqual(most)
  const styles = listInlineStyles(await answer.text())
  expect(styles.length).toBe(1)
  expect(Object.fromEntries(readPolicy(answer.headers))).toEqual({
    'default-src': ["'none'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    'form-action': ["'none'"],
    'style-src': styles.map(toHashSource),
  })
  expect(await early.stop()).toBe(0)
  await rm(empty, { recursive: true, force: true })
})

test('Chromium finds nothing on a page that its policy forbids, and both its sheet and its cut of Song in force', async () => {
  const { context, page } = await openWindow(browser)
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  for (const path of kinds) {
    said.length = 0
    await page.goto(site.url + path, { waitUntil: 'load' })
    // Of the page's own status Chromium complains too.
    expect(
      said.filter((text) => !text.startsWith('Failed to load resource')),
      path,
    ).toEqual([])
    const html = await page.content()
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    expect(await page.evaluate(() => document.styleSheets.length), path).toBe(
      html.split('<link rel="stylesheet"').length - 1 + listInlineStyles(html).length,
    )
    expect(await page.evaluate(() => getComputedStyle(document.body).lineHeight), path).toBe('32.4px')
    expect(
      await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'error').length),
      path,
    ).toBe(0)
  }
  await context.close()
})
