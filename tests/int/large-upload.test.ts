import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Account, createAccount, signIn } from '../support/account.ts'
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

/** By Node's own client: `fetch` keeps all of a body that it has sent. */
const send = async (token: string): Promise<{ status: number | undefined; told: string }> => {
  const headers = {
    authorization: `JWT ${token}`,
    'content-type': `multipart/form-data; boundary=${boundary}`,
  }
  const outgoing = request(`${cms.url}/api/attachments`, { method: 'POST', headers })
  const answered = once(outgoing, 'response')
  await pipeline(toForm, outgoing)
  const [incoming] = (await answered) as [IncomingMessage]
  return { status: incoming.statusCode, told: await text(incoming) }
}

test('a large film is taken in and read back without being held in memory', async () => {
  const { sha256 } = await toLargeFile()
  const memory = toMemoryWatch()
  const timer = setInterval(memory.look, 20)
  const { status, told } = await send(await signIn(cms.url, editor))
  expect(status, told).toBe(201)
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
