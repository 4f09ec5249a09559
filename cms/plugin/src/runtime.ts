import type { Payload } from 'payload'
import type { FileStore } from './gazette/file-store.ts'
import type { HighWater } from './gazette/high-water.ts'
import type { Keys } from './gazette/keys.ts'
import type { Signal } from './gazette/signal.ts'
import type { Subjects } from './gazette/subjects.ts'
import type { Troubles } from './gazette/troubles.ts'
import type { Watch } from './gazette/watch.ts'
import type { ResolvedOptions } from './options.ts'
import type { Reviewable } from './review/reviewable.ts'

/** What the plugin's operations need beside Payload; one per config, kept in `config.custom`. */
export type Runtime = {
  readonly options: ResolvedOptions
  readonly reviewables: ReadonlyMap<string, Reviewable>
  readonly files: FileStore
  readonly signal: Signal
  readonly watch: Watch
  readonly highWater: HighWater
  readonly subjects: Subjects
  readonly troubles: Troubles
  /** Fires when this process is to end: what it has open and runs by itself ends then. */
  readonly ending: AbortController
  /** Read anew each time: they may be changed for others while the CMS runs. */
  readonly keys: () => Promise<Keys>
}

const place = 'exemplar'

export const withRuntime = (custom: Record<string, unknown> | undefined, runtime: Runtime) => ({
  ...custom,
  [place]: runtime,
})

/** The runtime of a Payload whose config went through the plugin. Throws where it did not. */
export const toRuntime = (payload: Payload): Runtime => {
  const runtime = payload.config.custom?.[place] as Runtime | undefined
  if (!runtime) throw new Error('payload-plugin-exemplar is not among the plugins of this config')
  return runtime
}
