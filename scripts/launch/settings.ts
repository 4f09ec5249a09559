import { readSettings } from '../../cms/app/src/settings/read-settings.ts'
import type { Settings } from '../../cms/app/src/settings/settings.ts'
import { SiteError } from '../../site/src/errors/site-error.ts'
import { toSettings } from '../../site/src/server/to-settings.ts'

/**
 * The settings of the CMS, once those of the site are known to be good as well: what no new start would mend is told
 * before the first. Says what is wrong and ends the process with exit code 1 where there is a fault.
 */
export const readBothSettings = (root: string): Settings => {
  const settings = readSettings()
  try {
    toSettings(process.env, root)
  } catch (error) {
    if (!(error instanceof SiteError)) throw error
    console.error(error.message)
    process.exit(1)
  }
  return settings
}
