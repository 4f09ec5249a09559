import type { Payload } from 'payload'
import type { Sites } from './dashboard/public-side/sites.ts'
import type { Reviewable } from './documents/reviewable.ts'
import type { Signal } from './gazette/door/signal.ts'
import type { Watch } from './gazette/door/watch.ts'
import type { Subjects } from './gazette/entry/subjects.ts'
import type { FileStore } from './gazette/files/file-store.ts'
import type { Keys } from './gazette/keys.ts'
import type { HighWater } from './gazette/mark/high-water.ts'
import type { Troubles } from './gazette/troubles.ts'
import type { ResolvedOptions } from './options.ts'

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
  /** The sites that follow this gazette, as far as they were told of in the options. */
  readonly sites: Sites
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
