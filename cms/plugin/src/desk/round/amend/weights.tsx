import { roundTerms } from '@exemplar/shared/glossary'
import { useSay } from '../../use-say.ts'
import { useStandards } from '../fields/use-offered.ts'
import type { WeightRow } from './amended.ts'

type Props = {
  readonly weights: readonly WeightRow[]
  readonly set: (weights: readonly WeightRow[]) => void
}

/** What each standard weighs in the scoring sheet; one without a weight is not scored. */
export const Weights = ({ set, weights }: Props) => {
  const say = useSay()
  const write = (standard: number, written: string) => {
    const before = weights.find((one) => one.standard === standard)
    const others = weights.filter((one) => one.standard !== standard)
    set(
      written === ''
        ? others
        : [...others, { ...before, standard, weight: Number(written) }].toSorted(
            (one, other) => one.standard - other.standard,
          ),
    )
  }
  return (
    <fieldset>
      <legend>{say(roundTerms.weights)}</legend>
      <details>
        <summary>
          {say({
            zh: `${weights.length}项计分，改权重`,
            en: `${weights.length} items are scored: change weights`,
          })}
        </summary>
        <small>
          {say({
            zh: '删空就不计这一项。已经评过的分按新权重折算，不用重评；新加的项，评过的单位要改分补上。',
            en: 'An item without a weight is not scored. Scores that were given count by the new weights.',
          })}
        </small>
        <ol className="exemplar-round__points">
          {useStandards().map(({ number, title }) => (
            <li key={number}>
              <label>
                <span>
                  {number}　{title}
                </span>
                <input
                  type="number"
                  inputMode="decimal"
                  min={0}
                  max={100}
                  step="any"
                  data-weight={number}
                  aria-label={say({ zh: `第${number}项的权重`, en: `Weight of standard ${number}` })}
                  value={weights.find((one) => one.standard === number)?.weight ?? ''}
                  onChange={(event) => write(number, event.target.value)}
                />
              </label>
            </li>
          ))}
        </ol>
      </details>
    </fieldset>
  )
}
