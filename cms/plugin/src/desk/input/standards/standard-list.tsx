import { useId, useState } from 'react'
import type { StandardTexts } from '../../../kinds/standard-set/texts.ts'
import { useSay } from '../../use-say.ts'
import { findExcerpt, isFound } from '../search-words.ts'
import type { Group, Standard } from './use-standards.ts'

type Props = {
  readonly ids: readonly string[]
  readonly groups: readonly Group[]
  /** What each demands, or that it could not be read. */
  readonly said: StandardTexts & { readonly isFailed: boolean }
  readonly onChange: (ids: readonly string[]) => void
}

const numerals = '〇一二三四五六七八九'

/** All items to tick, by category; with something typed, those that say it. */
export const StandardList = ({ groups, ids, onChange, said: { isFailed, texts } }: Props) => {
  const say = useSay()
  const id = useId()
  const [typed, setTyped] = useState('')
  const found = groups
    .map(({ category, standards }) => ({
      category,
      standards: standards.filter((one) =>
        isFound([`${one.number}`, one.title, category.title, ...(texts[one.number] ?? [])], typed),
      ),
    }))
    .filter(({ standards }) => standards.length > 0)
  const count = found.reduce((sum, { standards }) => sum + standards.length, 0)
  const toggle = ({ id: own }: Standard) =>
    onChange(ids.includes(own) ? ids.filter((other) => other !== own) : [...ids, own])
  return (
    <div className="exemplar-standards__list">
      <label htmlFor={id}>{say({ zh: '找小项', en: 'Find' })}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        placeholder={say({ zh: '编号、名称，或者要求里的词', en: 'Number, name or words of the text' })}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          // What is typed here is no part of the form, and does not send it.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      {isFailed && (
        <p role="alert">
          {say({
            zh: '没有读到标准的要求，现在只能按编号和名称找。请检查网络后刷新页面。',
            en: 'What is demanded could not be read: only numbers and names are searched now. Reload the page.',
          })}
        </p>
      )}
      <p role="status">
        {typed.trim() === ''
          ? say({ zh: `共${count}个小项，已选${ids.length}个`, en: `${count} items, ${ids.length} chosen` })
          : say({ zh: `找到${count}个，已选${ids.length}个`, en: `${count} found, ${ids.length} chosen` })}
      </p>
      {found.map(({ category, standards }) => (
        <fieldset key={category.id}>
          <legend>
            {numerals[category.number] ?? category.number}、{category.title}
          </legend>
          {standards.map((one) => (
            <label key={one.id} data-standard={one.number}>
              <input type="checkbox" checked={ids.includes(one.id)} onChange={() => toggle(one)} />
              <b>{one.number}</b>
              <span>
                {one.title}
                <Excerpt lines={texts[one.number] ?? []} typed={typed} />
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}

/** Where the words stand in what it demands. */
const Excerpt = ({ lines, typed }: { readonly lines: readonly string[]; readonly typed: string }) => {
  const excerpt = findExcerpt(lines, typed)
  return excerpt === undefined ? null : <small>{excerpt}</small>
}
