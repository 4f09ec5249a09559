import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const program = join(import.meta.dirname, '../../cms/plugin/bin/exemplar.js')

/** Runs the built command line as a user would. */
export const runExemplar = (...args: string[]): Promise<Ended> => runExemplarWith({}, ...args)

type Ended = { code: number | null; stdout: string; stderr: string }

/** The same with environment variables on top of this process's own. */
export const runExemplarWith = async (
  variables: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<Ended> => {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { code, stdout, stderr }
}
