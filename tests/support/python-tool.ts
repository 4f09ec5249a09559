import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findFreePort } from './free-port.ts'

/** Where `npm test` puts the servers that only tests need. */
const programs = join(import.meta.dirname, '../../.tmp/python/bin')

export type Tool = { readonly port: number; readonly stop: () => Promise<void> }

/** Whether the servers of the tests are there: they need Python, which a machine may lack. */
export const hasPythonTools = (): boolean => existsSync(join(programs, 'secantusd-py'))

/** Starts one of them on a free port of this machine; `toArgs` makes its arguments. Resolves when it listens. */
export const startTool = async (name: string, toArgs: (port: string) => string[]): Promise<Tool> => {
  if (!hasPythonTools())
    throw new Error(`${name} is not there: run \`npm test\` once (it needs Python 3.10–3.13)`)
  const port = await findFreePort()
  const server = spawn(join(programs, name), toArgs(String(port)), { stdio: ['ignore', 'ignore', 'pipe'] })
  const said: Buffer[] = []
  server.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  try {
    await untilListening(server, port)
  } catch (error) {
    server.kill()
    throw new Error(`${name}: ${Buffer.concat(said)}`, { cause: error })
  }
  return {
    port,
    stop: async () => {
      if (server.exitCode !== null) return
      server.kill()
      await once(server, 'exit')
    },
  }
}

const patience = 20_000

/** Asks the port until it answers: these servers do not say when they are ready. */
export const untilListening = async (server: ChildProcess, port: number): Promise<void> => {
  const limit = Date.now() + patience
  while (!(await answers(port))) {
    if (server.exitCode !== null) throw new Error(`${server.spawnfile} ended with ${server.exitCode}`)
    if (Date.now() > limit) throw new Error(`${server.spawnfile} did not answer on port ${port}`)
    await pause(50)
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
