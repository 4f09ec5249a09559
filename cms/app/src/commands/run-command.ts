import { join } from 'node:path'
import { readSettings } from '../settings/read-settings.ts'
import type { Settings } from '../settings/settings.ts'
import { toTold } from './to-told.ts'

type Command = (given: {
  settings: Settings
  /** The one thing that these commands take. */
  argument: string
  say: (zh: string, en: string) => void
}) => Promise<0 | 1>

/**
 * Runs a command that works on what the settings name, and ends the process: 0 good, 1 something is wrong with what was
 * found, 2 nothing was done. All that it writes is for its owner alone. Its caller has checked how it was called.
 */
export const runCommand = async (command: Command): Promise<never> => {
  process.umask(0o077)
  const [argument, ...rest] = process.argv.slice(2)
  if (!argument || argument.startsWith('-') || rest.length > 0) process.exit(2)
  const settings = readSettings(join(import.meta.dirname, '../..'))
  try {
    process.exit(await command({ settings, argument, say }))
  } catch (error) {
    process.stderr.write(`${toTold(error)}\n`)
    process.exit(2)
  }
}

const say = (zh: string, en: string): void => {
  process.stdout.write(`${zh}\n${en}\n`)
}
