import type { SheetPreview } from '../../../selection/sheets/preview.ts'
import type { SheetFault } from '../../../sheets/columns.ts'
import type { Refused } from '../../call-server.ts'
import { FaultsOf } from '../../sheets/faults-of.tsx'
import { LeftAside, NothingFilled } from '../../sheets/left-aside.tsx'
import { RefusedText } from '../../sheets/refused-text.tsx'
import { useSay } from '../../use-say.ts'

/** What a sheet would record, row by row; or what is wrong in which cell. What was not read as a row is named. */
export const PreviewOf = ({ preview, refused }: { preview: SheetPreview; refused: Refused | undefined }) => {
  const faults = [...preview.faults, ...toFaults(preview, refused)]
  const more = preview.faultCount - preview.faults.length
  return (
    <>
      <FaultsOf faults={faults} count={faults.length + more} className="exemplar-round__sheet" />
      {refused && refused.code !== 'batch-refused' && <RefusedText refused={refused} />}
      {preview.rows.length === 0 && faults.length === 0 && <NothingFilled />}
      <LeftAside read={preview} about={{ zh: '没有当作社区的行：', en: 'Rows that are no communities: ' }} />
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

const Rows = ({ preview: { rows } }: { preview: SheetPreview }) => {
  const say = useSay()
  return (
    <table className="exemplar-round__sheet" data-rows={rows.length}>
      <thead>
        <tr>
          <th scope="col">{say({ zh: '行', en: 'Row' })}</th>
          <th scope="col">{say({ zh: '社区', en: 'Community' })}</th>
          <th scope="col">{say({ zh: '将记入', en: 'Will be recorded' })}</th>
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
