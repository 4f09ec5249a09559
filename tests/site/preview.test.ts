import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import { toFileName } from '@exemplar/shared/media/published-file'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import {
  toFigure,
  toRelease,
  toResult,
  toStandardSet,
  toStory,
  toStoryWithCover,
} from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { type Server, serve } from '../support/serve.ts'
import { readTypedPages } from '../support/typed-pages.ts'

let feed: FeedServer
let cms: Server
let folder: string
let site: SiteProcess

/** A token of the form that a CMS signs, by a short name. */
const toToken = (name: string): string => `eyJhbGciOiJIUzI1NiJ9.${name}.${'A'.repeat(43)}`

const expiresAt = '2020-10-28T04:15:00.000Z'
const drafts = new Map<string, PublishedDocument>()
const files = new Map<string, Uint8Array>()
/** What a CMS must not answer, by token. */
const hostile = new Map<string, () => Response>()
const refuse = (status: number, code: string) => Response.json({ errors: [{ data: { code } }] }, { status })

/** A peer that answers as the CMS does: previews by token, everything else from the feed. */
const answer = async (request: Request): Promise<Response> => {
  const { pathname, search } = new URL(request.url)
  const [, token = '', name] = /^\/api\/preview\/([^/]+)(?:\/files\/(.+))?$/.exec(pathname) ?? []
  if (!token) return fetch(feed.url + pathname + search, { headers: request.headers, signal: request.signal })
  const endless = hostile.get(token)
  if (endless) return endless()
  if (token === toToken('old')) return refuse(410, 'preview-expired')
  if (token === toToken('new')) return refuse(410, 'preview-outdated')
  const document = drafts.get(token)
  if (!document) return refuse(404, 'unknown-preview')
  if (!name) return Response.json({ document, edition: 2, expiresAt })
  const bytes = files.get(name)
  if (!bytes) return refuse(404, 'unknown-preview')
  return new Response(new Uint8Array(bytes), { headers: { 'content-length': String(bytes.byteLength) } })
}

const base = '/jzxfsq/'
const title = '金丝雀草稿'

beforeAll(async () => {
  feed = await startFeed()
  await feed.publish(toStory('gong-kai'))
  const file = await feed.addFile('a picture of a draft')
  files.set(toFileName(file), new TextEncoder().encode('a picture of a draft'))
  feed.files.clear()
  drafts.set(toToken('sto'), { ...toStoryWithCover('jin-si-que', [file]), title })
  drafts.set(toToken('res'), { ...toResult('jie-guo', ['haibin']), title })
  drafts.set(toToken('rel'), toRelease('xin-wen-gao', { title }))
  drafts.set(toToken('fig'), toFigure('shu-ju', { title }))
  drafts.set(toToken('set'), toStandardSet('biao-zhun', { title }))
  cms = await serve(answer)
  folder = await mkdtemp(join(tmpdir(), 'exemplar-preview-'))
  site = await startSiteProcess(findBuilt(base), { CMS_URL: cms.url, DATA_DIR: folder, base })
  await site.line('公报已收录到第1号')
})
afterAll(async () => {
  await site.stop()
  await cms.close()
  await feed.stop()
  await rm(folder, { recursive: true, force: true })
})

const listAddresses = (html: string): string[] =>
  [...html.matchAll(/\s(?:src|srcset|href)="([^"]*)"/g)].flatMap(([, value = '']) =>
    value.split(/,\s+/).map((part) => part.split(' ')[0] ?? ''),
  )

describe('a preview', () => {
  test.each([toToken('sto'), toToken('res'), toToken('rel'), toToken('fig'), toToken('set')])(
    '%s shows the draft under a banner, and tells machines nothing',
    async (token) => {
      const page = await site.get(`/preview/${token}`)
      // A line may break between words of a head.
      const html = (await page.text()).replaceAll('<wbr>', '')
      expect(page.status).toBe(200)
      expect(html).toContain(title)
      expect(html).toMatch(/预览 · 未发布/)
      expect(html).toMatch(/有效至<time[^>]*>12:15</)
      expect(html).toContain('<meta name="robots" content="noindex">')
      expect(html).not.toMatch(/canonical|PubDate|og:|ArticleTitle/)
    },
  )

  test('is kept nowhere and refers to nobody, whatever it comes to', async () => {
    for (const path of [
      toToken('sto'),
      toToken('old'),
      'x',
      `${toToken('set')}/standards/1`,
      `${toToken('set')}/standards/99`,
      `${toToken('sto')}/files/x`,
    ]) {
      const { headers } = await site.get(`/preview/${path}`)
      expect(headers.get('cache-control'), path).toBe('no-store')
      expect(headers.get('etag'), path).toBeNull()
      expect(headers.get('referrer-policy'), path).toBe('no-referrer')
      expect(headers.get('x-robots-tag'), path).toBe('noindex')
    }
  })

  test('brings its pictures and glyphs from its own address, none from another host', async () => {
    const addresses = listAddresses(await (await site.get(`/preview/${toToken('sto')}`)).text())
    const pictures = addresses.filter((address) => address.includes('/files/'))
    expect(pictures.length).toBeGreaterThan(0)
    for (const address of pictures) {
      expect(address.startsWith(`${base}preview/${toToken('sto')}/files/`), address).toBe(true)
      const picture = await fetch(new URL(address, site.url))
      expect([picture.status, await picture.text()]).toEqual([200, 'a picture of a draft'])
      expect(picture.headers.get('cache-control')).toBe('no-store')
      expect((await site.get(address.replace(`${base}preview/${toToken('sto')}`, ''))).status).toBe(404)
    }
    expect(
      addresses.filter((address) => address.includes('/song/') && !address.includes('/preview/song/')),
    ).toEqual([])
    for (const address of addresses.filter((one) => one.includes('/preview/song/')))
      expect((await fetch(new URL(address, site.url))).headers.get('cache-control')).toBe('no-store')
  })

  test('of a standard set leads to the items of the draft', async () => {
    const board = await (await site.get(`/preview/${toToken('set')}`)).text()
    expect(board).toContain(`href="${base}preview/${toToken('set')}/standards/17"`)
    const item = await site.get(`/preview/${toToken('set')}/standards/17`)
    expect([item.status, (await item.text()).includes('做到做好。')]).toEqual([200, true])
    expect((await site.get(`/preview/${toToken('set')}/standards/99`)).status).toBe(404)
    expect((await site.get(`/preview/${toToken('sto')}/standards/1`)).status).toBe(404)
  })

  test.each([
    ['x', 404, '没有这个预览'],
    [toToken('unk'), 404, '没有这个预览'],
    [toToken('old'), 410, '请回到后台重新预览'],
    [toToken('new'), 410, '请回到后台重新预览'],
    [`${toToken('old')}/standards/1`, 410, '请回到后台重新预览'],
  ])('%s is answered with %i and what to do', async (path, status, text) => {
    const page = await site.get(`/preview/${path}`)
    expect([page.status, (await page.text()).includes(text)]).toEqual([status, true])
  })

  test.each([
    [toToken('end'), 503],
    [`${toToken('end')}/files`, 503],
    [toToken('red'), 503],
    [toToken('dep'), 503],
  ])(
    '%s is answered with %i where the CMS gives what does not end, leads elsewhere or has no floor',
    async (path, status) => {
      const [token = '', folder] = path.split('/')
      hostile.set(
        toToken('end'),
        () => new Response(new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(2 ** 20)) })),
      )
      hostile.set(
        toToken('red'),
        () => new Response(null, { status: 302, headers: { location: `/api/preview/${toToken('sto')}` } }),
      )
      hostile.set(toToken('dep'), () => new Response(`${'['.repeat(2 ** 20)}${']'.repeat(2 ** 20)}`))
      const page = await site.get(`/preview/${token}${folder ? `/files/${'0'.repeat(64)}.webp` : ''}`)
      expect(page.status).toBe(status)
      const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${site.pid}/status`, 'utf8')) ?? []
      expect(Number(peak)).toBeLessThan(400 * 1024)
    },
  )

  test('leaves nothing behind: the draft is on no other page, and its token in no log', async () => {
    for (const path of [
      '/',
      '/stories',
      '/stories/jin-si-que',
      '/results',
      '/press',
      '/gazette',
      '/search?q=%E9%87%91%E4%B8%9D',
    ])
      expect(await (await site.get(path)).text(), path).not.toContain(title)
    expect(site.lines.join('\n')).not.toMatch(/eyJhbGci|金丝雀/)
  })
})

describe('the official document of a draft', () => {
  const ask = (name: string) => site.get(`/preview/${toToken(name)}/document.pdf`)

  test('is set as it would be, marked across every sheet, with nothing that only an entry can say', async () => {
    const page = await (await site.get(`/preview/${toToken('res')}`)).text()
    expect(page).toContain(`href="${base}preview/${toToken('res')}/document.pdf"`)
    const answer = await ask('res')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const sheets = readTypedPages(bytes).map((sheet) => sheet.map(({ text }) => text).join(''))
    expect(sheets.length).toBeGreaterThan(1)
    for (const sheet of sheets) expect(sheet).toContain('草稿，未发布，没有公报号')
    expect(sheets.join('')).toContain(title)
    expect(sheets.join('')).not.toMatch(/公报第\d|公钥指纹/)
    expect(new Uint8Array(await (await ask('res')).arrayBuffer())).toEqual(bytes)
  })

  test.each([
    ['old', 410],
    ['new', 410],
    ['none', 404],
    ['sto', 404],
  ])('of “%s” there is none: %i', async (name, status) => {
    const answer = await ask(name)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})

// The last one: it stops the CMS.
test('cannot be shown while the CMS is off, and everything else can', async () => {
  await cms.close()
  const page = await site.get(`/preview/${toToken('sto')}`)
  expect([page.status, page.headers.get('cache-control')]).toEqual([503, 'no-store'])
  expect(await page.text()).toContain('暂时不能预览')
  expect((await site.get('/stories/gong-kai')).status).toBe(200)
  expect(site.lines.join('\n')).not.toContain(toToken('sto'))
})
