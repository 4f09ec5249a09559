import { once } from 'node:events'
import { connect } from 'node:net'

/**
 * Asks for a page as a browser behind a proxy would, and gives the start of the answer as it came over the wire: its
 * first line and all its headers, with the empty line that ends them.
 */
export const readHead = async (
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const { hostname, port, host, pathname, search } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port) })
  const asked = Object.entries({ host, 'accept-encoding': 'gzip, br', ...headers, connection: 'close' })
  socket.write(
    `GET ${pathname}${search} HTTP/1.1\r\n${asked.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
  )
  const parts: Buffer[] = []
  socket.on('data', (part) => parts.push(part))
  await once(socket, 'close')
  const answer = Buffer.concat(parts).toString('latin1')
  return answer.slice(0, answer.indexOf('\r\n\r\n') + 4)
}
