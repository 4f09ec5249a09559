import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createFront } from './front.ts'

const server = createFront({
  base: '/',
  siteUrl: 'https://site.example',
  status: () => ({
    ready: true,
    head: 1,
    latest: 1,
    following: 'nothing',
    caughtUp: true,
    fault: undefined,
    isFound: false,
  }),
  files: [],
  pages: () => Promise.reject(new Error('a page that breaks')),
})

/** Sends a request line as it is, and resolves with the whole answer. */
const ask = async (line: string): Promise<string> => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk: Buffer) => {
    answer += chunk
  })
  socket.write(`${line}\r\nHost: a\r\nConnection: close\r\n\r\n`)
  await once(socket, 'close')
  return answer
}

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => {
  server.close()
})

test('an error is logged, and its answer carries the security headers', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  const answer = await ask('GET / HTTP/1.1')
  expect(answer).toMatch(/^HTTP\/1.1 500 /)
  expect(answer).toContain("content-security-policy: default-src 'none'")
  expect(answer).toContain('strict-transport-security: max-age')
  expect(answer).not.toContain('a page that breaks')
  expect(log).toHaveBeenCalledOnce()
  log.mockRestore()
})

test.each([
  ['/search?q=社区', '/search?q=%E7%A4%BE%E5%8C%BA'],
  ['/文', '/%E6%96%87'],
])('%s as it is typed leads to its encoded form', async (typed, encoded) => {
  const answer = await ask(`GET ${typed} HTTP/1.1`)
  expect(answer).toMatch(/^HTTP\/1.1 308 /)
  expect(answer).toContain(`location: ${encoded}\r\n`)
  expect(answer).toContain("content-security-policy: default-src 'none'")
})

test.each([
  'GET //evil.example/?q=社 HTTP/1.1',
  'GET /../社 HTTP/1.1',
  'GET http://evil.example/社 HTTP/1.1',
  'nonsense',
])('“%s” leads to no other host', async (line) => {
  const answer = await ask(line)
  expect(answer).toMatch(/^HTTP\/1.1 (400|308) /)
  expect(answer).not.toMatch(/location: (\/\/|http)/)
  expect(answer).toContain("content-security-policy: default-src 'none'")
})
