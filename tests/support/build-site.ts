import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { holdBuild, isWhole, markWhole, removeOld } from '../../scripts/launch/builds.ts'
import { toBuildName } from '../../scripts/launch/content.ts'
import { toSitePart } from '../../scripts/launch/parts.ts'
import { inTurn } from '../../scripts/launch/turn.ts'

const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)

/**
 * What a shell would give, and where Node finds what it has compiled before. The test runner's own variables (BASE_URL,
 * MODE, DEV) mean something to a build.
 */
export const shell = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  NODE_ENV: 'production',
  ...(process.env.NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE }),
} as const

/**
 * Builds the site for a base into a folder of its own, so that the build in `site/dist` stays what it is. What was built
 * of the same sources before is taken as it is.
 */
export const buildSite = (base: string): Promise<string> => {
  const part = toSitePart(base)
  const name = join('node_modules/.cache/tests', toBuildName(part, root))
  const folder = join(root, part.folder, name)
  return inTurn(join(root, 'node_modules/.cache/exemplar/tests-site.sqlite'), async () => {
    if (!isWhole(folder)) {
      const env = { ...shell, ASTRO_TELEMETRY_DISABLED: '1', SITE_BASE: base }
      for (const args of part.toCommands(name))
        await run(process.execPath, [...args], { cwd: join(root, part.folder), env })
      markWhole(folder)
    }
    holdBuild(folder)
    removeOld(folder)
    return folder
  })
}
