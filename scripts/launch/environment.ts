import type { Settings } from '../../cms/app/src/settings/settings.ts'

export type Environment = Readonly<Record<string, string>> & { readonly NODE_ENV: 'production' }

/** What every process that is started gets: the settings with nothing left to be guessed, whatever folder it runs in. */
export const toEnvironment = (settings: Settings): Environment => ({
  ...(process.env as Record<string, string>),
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  DATA_DIR: settings.dataFolder,
  DATABASE_URI: settings.database.url,
  CMS_PORT: String(settings.cmsPort),
  SITE_PORT: String(settings.sitePort),
  CMS_URL: settings.cmsUrl,
  SITE_URL: settings.siteUrl,
  SITE_BASE: settings.siteBase,
})
