import type { SheetPreview } from '../../../selection/sheets/preview.ts'
import type { SheetFault } from '../../../sheets/columns.ts'
import type { Refused } from '../../call-server.ts'
import { useSay } from '../../use-say.ts'

/** What a sheet would record, row by row; or what is wrong in which cell. What was not read as a row is named. */
export const PreviewOf = ({ preview, refused }: { preview: SheetPreview; refused: Refused | undefined }) => {
  const say = useSay()
  const faults = [...preview.faults, ...toFaults(preview, refused)]
  const more = preview.faultCount - preview.faults.length
  return (
    <>
      {faults.length > 0 && (
        <>
          <p role="alert">
            {say({
              zh: `有${faults.length + more}处要改，改好以前一个也不记。请在表格里改正、保存，再导入。`,
              en: `${faults.length + more} places have to be corrected; until then nothing is recorded.`,
            })}
          </p>
          <Faults faults={faults} />
        </>
      )}
      {refused && refused.code !== 'batch-refused' && <p role="alert">{say(refused.refusal)}</p>}
      <Aside preview={preview} />
      {faults.length === 0 && preview.rows.length > 0 && <Rows preview={preview} />}
    </>
  )
}

/** What was refused when it was recorded, though it was not when it was looked at: the round has gone on meanwhile. */
const toFaults = ({ rows }: SheetPreview, refused: Refused | undefined): SheetFault[] =>
  refused?.code === 'batch-refused'
    ? (refused.issues ?? []).map(({ message, path }) => {
        const row = rows[Number(path.split('.')[1])]
        return {
          ...{ code: 'refused', message: { zh: message, en: message }, column: row?.community.name ?? '' },
          ...(row ? { row: row.row } : {}),
        }
      })
    : []

const Faults = ({ faults }: { faults: readonly SheetFault[] }) => {
  const say = useSay()
  return (
    <table className="exemplar-round__sheet" data-faults={faults.length}>
      <thead>
        <tr>
          <th scope="col">{say({ zh: '行', en: 'Row' })}</th>
          <th scope="col">{say({ zh: '单元格', en: 'Cell' })}</th>
          <th scope="col">{say({ zh: '栏目', en: 'Column' })}</th>
          <th scope="col">{say({ zh: '要改什么', en: 'What is wrong' })}</th>
        </tr>
      </thead>
      <tbody>
        {faults.map(({ cell, code, column, message, row }) => (
          <tr key={`${row} ${cell} ${code} ${message.zh}`}>
            <td data-label={say({ zh: '行', en: 'Row' })}>{row}</td>
            <td data-label={say({ zh: '单元格', en: 'Cell' })}>{cell}</td>
            <td data-label={say({ zh: '栏目', en: 'Column' })}>{column}</td>
            <td>{say(message)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Rows = ({ preview: { rows } }: { preview: SheetPreview }) => {
  const say = useSay()
  return (
    <table className="exemplar-round__sheet" data-rows={rows.length}>
      <thead>
        <tr>
          <th scope="col">{say({ zh: '行', en: 'Row' })}</th>
          <th scope="col">{say({ zh: '社区', en: 'Community' })}</th>
          <th scope="col">{say({ zh: '将记下', en: 'Will be recorded' })}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ community, row, told }) => (
          <tr key={row}>
            <td data-label={say({ zh: '行', en: 'Row' })}>{row}</td>
            <th scope="row">
              {community.name}
              <small>{community.district}</small>
            </th>
            <td>{told}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Whatever of the sheet is not recorded. */
const Aside = ({ preview: { faults, passed, rows, unfilled, unknown } }: { preview: SheetPreview }) => {
  const say = useSay()
  const list = (words: readonly string[]) =>
    words.length > 8 ? `${words.slice(0, 8).join('、')}……` : words.join('、')
  return (
    <>
      {rows.length === 0 && faults.length === 0 && (
        <p role="alert">
          {say({
            zh: '表里没有填了内容的行，没有可以导入的。',
            en: 'No row is filled in: there is nothing to import.',
          })}
        </p>
      )}
      {unknown.length > 0 && (
        <p>
          {say({ zh: '没有用到的栏目：', en: 'Columns that are not used: ' })}
          {list(unknown.map(({ cell, title }) => `${title}（${cell}）`))}
        </p>
      )}
      {passed.length > 0 && (
        <p>
          {say({ zh: '没有当作社区的行：', en: 'Rows that are no communities: ' })}
          {list(passed.map(({ row, text }) => say({ zh: `第${row}行“${text}”`, en: `${row} (${text})` })))}
        </p>
      )}
      {unfilled.length > 0 && (
        <p>
          {say({
            zh: `没有填、不导入的${unfilled.length}行：`,
            en: `${unfilled.length} rows that were left empty: `,
          })}
          {list([...new Set(unfilled.map(({ text }) => text))])}
        </p>
      )}
    </>
  )
}
