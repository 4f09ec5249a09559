import type { ReviewLevels } from '@exemplar/shared/review/roles'
import type { Task } from '../../../dashboard/queue/queue.ts'

type Props = Pick<Task, 'level' | 'state'> & { levels: ReviewLevels; mine: boolean }

/** The five strokes of 正 in the order in which they are written. */
const strokes = ['M3 4.5H21', 'M12.5 4.5V20', 'M12.5 12H19', 'M6.5 10.5V20', 'M2 20H22']

/** How many steps of an edition are done: submitted, each review, published. Pure. */
const countDone = ({ level, levels, state }: Omit<Props, 'mine'>): number => {
  if (state === 'in-review') return 1 + level
  if (state === 'approved' || state === 'scheduled') return 1 + levels
  return state === 'published' ? 2 + levels : 0
}

/**
 * How far a text has come, as a sign beside the words that say it: 正, a stroke for each of five steps; with fewer reviews
 * a square each. What is done is in ink, what waits for the reader in the seal's colour, for somebody else dotted.
 */
export const Strokes = ({ levels, mine, ...at }: Props) => {
  const done = countDone({ ...at, levels })
  const steps = levels + 2
  const toKind = (index: number) =>
    index < done ? 'done' : index === done && done > 0 ? (mine ? 'mine' : 'theirs') : 'ahead'
  return (
    <>
      <style href="exemplar-strokes" precedence="medium">
        {strokesStyle}
      </style>
      <svg className="exemplar-strokes" viewBox="0 0 24 24" aria-hidden="true">
        {Array.from({ length: steps }, (_, index) => (
          <path
            key={String(index)}
            data-step={toKind(index)}
            d={steps === strokes.length ? strokes[index] : toSquare(index, steps)}
          />
        ))}
      </svg>
    </>
  )
}

/** In the inks of the desk; where the admin is Payload's, in those of its theme. */
const strokesStyle = `
.exemplar-strokes { flex: none; display: block; width: 32px; height: 32px; fill: none; stroke: var(--hair, var(--theme-elevation-200)); stroke-width: 1.4; }
.exemplar-strokes [data-step='done'] { stroke: var(--ink, var(--theme-elevation-1000)); stroke-width: 3.2; }
.exemplar-strokes [data-step='mine'] { stroke: var(--seal, #c3271b); stroke-width: 3.2; }
.exemplar-strokes [data-step='theirs'] { stroke: var(--soft, var(--theme-elevation-600)); stroke-width: 2.2; stroke-dasharray: 2 2; }
.table td .exemplar-strokes { width: 24px; height: 24px; }
`

/** A square of a row of squares across the sign. */
const toSquare = (index: number, steps: number): string => {
  const side = 24 / steps - 2
  return `M${1 + index * (side + 2)} ${12 - side / 2}h${side}v${side}h${-side}z`
}
