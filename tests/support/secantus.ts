import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Where `npm test` puts the MongoDB-compatible server of the tests. */
const program = join(import.meta.dirname, '../../.tmp/secantus/bin/secantusd-py')

export type MongoServer = { readonly uri: string; readonly stop: () => Promise<void> }

/** Starts SecantusDB (MongoDB's wire protocol, a replica set of one) on a free port, on an empty folder. */
export const startSecantus = async (): Promise<MongoServer> => {
  if (!existsSync(program))
    throw new Error(
      'no MongoDB to test with: run `npm test` once (it needs Python 3.10–3.13), or set TEST_MONGODB_URI',
    )
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-mongodb-'))
  const port = await findFreePort()
  const server = spawn(
    program,
    [
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--storage-path',
      folder,
      '--sync-on-commit',
      '--log-level',
      'WARNING',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  await untilListening(server, port)
  return {
    uri: `mongodb://127.0.0.1:${port}/?replicaSet=secantus`,
    stop: async () => {
      if (server.exitCode === null) {
        server.kill()
        await once(server, 'exit')
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const findFreePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

const patience = 20_000

/** Polls the port: the server says nothing when it is ready. */
const untilListening = async (server: ChildProcess, port: number): Promise<void> => {
  const limit = Date.now() + patience
  while (Date.now() < limit) {
    if (server.exitCode !== null)
      throw new Error(`secantusd ended with ${server.exitCode} before it answered`)
    if (await answers(port)) return
    await pause(50)
  }
  server.kill()
  throw new Error(`secantusd did not answer on port ${port}`)
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('close', () => socket.destroy())
    socket.once('connect', () => socket.end())
  })
