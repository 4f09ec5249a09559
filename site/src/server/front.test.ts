import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { EndlessSource } from './answer.ts'
import { createFront } from './front.ts'

const options = {
  base: '/',
  siteUrl: 'https://site.example',
  status: () => ({
    ready: true,
    head: 1,
    latest: 1,
    following: 'nothing' as const,
    caughtUp: true,
    fault: undefined,
    isFound: false,
  }),
}
const server = createFront({
  ...options,
  files: [],
  pages: () => Promise.reject(new Error('a page that breaks')),
})

/** Sends a request line as it is, and resolves with the whole answer. */
const ask = async (line: string, host = 'Host: a\r\n'): Promise<string> => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk: Buffer) => {
    answer += chunk
  })
  socket.write(`${line}\r\n${host}Connection: close\r\n\r\n`)
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

test.each([
  ['which expects what there is not', 417, 'Host: a\r\nExpect: more\r\n'],
  ['without a host', 400, ''],
])('a request %s is refused with the security headers', async (_, status, heads) => {
  const answer = await ask('GET / HTTP/1.1', heads)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(answer).toContain("content-security-policy: default-src 'none'")
})

/**
 * A server of an answer without an end, and one browser that asked for it and reads nothing. `isLate`: there is no answer
 * before that browser has gone.
 */
const openEndless = async ({ isLate = false, ...own }: { isLate?: boolean; patience?: number }) => {
  const [asked, closed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const body: EndlessSource = {
    open: async function* () {
      for (;;) yield Buffer.alloc(64 * 1024)
    },
    close: async () => closed.resolve(),
  }
  const endless = createFront({
    ...options,
    ...own,
    files: [],
    pages: async ({ socket }) => {
      const gone = Promise.withResolvers<void>()
      socket.once('close', gone.resolve)
      asked.resolve()
      if (isLate) await gone.promise
      return { status: 200, headers: {}, body }
    },
  })
  endless.listen(0, '127.0.0.1')
  await once(endless, 'listening')
  const socket = connect((endless.address() as AddressInfo).port, '127.0.0.1').pause()
  socket.on('error', () => undefined)
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  await asked.promise
  const stop = () => {
    socket.destroy()
    endless.close()
  }
  return { socket, closed: closed.promise, stop }
}

test('who takes nothing of an answer for long is let go, with what was open for it', async () => {
  const { closed, stop } = await openEndless({ patience: 100 })
  await closed
  stop()
})

test.each([
  ['before its answer', true],
  ['in the middle of it', false],
])('that a browser goes %s is no fault that is logged', async (_, isLate) => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  const { socket, closed, stop } = await openEndless({ isLate })
  socket.destroy()
  await closed
  stop()
  // What is logged is logged by the time that another request has its answer.
  await ask('POST / HTTP/1.1')
  expect(log.mock.calls).toEqual([])
  log.mockRestore()
})
