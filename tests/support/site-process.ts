import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { siteFlags } from '../../scripts/launch/site-flags.ts'
import { shell } from './build-site.ts'
import { findFreePort } from './free-port.ts'

const site = join(import.meta.dirname, '../../site')
export const shiftedClock = pathToFileURL(join(import.meta.dirname, 'shifted-clock.ts')).href

export type SiteProcess = {
  readonly pid: number
  /** With the base, without a slash at the end. */
  readonly url: string
  /** Resolves with the first line, of those written and those to come, that has `text` in it. */
  readonly line: (text: string) => Promise<string>
  readonly lines: readonly string[]
  readonly get: (path: string, options?: RequestInit) => Promise<Response>
  /** Sends a signal and resolves with the exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>
  readonly exited: Promise<number | null>
}

/** Starts a built site as its own process, as `npm start` does. */
export const startSiteProcess = async (
  folder: string,
  {
    base = '/',
    main = 'src/server/main.ts',
    ...environment
  }: {
    CMS_URL: string
    DATA_DIR: string
    base?: string
    /** What is run in place of the site's own main. */
    main?: string
    SITE_PORT?: string
    SITE_URL?: string
    GAZETTE_FINGERPRINT?: string
    SITE_ID_CODE?: string
    ICP_NUMBER?: string
    ORGAN_MARK_URL?: string
    CORRECTION_MAIL?: string
    DATA_LICENCE?: string
    SITE_METRICS_PORT?: string
    /** File that says by how many milliseconds its clock goes ahead. */
    CLOCK_SHIFT?: string
    /** Time zone of its machine. */
    TZ?: string
  },
): Promise<SiteProcess> => {
  const port = environment.SITE_PORT ?? String(await findFreePort())
  const preload = environment.CLOCK_SHIFT === undefined ? [] : [`--import=${shiftedClock}`]
  const child = spawn(process.execPath, [...preload, ...siteFlags, main, folder], {
    cwd: site,
    env: { ...shell, ...environment, SITE_BASE: base, SITE_PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { lines, line } = readLines(child)
  const exited = once(child, 'close').then(([code]) => code as number | null)
  const url = `http://127.0.0.1:${port}${base.replace(/\/$/, '')}`
  return {
    pid: child.pid ?? 0,
    url,
    lines,
    line,
    get: (path, options) => fetch(url + path, { redirect: 'manual', ...options }),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return exited
    },
    exited,
  }
}

/** What a process writes, line by line. */
export const readLines = (child: ChildProcess) => {
  const lines: string[] = []
  const waiting = new Set<() => void>()
  let hasEnded = false
  const lookAll = () => {
    for (const look of [...waiting]) look()
  }
  for (const input of [child.stdout, child.stderr])
    if (input)
      createInterface({ input }).on('line', (text) => {
        lines.push(text)
        lookAll()
      })
  child.once('close', () => {
    hasEnded = true
    lookAll()
  })
  const line = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = lines.find((candidate) => candidate.includes(text))
        if (found === undefined && !hasEnded) return
        waiting.delete(look)
        if (found === undefined) reject(new Error(`ended without “${text}”:\n${lines.join('\n')}`))
        else resolve(found)
      }
      waiting.add(look)
      look()
    })
  return { lines, line }
}
