import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Account, createAccount } from '../support/account.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { largeSize, mostMemory, toLargeFile, toLargeParts, toMemoryWatch } from '../support/large-file.ts'

let cms: Cms
let editor: Account

beforeAll(async () => {
  cms = await startCms()
  editor = await createAccount(cms, { role: 'chief-editor' })
})
afterAll(() => cms.close())

const boundary = 'large-file-boundary'

async function* toForm(): AsyncGenerator<Buffer> {
  yield Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="film.mp4"\r\nContent-Type: video/mp4\r\n\r\n`,
  )
  yield* toLargeParts()
  yield Buffer.from(`\r\n--${boundary}--\r\n`)
}

test('a large film is taken in and read back without being held in memory', async () => {
  const { sha256 } = await toLargeFile()
  const memory = toMemoryWatch()
  const timer = setInterval(memory.look, 20)
  const answer = await editor.call('/api/attachments', {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Readable.toWeb(Readable.from(toForm(), { objectMode: false })) as ReadableStream<Uint8Array>,
    duplex: 'half',
  } as RequestInit)
  const told = await answer.text()
  expect(answer.status, told).toBe(201)
  const { doc } = JSON.parse(told) as { doc: { url: string } }
  expect(doc).toMatchObject({ type: 'video/mp4', sha256, bytes: largeSize })
  expect(await readdir(join(cms.settings.dataFolder, 'incoming'))).toEqual([])

  const { pathname } = new URL(doc.url, cms.url)
  const whole = await editor.call(pathname)
  const digest = createHash('sha256')
  for await (const part of whole.body ?? []) digest.update(part)
  clearInterval(timer)
  expect(digest.digest('hex')).toBe(sha256)
  expect(memory.grown()).toBeLessThan(mostMemory)

  const part = await editor.call(pathname, { headers: { range: 'bytes=4-11' } })
  expect([part.status, await part.text()]).toEqual([206, 'ftypisom'])
  const beyond = await editor.call(pathname, { headers: { range: `bytes=${largeSize}-` } })
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${largeSize}`])
}, 300_000)
