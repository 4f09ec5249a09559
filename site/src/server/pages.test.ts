import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Handler } from './capture.ts'
import { toPages } from './pages.ts'
import { sendWhole } from './send.ts'

/** What Astro gives for a page that broke: without what the middleware would have said of it. */
const handler: Handler = (_request, response) => {
  response.writeHead(500, { 'content-type': 'text/html' })
  response.end('<!doctype html><title>500</title>')
}
const pages = toPages({ handler, base: '/' })
const server = createServer(async (request, response) => {
  const answer = await pages(request, { path: '/', search: '' })
  if (answer && answer.body instanceof Uint8Array)
    sendWhole({ ...answer, body: answer.body }, { request, response })
})

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => {
  server.close()
})

test('a page that comes without a policy gets that of pages: its sheet, and no style of its own', async () => {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  expect([answer.status, answer.headers.get('content-security-policy')]).toEqual([
    500,
    "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; font-src 'self'; img-src 'self'; media-src 'self'; style-src 'self'",
  ])
})
