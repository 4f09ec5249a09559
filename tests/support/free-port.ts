import { once } from 'node:events'
import { createServer } from 'node:net'

const given = new Set<number>()

/** A port of this machine that nobody listens on, and that was not given to anybody in this process before. */
export const findFreePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  if (given.has(address.port)) return findFreePort()
  given.add(address.port)
  return address.port
}
