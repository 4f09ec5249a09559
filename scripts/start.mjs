// `npm start`: needs Node 20 or newer and npm, and nothing else. Installs, then hands over to launch.ts on Node 24.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { installDependencies, node24, root } from './workspace.mjs'

const parent = process.ppid
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop.abort())
// npm passes on what it is told, but cannot when it is killed. Started in any other way this process may outlive its
// parent, as it does under nohup.
if (process.env.npm_lifecycle_event === 'start')
  setInterval(() => process.ppid === parent || stop.abort(), 500).unref()

await installDependencies({ signal: stop.signal })
const child = spawn(node24(), [join(root, 'scripts/launch.ts')], {
  cwd: root,
  // The channel tells launch.ts when this process is gone, however it went.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` },
})
stop.signal.addEventListener('abort', () => child.kill('SIGTERM'))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
