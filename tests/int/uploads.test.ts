import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Account, createAccount } from '../support/account.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { toPng } from '../support/picture.ts'

let silent: Server
let cms: Cms
let editor: Account
const sockets = new Set<Socket>()

beforeAll(async () => {
  // A store that takes every connection and never answers.
  silent = createServer((socket) => {
    sockets.add(socket.resume().on('error', () => undefined))
  })
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  cms = await startCms({
    S3_BUCKET: 'exemplar',
    S3_REGION: 'us-east-1',
    S3_ENDPOINT: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
    S3_ACCESS_KEY_ID: 'tests',
    S3_SECRET_ACCESS_KEY: 'tests',
  })
  editor = await createAccount(cms, { role: 'chief-editor' })
})
afterAll(async () => {
  await cms.close()
  for (const socket of sockets) socket.destroy()
  silent.close()
})

const upload = (data: Uint8Array): Promise<Response> => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(data)], 'a.png', { type: 'image/png' }))
  return editor.call('/api/media', { method: 'POST', body: form })
}

const toCode = async (answer: Response): Promise<unknown> =>
  ((await answer.json()) as { errors: { data?: { code?: string } }[] }).errors[0]?.data?.code

test('a store that hangs keeps nobody else from saving, and the upload is told of it', async () => {
  const uploading = upload((await toPng()).data)
  const until = performance.now() + 4000
  let saved = 0
  while (performance.now() < until) {
    const code = String(100_000 + saved)
    const body = { code, name: `区${code}`, codeKind: 'statistical' }
    const answer = await editor.call('/api/districts', { method: 'POST', body })
    expect(answer.status).toBe(201)
    saved += 1
  }
  expect(saved).toBeGreaterThan(5)
  expect(sockets.size).toBeGreaterThan(0)
  const answer = await uploading
  expect(answer.status).toBe(503)
  expect(await toCode(answer)).toBe('file-store-unavailable')
  expect((await cms.payload.count({ collection: 'media' })).totalDocs).toBe(0)
})

test('an address is not fetched in place of a file', async () => {
  const before = sockets.size
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/a.png`
  const answer = await editor.call('/api/media', { method: 'POST', body: { filename: 'a.png', url } })
  expect(answer.status).toBe(400)
  expect(await toCode(answer)).toBe('no-file')
  expect(sockets.size).toBe(before)
})

test('a picture of too many pixels is refused before it is unpacked, small as its file may be', async () => {
  const { data, size } = await toPng({ width: 8000, height: 7000 })
  expect(size).toBeLessThan(1024 * 1024)
  const answer = await upload(data)
  expect(answer.status).toBe(422)
  expect(await toCode(answer)).toBe('too-many-pixels')
})
