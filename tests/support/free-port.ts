import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

// Below what systems give to whoever asks for any port: what is free here now is not given away before it is used,
// however long a start takes.
const [first, end] = [20_000, 32_000]
const given = new Set<number>()

/** A port of this machine that nobody listens on, and that was not given to anybody in this process before. */
export const findFreePort = async (): Promise<number> => {
  for (let attempts = 0; attempts < 200; attempts++) {
    const port = randomInt(first, end)
    if (given.has(port) || !(await isFree(port))) continue
    given.add(port)
    return port
  }
  throw new Error('no port')
}

/** On all addresses of the machine, as the servers of the product listen. */
const isFree = async (port: number): Promise<boolean> => {
  const server = createServer().listen(port)
  try {
    await once(server, 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}
