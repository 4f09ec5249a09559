import { useState } from 'react'
import { useSay } from '../../use-say.ts'
import type { FieldProps } from './entry.ts'

type Item = { readonly item: string; readonly held: boolean }

/** What was looked at in a review, and whether it held. */
export const ChecklistField = ({ id, set, value }: FieldProps<'checklist'>) => {
  const say = useSay()
  const [added, setAdded] = useState('')
  const items = value as readonly Item[]
  const add = () => {
    const item = added.trim()
    if (item && !items.some((one) => one.item === item)) set([...items, { item, held: true }])
    setAdded('')
  }
  return (
    <>
      {items.map(({ held, item }, index) => (
        <label key={item} className="exemplar-round__check">
          <input
            type="checkbox"
            checked={held}
            onChange={(event) =>
              set(items.map((one, at) => (at === index ? { item, held: event.target.checked } : one)))
            }
          />
          {item}
        </label>
      ))}
      <span className="exemplar-round__add">
        <input
          id={id}
          type="text"
          maxLength={100}
          aria-label={say({ zh: '另加一项', en: 'Another item' })}
          placeholder={say({ zh: '另加一项', en: 'Another item' })}
          value={added}
          onChange={(event) => setAdded(event.target.value)}
        />
        <button type="button" onClick={add}>
          {say({ zh: '添加', en: 'Add' })}
        </button>
      </span>
    </>
  )
}
