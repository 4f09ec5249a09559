import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Settings, toSettings } from './to-settings.ts'

let read: Settings | undefined

/** The settings of this process, read once. Throws a SiteError where they are refused. */
export const settings = (): Settings => {
  read ??= toSettings(process.env, findRoot(process.cwd()))
  return read
}

/** The workspace that `folder` is in, so that every part takes `./data` for the same place; else the folder itself. */
const findRoot = (folder: string): string => {
  for (let at = folder; at !== dirname(at); at = dirname(at))
    if (existsSync(join(at, 'pnpm-workspace.yaml'))) return at
  return folder
}
