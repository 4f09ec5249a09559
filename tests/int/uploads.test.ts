import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Account, createAccount } from '../support/account.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { toBlackPng, toHeicHead, toPng } from '../support/picture.ts'

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

test.each([
  [1, 49_999_999],
  [49_000_000, 1],
  [12_001, 10],
])('a picture of %i×%i is refused by its longest side, at once', async (width, height) => {
  const began = performance.now()
  const answer = await upload(toBlackPng(width, height))
  expect(answer.status).toBe(422)
  expect(await toCode(answer)).toBe('too-many-pixels')
  expect(performance.now() - began).toBeLessThan(5_000)
})

test('signing in goes on while many pictures come at once, and those that are too many are told so', async () => {
  const { data } = await toPng({ width: 3000, height: 3000 })
  const uploading = Array.from({ length: 14 }, () => upload(data))
  const began = performance.now()
  const signedIn = await editor.call('/api/users/me')
  expect(signedIn.status).toBe(200)
  expect(performance.now() - began).toBeLessThan(5_000)
  const codes = await Promise.all(uploading.map(async (answer) => toCode(await answer)))
  // The store of this file hangs: what was unpacked is refused by it, what had no place was not even unpacked.
  expect(new Set(codes)).toEqual(new Set(['file-store-unavailable', 'too-many-pictures']))
  expect(codes.filter((code) => code === 'too-many-pictures').length).toBeLessThan(14 - 8)
})

test('a photograph as iPhones make it is refused with what to do', async () => {
  const answer = await upload(toHeicHead())
  expect(answer.status).toBe(422)
  expect(await toCode(answer)).toBe('heic-picture')
})
