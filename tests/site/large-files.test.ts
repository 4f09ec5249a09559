import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { appendFile, mkdtemp, readdir, readlink, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type FilmFile, toFileName } from '@exemplar/shared/media/published-file'
import { toFeed } from '@exemplar/site/gazette/follow/feed'
import { toFileFolder } from '@exemplar/site/gazette/follow/file-folder'
import { followTiming } from '@exemplar/site/gazette/follow/timing'
import { createFront } from '@exemplar/site/server/front'
import { toKits } from '@exemplar/site/server/kits'
import { toPublishedFiles } from '@exemplar/site/server/published-files'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { largeSize, mostMemory, toLargeFile, toLargeParts, toMemoryWatch } from '../support/large-file.ts'

let file: FilmFile
let folder: string
let cms: Server
let site: Server
/** The Range of each request to the CMS, and after how many bytes the next answer breaks off. */
const asked: (string | undefined)[] = []
let breakAfter: number | undefined
const differing: string[] = []

async function* toPartsFrom(start: number): AsyncGenerator<Buffer> {
  let at = 0
  for await (const part of toLargeParts()) {
    if (at + part.length > start) yield part.subarray(Math.max(0, start - at))
    at += part.length
    if (breakAfter !== undefined && at > breakAfter) throw new Error('broken off')
  }
}

const answer = (request: IncomingMessage, response: ServerResponse): void => {
  const { range } = request.headers
  asked.push(range)
  const start = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0)
  const part = start > 0 ? { 'content-range': `bytes ${start}-${largeSize - 1}/${largeSize}` } : {}
  response.writeHead(start > 0 ? 206 : 200, { 'content-length': largeSize - start, ...part })
  Readable.from(toPartsFrom(start), { objectMode: false })
    .on('error', () => response.destroy())
    .pipe(response)
}

/** What the kit of a document with the large file is made of. */
const toRecipe = () => {
  const { bytes, sha256, type } = file
  const part = { path: '附件/1.mp4', type, bytes, sha256, words: { about: '录像' }, file: toFileName(file) }
  const kit = { name: '素材包.zip', at: '2020-10-29T01:30:00.000Z', parts: [part] }
  return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(kit)) }
}

const listen = async (server: Server): Promise<string> => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
let siteUrl: string
let cmsUrl: string

beforeAll(async () => {
  file = await toLargeFile()
  folder = await mkdtemp(join(tmpdir(), 'large-'))
  cms = createServer(answer)
  cmsUrl = await listen(cms)
  site = createFront({
    ...{ base: '/', siteUrl: 'https://site.example' },
    status: () =>
      ({ ready: true, head: 1, latest: 1, following: 'nothing', caughtUp: true, fault: undefined }) as never,
    files: [
      toPublishedFiles({
        folder,
        base: '/',
        isShown: () => true,
        onDiffering: (name) => differing.push(name),
      }),
    ],
    pages: toKits({ folder, base: '/', ask: async () => toRecipe(), onDiffering: () => {} }),
  })
  siteUrl = await listen(site)
}, 120_000)
afterAll(async () => {
  for (const server of [cms, site]) {
    server.close()
    server.closeAllConnections()
  }
  await rm(folder, { recursive: true })
})

const fill = (): Promise<string> => {
  const feed = toFeed({ cmsUrl, stop: new AbortController().signal, timing: followTiming })
  return toFileFolder(folder).fill(file, (from) => feed.openFile(file, from))
}
const ask = (init: RequestInit = {}): Promise<Response> => fetch(`${siteUrl}/files/${toFileName(file)}`, init)

test('a large file comes in without being held in memory, and goes on where it broke off', async () => {
  const memory = toMemoryWatch()
  const timer = setInterval(memory.look, 20)
  breakAfter = largeSize * 0.6
  await expect(fill()).rejects.toMatchObject({ name: 'AnswerError' })
  expect(await readdir(folder)).toEqual([`.${toFileName(file)}.part`])
  breakAfter = undefined
  expect(await fill()).toBe('whole')
  clearInterval(timer)
  expect(await readdir(folder)).toEqual([toFileName(file)])
  expect(asked[0]).toBeUndefined()
  expect(Number(/^bytes=(\d+)-$/.exec(asked[1] ?? '')?.[1])).toBeGreaterThan(largeSize / 2)
  expect(memory.grown()).toBeLessThan(mostMemory)
}, 180_000)

test('it goes out whole without being held in memory', async () => {
  const memory = toMemoryWatch()
  const whole = await ask()
  expect(whole.headers.get('content-length')).toBe(String(largeSize))
  const digest = createHash('sha256')
  for await (const part of whole.body ?? []) {
    digest.update(part)
    memory.look()
  }
  expect(digest.digest('hex')).toBe(file.sha256)
  expect(memory.grown()).toBeLessThan(mostMemory)
}, 180_000)

test('a kit with it goes out without being held in memory, and stops where its reader does', async () => {
  const memory = toMemoryWatch()
  const whole = await fetch(`${siteUrl}/press/x/kit.zip`)
  let length = 0
  for await (const part of whole.body ?? []) {
    length += part.length
    memory.look()
  }
  expect(length).toBe(Number(whole.headers.get('content-length')))
  expect(length).toBeGreaterThan(largeSize)
  expect(memory.grown()).toBeLessThan(mostMemory)
  const controller = new AbortController()
  await fetch(`${siteUrl}/press/x/kit.zip`, { signal: controller.signal })
  controller.abort()
  const listOpen = async () => {
    const links = (await readdir('/proc/self/fd')).map((fd) =>
      readlink(`/proc/self/fd/${fd}`).catch(() => ''),
    )
    return (await Promise.all(links)).filter((path) => path.endsWith(toFileName(file)))
  }
  await expect.poll(listOpen, { timeout: 10_000 }).toEqual([])
}, 180_000)

test.each([
  ['bytes=0-3', 206, `bytes 0-3/${largeSize}`, '4'],
  ['bytes=100-', 206, `bytes 100-${largeSize - 1}/${largeSize}`, String(largeSize - 100)],
  ['bytes=-5', 206, `bytes ${largeSize - 5}-${largeSize - 1}/${largeSize}`, '5'],
  [`bytes=${largeSize}-`, 416, `bytes */${largeSize}`, '0'],
  ['bytes=5-4', 200, null, String(largeSize)],
  ['bytes=0-1,4-5', 200, null, String(largeSize)],
  ['lines=0-1', 200, null, String(largeSize)],
])('of “%s” it answers %i', async (range, status, contentRange, length) => {
  const controller = new AbortController()
  const part = await ask({ headers: { range }, signal: controller.signal })
  expect([part.status, part.headers.get('content-range')]).toEqual([status, contentRange])
  expect(part.headers.get('content-length')).toBe(length)
  controller.abort()
})

test('of HEAD no part can be asked for', async () => {
  const whole = await ask({ method: 'HEAD', headers: { range: 'bytes=0-3' } })
  expect([whole.status, whole.headers.get('content-length')]).toEqual([200, String(largeSize)])
})

test('a part is of the file that the reader has, or it is the whole', async () => {
  const etag = `"${file.sha256}"`
  const same = await ask({ headers: { range: 'bytes=4-11', 'if-range': etag } })
  expect([same.status, await same.text()]).toEqual([206, 'ftypisom'])
  const controller = new AbortController()
  const headers = { range: 'bytes=4-11', 'if-range': '"other"' }
  expect((await ask({ headers, signal: controller.signal })).status).toBe(200)
  controller.abort()
  expect((await ask({ headers: { 'if-none-match': etag } })).status).toBe(304)
  const rest = { range: 'bytes=4-11', 'if-match': '"other"' }
  expect((await ask({ headers: rest })).status).toBe(412)
  expect((await ask({ headers: { ...rest, 'if-match': etag } })).status).toBe(206)
})

test('what somebody changed is not served in part either', async () => {
  await appendFile(join(folder, toFileName(file)), 'x')
  const part = await ask({ headers: { range: 'bytes=0-3' } })
  expect(part.status).toBe(503)
  expect(differing).toEqual([toFileName(file)])
}, 60_000)
