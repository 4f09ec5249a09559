import type { FieldProps } from './entry.ts'
import { useStandards } from './use-offered.ts'

/** Some of the standards, by number. */
export const ItemsField = ({ set, value }: FieldProps<'items'>) => {
  const standards = useStandards()
  const chosen = value as readonly number[]
  const toggle = (number: number, on: boolean) =>
    set(
      (on ? [...chosen, number] : chosen.filter((one) => one !== number)).toSorted(
        (one, other) => one - other,
      ),
    )
  return (
    <div className="exemplar-round__items">
      {standards.map(({ number, title }) => (
        <label key={number}>
          <input
            type="checkbox"
            checked={chosen.includes(number)}
            onChange={(event) => toggle(number, event.target.checked)}
          />
          {number}　{title}
        </label>
      ))}
    </div>
  )
}
