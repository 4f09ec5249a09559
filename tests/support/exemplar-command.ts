import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Settings } from '@exemplar/cms/settings/settings'
import { toEnvironment } from '../../scripts/launch/environment.ts'
import type { Asked, Ended } from './command-host.ts'

/** Runs a command of the plugin. */
export const runExemplar = (...args: string[]): Promise<Ended> => runExemplarWith({}, ...args)

/** The same with environment variables on top of this process's own. */
export const runExemplarWith = (
  variables: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<Ended> => ask({ program: 'plugin', env: { ...process.env, ...variables }, args })

/** Runs a command that works on the settings of a CMS, in a process that is not the CMS's. */
export const runExemplarOn = (settings: Settings, ...args: string[]): Promise<Ended> =>
  ask({ program: 'app', env: toVariables(settings), args })

/**
 * Runs `exemplar` as a person would, whichever command: a process for it, and one for what it calls. To load all of the
 * CMS takes a command seconds, so this is for what is about the call, and for each command once.
 */
export const callExemplar = async (settings: Settings, ...args: string[]): Promise<Ended> => {
  const program = join(import.meta.dirname, '../../scripts/exemplar.ts')
  const child = spawn(process.execPath, [program, ...args], {
    env: toVariables(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { code, stdout, stderr }
}

const toVariables = (settings: Settings): NodeJS.ProcessEnv => ({
  ...toEnvironment(settings),
  LOG_LEVEL: settings.logLevel,
  PAYLOAD_SECRET: settings.secret,
  MONGODB_WITHOUT_TRANSACTIONS:
    settings.database.kind === 'mongodb' ? settings.database.withoutTransactions : '',
})

let host: ChildProcess | undefined
let before: Promise<unknown> = Promise.resolve()

/** One after the other, because a command is told by the variables of the process that it is in. */
const ask = (asked: Asked): Promise<Ended> => {
  const ended = before.then(() => answer(asked))
  before = ended.catch(() => undefined)
  return ended
}

const answer = async (asked: Asked): Promise<Ended> => {
  host ??= open()
  const asking = host
  const told = Promise.withResolvers<Ended>()
  const fail = (code: number | null) => told.reject(new Error(`the process of the commands ended: ${code}`))
  asking.once('message', told.resolve).once('exit', fail)
  asking.send(asked)
  try {
    return await told.promise
  } finally {
    asking.off('message', told.resolve).off('exit', fail)
  }
}

/** Ends with this process, which does not wait for it. */
const open = (): ChildProcess => {
  const child = fork(join(import.meta.dirname, 'command-host.ts'), { execArgv: [] })
  child.once('exit', () => {
    host = undefined
  })
  child.unref()
  child.channel?.unref()
  return child
}
