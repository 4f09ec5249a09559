// `npm start`: needs Node 20 or newer and npm, and nothing else. Installs, then hands over to launch.ts on Node 24.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { installDependencies, node24, root } from './workspace.mjs'

installDependencies()
const child = spawn(node24(), [join(root, 'scripts/launch.ts')], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` },
})
// The terminal sends Ctrl-C to both; launch.ts ends everything in order, and this process ends with it.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
