import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { toPause } from './pauses.ts'
import { say, step } from './progress.ts'
import { StartError } from './start-error.ts'
import type { Task } from './supervisor.ts'

export type Service = Task & {
  /** Resolves when it answers, rejects where it does not within its time or when the signal fires. */
  readonly ready: (signal: AbortSignal) => Promise<void>
  /** Whether nothing makes sense where its first start fails. */
  readonly mustStart: boolean
}
type Means = { readonly launch: () => ChildProcess; readonly stopping: AbortSignal }

/**
 * Starts a service and starts it again, after growing pauses, whenever it ends by itself. Resolves when it is ready for
 * the first time or is known not to be; throws a {@link StartError} where one that must start does not.
 */
export const keep = async (service: Service, means: Means): Promise<void> => {
  const began = performance.now()
  const { ended, ready, isOver } = startOnce(service, means)
  try {
    await step(`启动${service.name}`, () => ready)
  } catch (error) {
    if (service.mustStart || means.stopping.aborted || !(error instanceof StartError)) throw error
    if (!isOver()) say(error.message)
  }
  void repeat(service, { means, ended, began })
}

type Run = { readonly means: Means; readonly ended: Promise<string>; readonly began: number }

const repeat = async (service: Service, { means, ...first }: Run): Promise<void> => {
  let { ended, began } = first
  let wait: number | undefined
  for (;;) {
    const why = await ended
    if (means.stopping.aborted) return
    wait = toPause({ last: wait, upFor: performance.now() - began })
    say(
      `${service.name}意外停止（${why}），${wait / 1000}秒后重新启动。 / ended unexpectedly; starts again in ${wait / 1000} s`,
    )
    await pause(wait)
    if (means.stopping.aborted) return
    began = performance.now()
    const again = startOnce(service, means)
    again.ready.then(
      () => say(`${service.name}已重新启动 / up again`),
      () => {},
    )
    ended = again.ended
  }
}

/** One start: `ended` resolves with the reason of its end, `ready` rejects where that comes first. */
const startOnce = ({ name, ready }: Service, { launch, stopping }: Means) => {
  const over = new AbortController()
  const ended = once(launch(), 'exit')
    .then(([code, signal]) => String(signal ?? code), String)
    .finally(() => over.abort())
  const early = ended.then((why) => {
    throw new StartError(`${name}未能启动（${why}） / could not start`)
  })
  return {
    ended,
    // A question under way would keep what it is asked of from ending.
    ready: Promise.race([ready(AbortSignal.any([over.signal, stopping])), early]),
    isOver: () => over.signal.aborted,
  }
}
