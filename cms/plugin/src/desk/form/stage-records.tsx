import { fieldTerms } from '@exemplar/shared/glossary'
import { Button, FieldDescription, FieldLabel, useField, useFormFields } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { toCalendarDate } from '../../fields/row.ts'
import { useSay } from '../use-say.ts'
import { mergeStages, passAll, type StageRecord, type StageRow, setRecord, toDates } from './stage-rows.ts'
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
  const dates = useFormFields(([fields]) => toDatesBefore(fields, path))
  const say = useSay()
  const records = value ?? []
  const rows = mergeStages(JSON.parse(round), records)
  const shut = readOnly === true
  const drawn = rows.map((row) => ({ row, at: `${path}.${records.findIndex(({ key }) => key === row.key)}` }))

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
            {drawn.map(({ row, at }) => (
              <StageLine
                key={row.key}
                {...{ row, at, shut }}
                onChange={(part) => setValue(setRecord(rows, row.key, part))}
              />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > 0 && !shut && (
        <Button
          size="small"
          margin={false}
          buttonStyle="secondary"
          onClick={() => setValue(passAll(rows, JSON.parse(dates)))}
        >
          {say({ zh: '全部通过，日期照前面的社区', en: 'All passed, on the dates of those before' })}
        </Button>
      )}
      <FieldDescription description={field.admin?.description ?? ''} path={path} />
    </div>
  )
}

type LineProps = {
  readonly row: StageRow
  /** Path of its record in the published shape, by which what is said of it finds the input. */
  readonly at: string
  readonly shut: boolean
  readonly onChange: (part: Partial<StageRecord>) => void
}

const StageLine = ({ row: { record, title }, at, shut, onChange }: LineProps) => {
  const say = useSay()
  return (
    <tr data-field-path={at}>
      <th scope="row" data-field-path={`${at}.key`}>
        {title}
      </th>
      <td>
        <input
          type="date"
          data-field-path={`${at}.date`}
          aria-label={`${title} ${say(fieldTerms.date)}`}
          disabled={shut}
          value={toCalendarDate(record?.date) ?? ''}
          onChange={(event) => onChange({ date: event.target.value })}
        />
      </td>
      <td>
        <select
          data-field-path={`${at}.outcome`}
          aria-label={`${title} ${say(fieldTerms.outcome)}`}
          disabled={shut}
          value={record?.outcome ?? ''}
          onChange={(event) => onChange({ outcome: event.target.value })}
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
          data-field-path={`${at}.reason`}
          aria-label={`${title} ${say(fieldTerms.reason)}`}
          placeholder={say(fieldTerms.reason)}
          disabled={shut}
          value={record?.reason ?? ''}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
      </td>
    </tr>
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

/** The dates of the stages in the nominations before the one at a path, as text for the same reason. */
const toDatesBefore = (fields: Fields, path: string): string => {
  const [list = '', index = '0', ...rest] = path.split('.')
  const paths = Array.from({ length: Number(index) }, (_, before) => [list, before, ...rest].join('.'))
  return JSON.stringify(toDates(paths.map((one) => (fields[one]?.value as StageRecord[] | null) ?? [])))
}
