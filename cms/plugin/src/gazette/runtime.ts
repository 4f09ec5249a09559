import { toPart } from '../database/part.ts'
import type { Signal } from './door/signal.ts'
import type { Watch } from './door/watch.ts'
import type { Subjects } from './entry/subjects.ts'
import type { FileStore } from './files/file-store.ts'
import type { Keys } from './keys.ts'
import type { HighWater } from './mark/high-water.ts'
import type { Troubles } from './troubles.ts'

/** What the gazette keeps beside the database. */
type GazetteRuntime = {
  readonly files: FileStore
  readonly signal: Signal
  readonly watch: Watch
  readonly highWater: HighWater
  readonly subjects: Subjects
  readonly troubles: Troubles
  /** After how many days without an entry the clock is asked about. */
  readonly quietDays: number
  /** Fires when this process is to end: what it has open and runs by itself ends then. */
  readonly ending: AbortController
  /** Read anew each time: they may be changed for others while the CMS runs. */
  readonly keys: () => Promise<Keys>
}

/** The gazette's own part of a running Payload. */
export const { keep: keepGazette, of: gazetteOf } = toPart<GazetteRuntime>('gazette')
