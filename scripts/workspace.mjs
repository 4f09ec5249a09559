// Runs on the Node that the machine has (20 or newer); what needs Node 24 is started with `node24`.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const manifests = [
  'package.json',
  'pnpm-workspace.yaml',
  'pnpm-lock.yaml',
  ...['shared', 'cms/plugin', 'cms/app', 'site', 'tests'].map((part) => `${part}/package.json`),
]
const stamp = join(root, 'node_modules/.cache/exemplar/install')

/** pnpm in the version that the workspace is pinned to, through npm alone. */
export const pnpm = (...args) => {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return ['npx', ['-y', packageManager, ...args]]
}

/** Installs the dependencies where they are missing or not those of the lock file. Ends the process when that fails. */
export const installDependencies = () => {
  const wanted = toHash(manifests.map((file) => readFileSync(join(root, file))))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(node24())) return
  console.log('安装依赖 / installing dependencies …')
  const started = Date.now()
  // Frozen: what runs is what was tested. The answer to questions (CI) is yes, because nobody may be there to give it.
  run(...pnpm('install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'), {
    env: { CI: 'true' },
    quiet: true,
  })
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
  console.log(`安装依赖完成 / installed，${((Date.now() - started) / 1000).toFixed(1)}秒`)
}

/** The program of Node 24 or newer: this one, or the one that the workspace installs. */
export const node24 = () =>
  Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : join(root, 'node_modules/.bin/node')

/** Runs a command to its end; `quiet` shows its output only when it fails, which ends this process too. */
export const run = (command, args, { env = {}, quiet = false } = {}) => {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status === 0) return
  if (quiet) console.error(stdout, stderr)
  if (error) console.error(error.message)
  console.error(`未成功 / failed: ${command} ${args.join(' ')}`)
  process.exit(status ?? 1)
}

const toHash = (parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}
