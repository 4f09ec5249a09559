import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Environment } from './environment.ts'
import { say, step } from './progress.ts'
import { StartError } from './start-error.ts'

const dieWithParent = join(import.meta.dirname, 'die-with-parent.ts')

export type Task = {
  readonly name: string
  readonly cwd: string
  /** Arguments of Node: a script and its own arguments. */
  readonly args: readonly string[]
  readonly environment: Environment
}
type Service = Task & {
  readonly ready: () => Promise<void>
  /** What its end by itself means for the rest: everything is stopped, or the rest goes on. */
  readonly onEnd: 'stop-all' | 'go-on'
}
type Message = (message: unknown) => void

export type Supervisor = ReturnType<typeof createSupervisor>

/** Starts processes and sees to it that they end with this one. */
export const createSupervisor = () => {
  const children = new Set<ChildProcess>()
  let stopping = false

  const launch = ({ cwd, args, environment }: Task, stdio: 'inherit' | 'pipe'): ChildProcess => {
    const child = spawn(process.execPath, ['--import', dieWithParent, ...args], {
      cwd,
      env: environment,
      stdio: ['ignore', stdio, stdio, 'ipc'],
      // A group of its own, so that Ctrl-C reaches it through us, in order, and not from the terminal.
      detached: true,
    })
    children.add(child)
    child.once('exit', () => children.delete(child))
    return child
  }

  /** Runs a process to its end. Its output is shown only when it fails. */
  const complete = async (task: Task, onMessage?: Message): Promise<void> => {
    const child = launch(task, 'pipe')
    const output: Buffer[] = []
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => output.push(chunk))
    if (onMessage) child.on('message', onMessage)
    const [code, signal] = await once(child, 'close')
    if (code === 0) return
    throw new StartError(`${Buffer.concat(output)}\n${task.name}：未成功（${signal ?? code}） / failed`)
  }

  /** Starts a process that stays, and resolves when it is ready. */
  const serve = async ({ ready, onEnd, ...task }: Service): Promise<void> => {
    const child = launch(task, 'inherit')
    const ended = once(child, 'exit').then(([code, signal]) => {
      throw new StartError(`${task.name}意外停止（${signal ?? code}）${endings[onEnd]}`)
    })
    await step(`启动${task.name}`, () => Promise.race([ready(), ended]))
    ended.catch(async (error: Error) => {
      if (stopping) return
      say(error.message)
      if (onEnd === 'stop-all') await stop(1)
    })
  }

  /** Stops everything, the last started first, and ends this process. */
  const stop = async (code: number): Promise<never> => {
    if (stopping) return new Promise<never>(() => {})
    stopping = true
    if (children.size > 0) say('\n正在停止 …')
    for (const child of [...children].reverse()) await end(child)
    say('已停止')
    process.exit(code)
  }

  return {
    complete,
    serve,
    stop,
    get stopping() {
      return stopping
    },
  }
}

const endings = {
  'stop-all': '，已停止其余部分。 / ended unexpectedly; the rest is stopped',
  'go-on':
    '，其余部分照常提供。请按 Ctrl-C 后重新启动。 / ended unexpectedly; the rest goes on. Press Ctrl-C and start again',
} as const

const grace = 10_000

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const exited = once(child, 'exit')
  const group = -child.pid
  process.kill(group, 'SIGTERM')
  const limit = setTimeout(() => process.kill(group, 'SIGKILL'), grace)
  await exited
  clearTimeout(limit)
}
