import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { shell } from './build-site.ts'
import { findBuilt } from './built-site.ts'
import { readLines, shiftedClock } from './site-process.ts'

const site = join(import.meta.dirname, '../../site')

export type MirrorProcess = {
  readonly pid: number
  /** Resolves with the first line, of those written and those to come, that has `text` in it. */
  readonly line: (text: string) => Promise<string>
  readonly lines: readonly string[]
  /** Sends a signal and resolves with the exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>
  readonly exited: Promise<number | null>
}

type MirrorPlace = {
  readonly CMS_URL: string
  readonly DATA_DIR: string
  readonly base?: string
  readonly SITE_URL?: string
  readonly SITE_METRICS_PORT?: string
  /** File that says by how many milliseconds its clock goes ahead. */
  readonly CLOCK_SHIFT?: string
  /** Time zone of its machine. */
  readonly TZ?: string
}

/** Runs `exemplar mirror` on a built site, in a process of its own. Cuts of type have the same names each time. */
export const startMirror = (
  args: readonly string[],
  { base = '/', ...environment }: MirrorPlace,
): MirrorProcess => {
  const preload = environment.CLOCK_SHIFT === undefined ? [] : [`--import=${shiftedClock}`]
  const child = spawn(
    process.execPath,
    [...preload, 'src/commands/mirror.ts', '--build', findBuilt(base), ...args],
    {
      cwd: site,
      env: {
        ...shell,
        SITE_URL: 'https://www.example.gov.cn',
        ...environment,
        SITE_BASE: base,
        SITE_SECRET: 'a secret of the tests, the same each time',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  // Whatever becomes of a test, nothing of it runs on.
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  const exited = once(child, 'close').then(([code]) => {
    process.off('exit', end)
    return code as number | null
  })
  return {
    pid: child.pid ?? 0,
    ...readLines(child),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return exited
    },
    exited,
  }
}

/** Resolves when all of a mirror is level with an entry. */
export const untilLevel = (mirror: MirrorProcess, number: number): Promise<string> =>
  mirror.line(`镜像已到第${number}号`)
