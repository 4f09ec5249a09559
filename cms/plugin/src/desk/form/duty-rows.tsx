import { fieldTerms } from '@exemplar/shared/glossary'
import { Button, FieldDescription, FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useSay } from '../use-say.ts'
import { tableStyle } from './table-style.ts'

type Duty = { role?: string; unit?: string }

/** Who does what for an item, `[{ role, unit }]`, in plain inputs: there are 33 items on one page. */
export const DutyRows: JSONFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { path, setValue, value } = useField<Duty[] | null>({ potentiallyStalePath: given })
  const say = useSay()
  const duties = value ?? []
  const change = (at: number, part: Duty) =>
    setValue(duties.map((duty, index) => (index === at ? { ...duty, ...part } : duty)))
  const shut = readOnly === true

  return (
    <div id={`field-${path.replaceAll('.', '__')}`} className="field-type exemplar-table">
      <style href="exemplar-table" precedence="medium">
        {tableStyle}
      </style>
      <FieldLabel as="span" label={field.label ?? ''} path={path} />
      {duties.map((duty, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity, and keep no state
        <div key={index} className="exemplar-table__pair">
          {(['role', 'unit'] as const).map((part) => (
            <input
              key={part}
              type="text"
              aria-label={say(part === 'role' ? fieldTerms.dutyRole : fieldTerms.unit)}
              placeholder={say(part === 'role' ? fieldTerms.dutyRole : fieldTerms.unit)}
              disabled={shut}
              value={duty[part] ?? ''}
              onChange={(event) => change(index, { [part]: event.target.value })}
            />
          ))}
          <Button
            size="small"
            margin={false}
            buttonStyle="secondary"
            disabled={shut}
            onClick={() => setValue(duties.filter((_duty, other) => other !== index))}
          >
            {say({ zh: '删除', en: 'Remove' })}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        margin={false}
        buttonStyle="secondary"
        disabled={shut}
        onClick={() => setValue([...duties, { role: '', unit: '' }])}
      >
        {say({ zh: '添加一条', en: 'Add one' })}
      </Button>
      <FieldDescription description={field.admin?.description ?? ''} path={path} />
    </div>
  )
}
