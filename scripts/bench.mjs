// `pnpm bench`: installs what is missing, builds, and measures. Arguments go to tests/bench/main.ts.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { installLighthouse, requireBrowser, requireServers } from './test-tools.mjs'
import { installDependencies, node24, root, run } from './workspace.mjs'

const main = join(root, 'tests/bench/main.ts')
await installDependencies()
if (!process.argv.some((arg) => arg === '--help' || arg === '-h')) {
  requireBrowser()
  requireServers()
  const lacking = installLighthouse()
  if (lacking) console.error(`没有 Lighthouse / no Lighthouse: ${lacking}`)
  run(node24(), [join(root, 'scripts/build.ts')], { env: { SITE_BASE: '' } })
}
const { status } = spawnSync(node24(), [main, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
process.exit(status ?? 1)
