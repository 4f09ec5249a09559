import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Environment } from './environment.ts'
import { keep, type Service } from './keep.ts'
import { say } from './progress.ts'
import { StartError } from './start-error.ts'

const dieWithParent = join(import.meta.dirname, 'die-with-parent.ts')

export type Task = {
  readonly name: string
  readonly cwd: string
  /** Arguments of Node: a script and its own arguments. */
  readonly args: readonly string[]
  readonly environment: Environment
}
type Message = (message: unknown) => void

export type Supervisor = ReturnType<typeof createSupervisor>

/** Starts processes and sees to it that they end with this one. */
export const createSupervisor = () => {
  const children = new Set<ChildProcess>()
  const stopping = new AbortController()

  const launch = ({ cwd, args, environment }: Task, stdio: 'inherit' | 'pipe'): ChildProcess => {
    if (stopping.signal.aborted) throw new StartError('正在停止 / stopping')
    const child = spawn(process.execPath, ['--import', dieWithParent, ...args], {
      cwd,
      env: environment,
      stdio: ['ignore', stdio, stdio, 'ipc'],
      // A group of its own, so that Ctrl-C reaches it through us, in order, and not from the terminal.
      detached: true,
    })
    children.add(child)
    for (const event of ['exit', 'error']) child.once(event, () => children.delete(child))
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

  /**
   * Starts a process that stays, and starts it again whenever it ends. Resolves when it is ready; throws a
   * {@link StartError} where its first start failed.
   */
  const serve = (service: Service): Promise<void> =>
    keep(service, { launch: () => launch(service, 'inherit'), stopping: stopping.signal })

  /** Stops everything and ends this process. */
  const stop = async (code: number): Promise<never> => {
    if (stopping.signal.aborted) return new Promise<never>(() => {})
    stopping.abort()
    if (children.size > 0) say('\n正在停止 …')
    await Promise.all([...children].map(end))
    say('已停止')
    process.exit(code)
  }

  return {
    complete,
    serve,
    stop,
    get stopping() {
      return stopping.signal.aborted
    },
  }
}

/** In milliseconds. Less than a supervisor of ours (npm in a container, systemd) gives us in its turn. */
const grace = 7_000

const end = async (child: ChildProcess): Promise<void> => {
  const exited = once(child, 'exit')
  signalGroup(child, 'SIGTERM')
  const limit = setTimeout(() => signalGroup(child, 'SIGKILL'), grace)
  await exited
  clearTimeout(limit)
  // What it started itself and left behind.
  signalGroup(child, 'SIGKILL')
}

const signalGroup = ({ pid }: ChildProcess, signal: NodeJS.Signals): void => {
  try {
    if (pid !== undefined) process.kill(-pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
