import { fieldTerms } from '@exemplar/shared/glossary'
import { FieldDescription, FieldLabel, useField, useFormFields } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { toCalendarDate } from '../../fields/row.ts'
import { useSay } from '../use-say.ts'
import { mergeStages, type StageRecord, setRecord } from './stage-rows.ts'
import { tableStyle } from './table-style.ts'

const outcomes = {
  passed: { zh: '通过', en: 'Passed' },
  ended: { zh: '止步', en: 'Ended' },
} as const

/**
 * How a nomination fared: one line for each stage of the round, in plain inputs. A list of rows as Payload draws it
 * takes seconds to open with two dozen communities.
 */
export const StageRecords: JSONFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { path, setValue, value } = useField<StageRecord[] | null>({ potentiallyStalePath: given })
  const round = useFormFields(([fields]) => toRound(fields))
  const say = useSay()
  const rows = mergeStages(JSON.parse(round), value ?? [])
  const change = (key: string, part: Partial<StageRecord>) => setValue(setRecord(rows, key, part))
  const shut = readOnly === true

  return (
    <div id={`field-${path.replaceAll('.', '__')}`} className="field-type exemplar-table">
      <style href="exemplar-table" precedence="medium">
        {tableStyle}
      </style>
      <FieldLabel as="span" label={field.label ?? ''} path={path} />
      {rows.length === 0 && (
        <p>{say({ zh: '先在上面填写评选环节。', en: 'Fill in the stages of the round first.' })}</p>
      )}
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say(fieldTerms.stages)}</th>
              <th scope="col">{say(fieldTerms.date)}</th>
              <th scope="col">{say(fieldTerms.outcome)}</th>
              <th scope="col">{say(fieldTerms.reason)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, title, record }) => (
              <tr key={key}>
                <th scope="row">{title}</th>
                <td>
                  <input
                    type="date"
                    aria-label={`${title} ${say(fieldTerms.date)}`}
                    disabled={shut}
                    value={toCalendarDate(record?.date) ?? ''}
                    onChange={(event) => change(key, { date: event.target.value })}
                  />
                </td>
                <td>
                  <select
                    aria-label={`${title} ${say(fieldTerms.outcome)}`}
                    disabled={shut}
                    value={record?.outcome ?? ''}
                    onChange={(event) => change(key, { outcome: event.target.value })}
                  >
                    <option value="">—</option>
                    {Object.entries(outcomes).map(([outcome, label]) => (
                      <option key={outcome} value={outcome}>
                        {say(label)}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <input
                    type="text"
                    aria-label={`${title} ${say(fieldTerms.reason)}`}
                    disabled={shut}
                    value={record?.reason ?? ''}
                    onChange={(event) => change(key, { reason: event.target.value })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <FieldDescription description={field.admin?.description ?? ''} path={path} />
    </div>
  )
}

type Fields = Readonly<Record<string, { value?: unknown; rows?: readonly unknown[] } | undefined>>

/** The stages of the round as the form has them, as text, so that nothing is drawn anew while they stay the same. */
const toRound = (fields: Fields): string =>
  JSON.stringify(
    (fields.stages?.rows ?? []).map((_row, index) => ({
      key: fields[`stages.${index}.key`]?.value ?? '',
      title: fields[`stages.${index}.title`]?.value ?? '',
    })),
  )
