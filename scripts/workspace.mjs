// Runs on the Node that the machine has (20 or newer); what needs Node 24 is started with `node24`.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const manifests = [
  'package.json',
  'pnpm-workspace.yaml',
  'pnpm-lock.yaml',
  ...['shared', 'metrics', 'cms/plugin', 'cms/app', 'site', 'tests'].map((part) => `${part}/package.json`),
]
const stamp = join(root, 'node_modules/.cache/exemplar/install')

/** pnpm in the version that the workspace is pinned to, through npm alone. */
export const pnpm = (...args) => {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return ['npx', ['-y', packageManager, ...args]]
}

/**
 * Installs the dependencies where they are missing or not those of the lock file. Ends the process when that fails, and
 * when `signal` fires meanwhile: then nothing of the installation is left either.
 */
export const installDependencies = async ({ signal } = {}) => {
  const wanted = toHash(manifests.map((file) => readFileSync(join(root, file))))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(node24())) return
  console.log('安装依赖 / installing dependencies …')
  const started = Date.now()
  // Frozen: what runs is what was tested. The answer to questions (CI) is yes, because nobody may be there to give it.
  await complete(...pnpm('install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'), {
    env: { CI: 'true' },
    signal,
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
  fail(command, args, status)
}

const fail = (command, args, status) => {
  console.error(`未成功 / failed: ${command} ${args.join(' ')}`)
  process.exit(status ?? 1)
}

/** Like a quiet `run`, but this process can be told meanwhile to stop. */
const complete = async (command, args, { env, signal }) => {
  // A group of its own, so that all that it starts can be ended with it.
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: signal !== undefined,
  })
  const output = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk))
  const end = () => {
    process.kill(-child.pid, 'SIGKILL')
    process.exit(130)
  }
  signal?.addEventListener('abort', end)
  const [status] = await once(child, 'close')
  signal?.removeEventListener('abort', end)
  if (status === 0) return
  console.error(Buffer.concat(output).toString())
  fail(command, args, status)
}

const toHash = (parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}
