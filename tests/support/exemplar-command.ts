import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Settings } from '@exemplar/cms/settings/settings'
import { toEnvironment } from '../../scripts/launch/environment.ts'

const root = join(import.meta.dirname, '../..')
const plugin = join(root, 'cms/plugin/bin/exemplar.js')
const all = join(root, 'scripts/exemplar.ts')

/** Runs the built command line as a user would. */
export const runExemplar = (...args: string[]): Promise<Ended> => runExemplarWith({}, ...args)

type Ended = { code: number | null; stdout: string; stderr: string }

/** The same with environment variables on top of this process's own. */
export const runExemplarWith = (
  variables: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<Ended> => run(plugin, { ...process.env, ...variables }, args)

/** Runs a command of the whole product on the settings of a CMS, as on its machine. */
export const runExemplarOn = (settings: Settings, ...args: string[]): Promise<Ended> =>
  run(
    all,
    {
      ...toEnvironment(settings),
      LOG_LEVEL: settings.logLevel,
      PAYLOAD_SECRET: settings.secret,
      MONGODB_WITHOUT_TRANSACTIONS:
        settings.database.kind === 'mongodb' ? settings.database.withoutTransactions : '',
    },
    args,
  )

const run = async (program: string, env: NodeJS.ProcessEnv, args: readonly string[]): Promise<Ended> => {
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { code, stdout, stderr }
}
