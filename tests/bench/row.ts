import type { Options } from './options.ts'
import type { Stages } from './stages/stages.ts'
import type { Line, Skipped } from './table.ts'

/** What a row works with. */
type Bench = {
  readonly options: Options
  readonly stages: Stages
  /** Tells whoever waits what is being done. */
  readonly say: (text: string) => void
}

/** What one row measured: its name is added. */
export type Found = Omit<Line, 'row'> | Omit<Skipped, 'row'>

/** A row of the table, which may have several lines. */
export type Row = {
  readonly name: string
  /** What it is about, for whoever waits. */
  readonly about: string
  /** Measured only where it is named: it takes long, or the whole machine. */
  readonly onDemand?: true
  readonly measure: (bench: Bench) => Promise<readonly Found[]>
}
