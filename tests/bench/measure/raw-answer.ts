import { connect } from 'node:net'
import type { Target } from './wrk.ts'

/** An answer as it came over the wire. */
export type RawAnswer = {
  readonly status: number
  /** Name, value, name, value …, as they were sent. */
  readonly headers: readonly string[]
  /** From the first letter of the status line up to the body. */
  readonly headBytes: number
  readonly body: Buffer
}

const end = Buffer.from('\r\n\r\n')

/** Asks as `wrk` asks, and keeps every byte of the answer. */
export const askRaw = async ({ url, headers = {} }: Target): Promise<RawAnswer> => {
  const { host, hostname, port, pathname, search } = new URL(url)
  const asked = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const socket = connect(Number(port), hostname)
  socket.write(`GET ${pathname}${search} HTTP/1.1\r\n${asked.join('')}\r\n`)
  let received = Buffer.alloc(0)
  for await (const chunk of socket) {
    received = Buffer.concat([received, chunk as Buffer])
    const answer = findWhole(received)
    if (answer) return answer
  }
  throw new Error(`${url}: the answer broke off`)
}

const findWhole = (received: Buffer): RawAnswer | undefined => {
  const at = received.indexOf(end)
  if (at < 0) return undefined
  const [first = '', ...lines] = received.subarray(0, at).toString('latin1').split('\r\n')
  const pairs = lines.map((line) => [
    line.slice(0, line.indexOf(':')),
    line.slice(line.indexOf(':') + 1).trim(),
  ])
  const status = Number(first.split(' ')[1])
  const find = (name: string) => pairs.find(([other]) => other?.toLowerCase() === name)?.[1]
  if (find('transfer-encoding')) throw new Error('an answer in pieces has no length to compare')
  const length = status === 304 ? 0 : Number(find('content-length'))
  const body = received.subarray(at + end.length)
  if (body.length < length) return undefined
  return { status, headers: pairs.flat() as string[], headBytes: at + end.length, body }
}
