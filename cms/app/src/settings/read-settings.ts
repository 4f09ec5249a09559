import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Settings, SettingsError, toSettings } from './settings.ts'

/**
 * The settings of this process, with paths from the workspace that `folder` is in; says on stderr what is wrong and ends
 * it with exit code 1 where there is a fault.
 */
export const readSettings = (folder: string = process.cwd()): Settings => {
  try {
    return toSettings(process.env, findRoot(folder))
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

/** The workspace that `folder` is in, so that every part takes `./data` for the same place; else the folder itself. */
const findRoot = (folder: string): string => {
  for (let at = folder; at !== dirname(at); at = dirname(at))
    if (existsSync(join(at, 'pnpm-workspace.yaml'))) return at
  return folder
}
