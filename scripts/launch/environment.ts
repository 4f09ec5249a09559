import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../../cms/app/src/settings/settings.ts'

export type Environment = Readonly<Record<string, string>> & { readonly NODE_ENV: 'production' }

/** Takes what `.env` says into the environment. A variable that is there already stays, an empty one too. */
export const loadEnvFile = (root: string): void => {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

/** What every process that is started gets: the settings with nothing left to be guessed, whatever folder it runs in. */
export const toEnvironment = (settings: Settings): Environment => ({
  ...(process.env as Record<string, string>),
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  LAUNCHER_PID: String(process.pid),
  DATA_DIR: settings.dataFolder,
  DATABASE_URI: settings.database.url,
  CMS_PORT: String(settings.cmsPort),
  SITE_PORT: String(settings.sitePort),
  CMS_URL: settings.cmsUrl,
  SITE_URL: settings.siteUrl,
  SITE_BASE: settings.siteBase,
})
