import { once } from 'node:events'
import { connect } from 'node:net'

/**
 * Asks for an address and gives the answer as it came over the wire: its first line and all its headers with the empty
 * line that ends them, and its body, still compressed.
 */
export const readWire = async (
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ head: string; body: Buffer }> => {
  const { hostname, port, host, pathname, search } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port) })
  const parts: Buffer[] = []
  socket.on('data', (part) => parts.push(part))
  const asked = Object.entries({ host, ...headers, connection: 'close' })
  const lines = asked.map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`GET ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n`)
  await once(socket, 'close')
  const answer = Buffer.concat(parts)
  const end = answer.indexOf('\r\n\r\n') + 4
  return { head: answer.subarray(0, end).toString('latin1'), body: answer.subarray(end) }
}
