import { toTotal } from '@exemplar/shared/selection/scores'
import { useSay } from '../../use-say.ts'
import type { FieldProps } from './entry.ts'
import { useStandards } from './use-offered.ts'

type Point = { readonly standard: number; readonly points: number }

/** The scoring sheet: one number an item, and what they come to. Enter goes on to the next item, as in a paper form. */
export const PointsField = ({ entry, id, set, value }: FieldProps<'points'>) => {
  const say = useSay()
  const standards = useStandards()
  const { sheet } = entry
  const given = value as readonly Point[]
  const titles = new Map(standards.map(({ number, title }) => [number, title]))
  const write = (standard: number, written: string) => {
    const others = given.filter((one) => one.standard !== standard)
    set(written === '' ? others : [...others, { standard, points: Number(written) }])
  }
  return (
    <>
      <ol className="exemplar-round__points" id={id}>
        {sheet.weights.map(({ standard, weight }) => (
          <li key={standard}>
            <label>
              <span>
                {standard}　{titles.get(standard)}
                {weight !== 1 && <small>{say({ zh: `（权重${weight}）`, en: ` (weight ${weight})` })}</small>}
              </span>
              <input
                type="number"
                inputMode="decimal"
                min={0}
                max={sheet.points}
                step="any"
                aria-label={`${standard} ${titles.get(standard) ?? ''}`}
                value={given.find((one) => one.standard === standard)?.points ?? ''}
                onChange={(event) => write(standard, event.target.value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return
                  event.preventDefault()
                  const next = event.currentTarget.closest('li')?.nextElementSibling
                  next?.querySelector('input')?.focus()
                }}
              />
            </label>
          </li>
        ))}
      </ol>
      <p role="status">
        {say({
          zh: `每项满分${sheet.points}分；已填${given.length}项，共${sheet.weights.length}项，折合百分制${toTotal({ points: [...given] }, sheet)}分。`,
          en: `Full marks ${sheet.points}; ${given.length} of ${sheet.weights.length}, ${toTotal({ points: [...given] }, sheet)} per cent.`,
        })}
      </p>
    </>
  )
}
