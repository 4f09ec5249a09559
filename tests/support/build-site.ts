import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const site = join(import.meta.dirname, '../../site')
const run = promisify(execFile)

/** What a shell would give. The test runner's own variables (BASE_URL, MODE, DEV) mean something to a build. */
export const shell = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production' } as const

/** Builds the site for a base into a folder of its own, so that the build in `site/dist` stays what it is. */
export const buildSite = async (base: string): Promise<string> => {
  const folder = join(site, 'node_modules/.cache/tests', base === '/' ? 'root' : base.replaceAll('/', '-'))
  const environment = {
    ...shell,
    ASTRO_TELEMETRY_DISABLED: '1',
    SITE_BASE: base,
  }
  await run(process.execPath, ['checker/make.ts'], { cwd: site })
  if (!existsSync(join(site, 'fonts/cut'))) await run(process.execPath, ['fonts/cut.ts'], { cwd: site })
  const args = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder]
  await run(process.execPath, args, { cwd: site, env: environment })
  return folder
}
