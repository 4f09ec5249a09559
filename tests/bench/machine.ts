import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** The first line that a program says, on either stream; undefined where it is not there. */
const ask = (command: string, args: readonly string[]): string | undefined => {
  try {
    return execFileSync('sh', ['-c', '"$@" 2>&1', 'sh', command, ...args], {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
    }).split('\n')[0]
  } catch {
    return undefined
  }
}

/** On what it was measured: without it a number says nothing. */
export const describeMachine = () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return {
    at: new Date().toISOString(),
    release: version,
    commit: ask('git', ['-C', root, 'rev-parse', '--short', 'HEAD']),
    changed: ask('git', ['-C', root, 'status', '--porcelain']) !== '',
    cores: cpus().length,
    processor: cpus()[0]?.model,
    memoryMb: Math.round(totalmem() / 2 ** 20),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.version,
    nginx: ask('nginx', ['-v']),
    // It has no option for that, says so, and says its version first.
    wrk: ask('sh', ['-c', 'wrk -v | head -1']),
    load: readLoad(),
  }
}

/** How many processes wanted to run, over one, five and fifteen minutes. */
export const readLoad = (): number[] => loadavg().map((load) => Number(load.toFixed(2)))
