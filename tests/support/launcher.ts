import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { quick } from './quick.ts'

const root = join(import.meta.dirname, '../..')

export type Launcher = {
  /** Everything it has printed so far. */
  readonly output: () => string
  /** Resolves when it has printed this; rejects when it ends before. */
  readonly says: (text: string) => Promise<void>
  /** Sends a signal to the whole group, as the terminal does for Ctrl-C. */
  readonly signal: (signal: NodeJS.Signals) => void
  /** Resolves with its exit code, undefined where a signal ended it. */
  readonly ended: Promise<number | undefined>
  readonly pid: number
}

type Variables = Readonly<Record<string, string>>

/** Starts what `npm start` starts, in a process group of its own, as a terminal would. */
export const startLauncher = (variables: Variables): Launcher =>
  toLauncher(process.execPath, ['scripts/start.mjs'], { ...quick, ...variables })

/** Runs `npm start` itself, the same way. */
export const npmStart = (variables: Variables): Launcher => toLauncher('npm', ['start'], variables)

const toLauncher = (command: string, args: readonly string[], variables: Variables): Launcher => {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: 'warn', ...variables } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const said = toListener(child)
  const ended = once(child, 'exit').then(([code]) => (code as number | null) ?? undefined)
  return {
    ...said,
    says: (text) =>
      Promise.race([said.says(text), ended.then((code) => Promise.reject(toEarly(code, said.output())))]),
    signal: (signal) => void process.kill(-(child.pid as number), signal),
    ended,
    pid: child.pid as number,
  }
}

const toEarly = (code: number | undefined, output: string) => new Error(`ended with ${code}:\n${output}`)

const toListener = (child: ChildProcess) => {
  let text = ''
  const waiting = new Map<string, () => void>()
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      text += chunk
      for (const [wanted, resolve] of waiting) if (text.includes(wanted)) resolve()
    })
  return {
    output: () => text,
    says: (wanted: string): Promise<void> =>
      text.includes(wanted) ? Promise.resolve() : new Promise((resolve) => waiting.set(wanted, resolve)),
  }
}

/** Processes that run with this data folder and have `part` in their command. Reads /proc, so on Linux alone. */
export const listProcesses = (dataFolder: string, part = ''): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && readOf(pid, 'environ').includes(`DATA_DIR=${dataFolder}`))
    .filter((pid) => readOf(pid, 'cmdline').includes(part))

/** The process that started this one, 0 where it is gone. */
export const readParent = (pid: number): number =>
  Number(/^PPid:\s*(\d+)/m.exec(readOf(pid, 'status'))?.[1] ?? 0)

const readOf = (pid: number, file: 'environ' | 'cmdline' | 'status'): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    // Gone meanwhile, or somebody else's.
    return ''
  }
}
