import { join } from 'node:path'
import { readSettings } from '../settings/read-settings.ts'
import type { Settings } from '../settings/settings.ts'
import { toTold } from './to-told.ts'

export type Command = (given: {
  settings: Settings
  /** The one thing that these commands take. */
  argument: string
  say: (zh: string, en: string) => void
}) => Promise<0 | 1>

/** Each loads what it needs when it is run: `recover` is all of the CMS. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  backup: async () => (await import('./backup.ts')).backup,
  'check-backup': async () => (await import('./check-backup.ts')).checkBackupCommand,
  recover: async () => (await import('./recover.ts')).recover,
  restore: async () => (await import('./restore.ts')).restore,
  unlock: async () => (await import('./unlock.ts')).unlock,
}

/**
 * Runs a command that works on what the settings of this process name. Returns the exit code: 0 good, 1 something is
 * wrong with what was found, 2 nothing was done. All that it writes is for its owner alone.
 */
export const runCommand = async (args: readonly string[]): Promise<0 | 1 | 2> => {
  process.umask(0o077)
  const [name = '', argument, ...rest] = args
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load || !argument || argument.startsWith('-') || rest.length > 0) return 2
  const settings = readSettings(join(import.meta.dirname, '../..'))
  try {
    const command = await load()
    return await command({ settings, argument, say })
  } catch (error) {
    process.stderr.write(`${toTold(error)}\n`)
    return 2
  }
}

const say = (zh: string, en: string): void => {
  process.stdout.write(`${zh}\n${en}\n`)
}
