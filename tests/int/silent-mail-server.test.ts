import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cms, startCms } from '../support/cms.ts'
import { act, approve, type Newsroom, openNewsroom, readStatus, write } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom
let server: Server
const sockets: Socket[] = []

beforeAll(async () => {
  server = createServer((socket) => sockets.push(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  cms = await startCms({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'exemplar@example.com' })
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(async () => {
  server.close()
  for (const socket of sockets) socket.destroy()
  await cms.close()
})

test('a mail server that says nothing keeps no edition from its time', async () => {
  const id = await write(room, { title: '准点' })
  await approve(room, id)
  // A message is on its way, and will be until the mail server's patience ends.
  await expect.poll(() => sockets.length, { timeout: 8_000 }).toBeGreaterThan(0)
  const publishAt = new Date(Date.now() + 2_000).toISOString()
  expect((await act(room.publisher, id, { transition: 'schedule', publishAt })).status).toBe(200)
  await expect
    .poll(async () => (await readStatus(room.auditor, id)).state, { timeout: 8_000 })
    .toBe('published')
})
