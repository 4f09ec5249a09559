import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findFreePort } from '../../support/free-port.ts'
import type { Row } from '../row.ts'
import { openFolder } from '../stages/stages.ts'

const root = join(import.meta.dirname, '../../..')
const run = promisify(execFile)

/** What was committed, as whoever clones it has it: nothing installed, nothing built. */
const clone = async (): Promise<string> => {
  const folder = await openFolder()
  await run('git', ['clone', '--quiet', '--no-hardlinks', root, join(folder, 'checkout')])
  return folder
}

const npm = (
  args: readonly string[],
  { folder, env = {} }: { folder: string; env?: Record<string, string> },
) =>
  spawn('npm', args, {
    cwd: join(folder, 'checkout'),
    env: { ...process.env, ...env },
    stdio: 'ignore',
    // All of it is ended together.
    detached: true,
  })

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.pid === undefined) return
  const ended = once(child, 'exit')
  process.kill(-child.pid, 'SIGTERM')
  await ended
}

/** From the first command in a clone to the first page with the sample. Packages come from where this machine keeps them. */
export const fresh: Row = {
  name: 'fresh',
  about: '新机器上从 npm start 到第一个网页 / from npm start in a fresh clone to the first page',
  measure: async () => {
    const folder = await clone()
    const [CMS_PORT, SITE_PORT] = [String(await findFreePort()), String(await findFreePort())]
    const began = performance.now()
    const child = npm(['start'], {
      folder,
      env: { DATA_DIR: join(folder, 'data'), CMS_PORT, SITE_PORT, SITE_BASE: '' },
    })
    try {
      while (!(await isServed(`http://127.0.0.1:${SITE_PORT}/`))) {
        if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`)
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      const seconds = (performance.now() - began) / 1_000
      return [{ what: '从第一条命令到第一个网页', measured: seconds, unit: 's', limit: { atMost: 75 } }]
    } finally {
      await end(child)
      await rm(folder, { recursive: true, force: true })
    }
  },
}

const isServed = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).status === 200
  } catch {
    return false
  }
}

/** The two commands that are run before each landing, and how many minutes each may take. */
const commands = [
  { args: ['test'], atMost: 10 },
  { args: ['run', 'check'], atMost: 15 },
] as const

/** All tests, as they are run before each landing. */
export const tests: Row = {
  name: 'tests',
  about: '新克隆里的 npm test 与 npm run check / npm test, then npm run check, in a fresh clone',
  onDemand: true,
  measure: async () => {
    const folder = await clone()
    const measured = []
    try {
      for (const { args, atMost } of commands) measured.push(...(await time(args, { folder, atMost })))
      return measured
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

const time = async (args: readonly string[], { folder, atMost }: { folder: string; atMost: number }) => {
  const what = `npm ${args.join(' ')}`
  const began = performance.now()
  const child = npm(args, { folder })
  try {
    const [code] = await once(child, 'exit')
    const minutes = (performance.now() - began) / 60_000
    return [
      { what, measured: minutes, unit: 'min', limit: { atMost } },
      { what: `${what}：退出码`, measured: Number(code), unit: '', limit: { atMost: 0 } },
    ]
  } finally {
    await end(child)
  }
}
