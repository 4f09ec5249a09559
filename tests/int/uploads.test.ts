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

const sides = [
  [1, 49_999_999],
  [49_000_000, 1],
  [12_001, 10],
] as const
let pictures: Buffer[]

beforeAll(async () => {
  // Seconds in which nothing else gets a turn: before there is a connection that would be idle for too long.
  pictures = sides.map(([width, height]) => toBlackPng(width, height))
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
  let told = false
  const uploading = upload((await toPng()).data).finally(() => {
    told = true
  })
  await expect.poll(() => sockets.size).toBeGreaterThan(0)
  const body = { code: '100000', name: '区100000', codeKind: 'statistical' }
  const saved = await editor.call('/api/districts', { method: 'POST', body })
  expect([saved.status, told]).toEqual([201, false])
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

/** Microseconds of all processors together, however long they took: to unpack such a picture takes several seconds. */
const mostWork = 1_500_000

test.each(sides.map(([width, height], index) => ({ width, height, index })))(
  'a picture of $width×$height is refused by its longest side, before it is unpacked',
  async ({ index }) => {
    const before = process.cpuUsage()
    const answer = await upload(pictures[index] as Buffer)
    expect(answer.status).toBe(422)
    expect(await toCode(answer)).toBe('too-many-pixels')
    const { user, system } = process.cpuUsage(before)
    expect(user + system).toBeLessThan(mostWork)
  },
)

test('others are served while many pictures come at once, and those that are too many are told so', async () => {
  const { data } = await toPng({ width: 3000, height: 3000 })
  let done = 0
  const uploading = Array.from({ length: 14 }, () =>
    upload(data).finally(() => {
      done += 1
    }),
  )
  const others = await editor.call('/api/users/me')
  // Those that are too many are told at once; what was unpacked waits for the store.
  expect([others.status, done < 8]).toEqual([200, true])
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
