// `pnpm bench`: installs what is missing, builds, and measures. Arguments go to tests/bench/main.ts.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { installLighthouse, requirePrograms, requireWrk } from './test-tools.mjs'
import { installDependencies, node24, root, run } from './workspace.mjs'

const bench = (file) =>
  spawnSync(node24(), [join(root, 'tests/bench', file), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  }).status ?? 1

await installDependencies()
// A slip of the pen is told before anything is built.
const refused = bench('read-call.ts')
const asksHelp = process.argv.some((arg) => arg === '--help' || arg === '-h')
if (refused || asksHelp) process.exit(refused)
requirePrograms()
requireWrk()
const lacking = installLighthouse()
if (lacking) console.error(`没有 Lighthouse / no Lighthouse: ${lacking}`)
run(node24(), [join(root, 'scripts/build.ts')], { env: { SITE_BASE: '' } })
process.exit(bench('main.ts'))
