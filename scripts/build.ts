import { join } from 'node:path'
import { readSettings } from '../cms/app/src/settings/read-settings.ts'
import { buildParts } from './launch/build.ts'
import { loadEnvFile, toEnvironment } from './launch/environment.ts'
import { turnLinks } from './launch/links.ts'
import { createSupervisor } from './launch/supervisor.ts'

// `npm run build`: builds plugin, CMS and site where their sources have changed, and lets `cms/app/.next` and `site/dist`
// lead to what is to run from the next start on.
const root = join(import.meta.dirname, '..')
loadEnvFile(root)
const settings = readSettings()
const supervisor = createSupervisor()
process.on('SIGINT', () => supervisor.stop(130))
process.on('SIGTERM', () => supervisor.stop(143))
try {
  const place = { root, siteBase: settings.siteBase }
  turnLinks(await buildParts({ ...place, environment: toEnvironment(settings), supervisor }), place)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await supervisor.stop(1)
}
