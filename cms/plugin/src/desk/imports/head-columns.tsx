import { useId } from 'react'
import type { ImportPreview } from '../../imports/doors/preview.ts'
import type { ChosenHead } from '../../sheets/columns.ts'
import { useSay } from '../use-say.ts'

type Props = {
  readonly preview: ImportPreview
  readonly choose: (chosen: ChosenHead) => void
}

/** Which column of the sheet is which of ours, where its head was not understood, or not as it is meant. */
export const HeadColumns = ({ choose, preview: { columns, faults, head, name } }: Props) => {
  const say = useSay()
  const id = useId()
  if (!head) return null
  const isOpen = faults.some(({ code }) =>
    ['header-missing', 'column-missing', 'column-twice'].includes(code),
  )
  const pick = (column: string, letter: string) => {
    const { [column]: _before, ...others } = head.places
    const places = Object.fromEntries(Object.entries(others).filter(([, other]) => other !== letter))
    choose({ sheet: name, row: head.row, places: letter === '' ? places : { ...places, [column]: letter } })
  }
  return (
    <details className="exemplar-import__columns" open={isOpen}>
      <summary>{say({ zh: '哪一栏是什么', en: 'Which column is which' })}</summary>
      <p>
        {say({
          zh: `表头取第${head.row}行。没有认出来或者认错的，在这里选；只对这一次导入有效。`,
          en: `The head is row ${head.row}. Choose here what was not understood; it holds for this import.`,
        })}
      </p>
      <ul>
        {columns.map((column) => (
          <li key={column.name}>
            <label htmlFor={`${id}-${column.name}`}>
              {column.title}
              {column.required && <small>{say({ zh: '必填', en: 'needed' })}</small>}
            </label>
            <select
              id={`${id}-${column.name}`}
              value={head.places[column.name] ?? ''}
              onChange={(event) => pick(column.name, event.target.value)}
            >
              <option value="">{say({ zh: '表里没有', en: 'Not in the sheet' })}</option>
              {head.cells.map(({ letter, title }) => (
                <option key={letter} value={letter}>
                  {letter}　{title}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </details>
  )
}
