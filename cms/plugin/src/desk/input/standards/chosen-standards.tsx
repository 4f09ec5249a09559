import { useSay } from '../../use-say.ts'
import type { Group } from './use-standards.ts'

type Props = {
  readonly ids: readonly string[]
  readonly groups: readonly Group[] | undefined
  readonly isShut: boolean
  readonly onChange: (ids: readonly string[]) => void
  /** After one was taken away, with the button that had the focus. */
  readonly onRemoved: () => void
}

/** The items that are chosen, in their order, each with a way to lead and to go. */
export const ChosenStandards = ({ groups, ids, isShut, onChange, onRemoved }: Props) => {
  const say = useSay()
  if (ids.length === 0)
    return (
      <p className="exemplar-standards__none" role="status">
        {say({ zh: '还没有选。', en: 'None chosen yet.' })}
      </p>
    )
  const known = new Map(groups?.flatMap(({ standards }) => standards.map((one) => [one.id, one] as const)))
  const toName = (id: string): string => {
    const one = known.get(id)
    if (one) return `${one.number}　${one.title}`
    return groups ? say({ zh: '名录里已经没有的小项', en: 'no longer in the list' }) : '…'
  }
  const without = (id: string) => ids.filter((other) => other !== id)
  return (
    <ol aria-label={say({ zh: '已选的小项', en: 'Chosen' })}>
      {ids.map((id, index) => (
        <li key={id} data-chosen={known.get(id)?.number}>
          <span>{toName(id)}</span>
          {index === 0 && ids.length > 1 && <b>{say({ zh: '最主要', en: 'leading' })}</b>}
          {!isShut && index > 0 && (
            <button
              type="button"
              aria-label={say({ zh: `把“${toName(id)}”放到最前`, en: `${toName(id)} leads` })}
              onClick={() => onChange([id, ...without(id)])}
            >
              {say({ zh: '放到最前', en: 'to the front' })}
            </button>
          )}
          {!isShut && (
            <button
              type="button"
              aria-label={say({ zh: `去掉“${toName(id)}”`, en: `Remove ${toName(id)}` })}
              onClick={() => {
                onChange(without(id))
                onRemoved()
              }}
            >
              {say({ zh: '去掉', en: 'remove' })}
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}
