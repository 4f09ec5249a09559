import type { Label } from '@exemplar/shared/glossary'
import { useSay } from '../../use-say.ts'
import type { FieldProps } from './entry.ts'

type Counted = { readonly name: string; readonly valid: number; readonly satisfied: number }

const columns: readonly { readonly key: keyof Counted; readonly label: Label }[] = [
  { key: 'name', label: { zh: '名称', en: 'Name' } },
  { key: 'valid', label: { zh: '有效份数', en: 'Valid' } },
  { key: 'satisfied', label: { zh: '满意份数', en: 'Satisfied' } },
]

/** Answers by question or by age band. */
export const CountedField = ({ entry, set, value }: FieldProps<'counted'>) => {
  const say = useSay()
  const rows = value as readonly Counted[]
  const change = (at: number, key: keyof Counted, written: string) =>
    set(
      rows.map((row, index) =>
        index === at ? { ...row, [key]: key === 'name' ? written : Number(written) } : row,
      ),
    )
  return (
    <>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
        <span key={index} className="exemplar-round__counted">
          {columns.map(({ key, label }) => (
            <input
              key={key}
              type={key === 'name' ? 'text' : 'number'}
              min={0}
              maxLength={60}
              aria-label={`${say(entry.label)}${index + 1}：${say(label)}`}
              placeholder={say(label)}
              value={key === 'name' || row[key] > 0 ? row[key] : ''}
              onChange={(event) => change(index, key, event.target.value)}
            />
          ))}
          <button type="button" onClick={() => set(rows.filter((_row, at) => at !== index))}>
            {say({ zh: '去掉', en: 'Remove' })}
          </button>
        </span>
      ))}
      <button type="button" onClick={() => set([...rows, { name: '', valid: 0, satisfied: 0 }])}>
        {say({ zh: '添加一行', en: 'Add a row' })}
      </button>
    </>
  )
}
