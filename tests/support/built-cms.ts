import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Settings } from '@exemplar/cms/settings/settings'
import { toEnvironment } from '../../scripts/launch/environment.ts'
import { untilAnswering } from '../../scripts/launch/ready.ts'
import { quick } from './quick.ts'

const app = join(import.meta.dirname, '../../cms/app')

/** The CMS as `next build` made it, in a process of its own. */
export type BuiltCms = {
  readonly url: string
  /** Ends it: with SIGKILL as a power cut would. Resolves when it is gone. */
  readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>
  /** Resolves with the signal that ended it, if any did. */
  readonly ended: Promise<NodeJS.Signals | null>
  /** What it has written to its log so far. */
  readonly log: () => string
  /** What Next has written of errors so far. */
  readonly errors: () => string
}

/**
 * Starts the built CMS on the settings' folder, database and port; resolves when it answers. `preload` names a file of
 * `support/` that is loaded before it, `variables` come on top of the environment that the launcher gives.
 */
export const startBuiltCms = async (
  settings: Settings,
  { preload, variables }: { preload?: string; variables?: Readonly<Record<string, string>> } = {},
): Promise<BuiltCms> => {
  const child = spawn(
    process.execPath,
    [
      ...(preload ? ['--import', join(import.meta.dirname, preload)] : []),
      ...['node_modules/next/dist/bin/next', 'start', '--port', String(settings.cmsPort)],
    ],
    {
      cwd: app,
      env: { ...toEnvironment(settings), ...quick, LOG_LEVEL: settings.logLevel, ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let log = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
    process.stderr.write(text)
  })
  const url = `http://127.0.0.1:${settings.cmsPort}`
  const over = new AbortController()
  const ended = once(child, 'exit').then(([, signal]) => signal as NodeJS.Signals | null)
  void ended.then(() => over.abort())
  await Promise.race([untilAnswering([`${url}/api/gazette/keys`], over.signal), failure(child)])
  return {
    url,
    log: () => log,
    errors: () => errors,
    ended,
    end: async (signal) => {
      child.kill(signal)
      await ended
    },
  }
}

const failure = async (child: ChildProcess): Promise<never> => {
  const [code] = await once(child, 'exit')
  throw new Error(`the CMS ended with ${code} before it answered`)
}
