import { type ReactNode, useState } from 'react'
import type { ImportPreview } from '../../imports/doors/preview.ts'
import type { SheetFault } from '../../sheets/columns.ts'
import type { Refused } from '../call-server.ts'
import { FaultsOf } from '../sheets/faults-of.tsx'
import { LeftAside, NothingFilled } from '../sheets/left-aside.tsx'
import { RefusedText } from '../sheets/refused-text.tsx'
import { useSay } from '../use-say.ts'

type Props = {
  readonly preview: ImportPreview
  readonly refused: Refused | undefined
  /** What may be done with it, above what may be a long list. */
  readonly children: ReactNode
}

/** What a sheet would do, row by row; or what is wrong in which cell. What was not read as a row is named. */
export const PreviewOf = ({ children, preview, refused }: Props) => {
  const say = useSay()
  const { counts, faultCount, faults, rows } = preview
  const late = toFaults(refused)
  const count = faultCount + late.length
  return (
    <>
      {count === 0 && (
        <p className="exemplar-import__sum">
          {say({
            zh: `新增${counts.new}行，改动${counts.changed}行，${counts.same}行与现有内容一致。`,
            en: `${counts.new} new, ${counts.changed} changed, ${counts.same} as they are.`,
          })}
        </p>
      )}
      {refused && late.length === 0 && <RefusedText refused={refused} />}
      {children}
      <FaultsOf className="exemplar-import__table" faults={[...faults, ...late]} count={count} />
      {rows.length === 0 && count === 0 && <NothingFilled />}
      {count === 0 && rows.length > 0 && <Rows rows={rows} />}
      <LeftAside read={preview} about={{ zh: '没有当作内容的行：', en: 'Rows that are no entries: ' }} />
    </>
  )
}

/** What was refused in which row when it was recorded, though it was not when it was checked. */
const toFaults = (refused: Refused | undefined): SheetFault[] =>
  (refused?.issues ?? []).flatMap(({ message, path }) => {
    const row = Number(path.split('.')[1])
    return Number.isInteger(row) && row > 0
      ? [{ code: refused?.code ?? 'refused', column: '', message: { zh: message, en: message }, row }]
      : []
  })

/** So many of those that do anything are shown at first. */
const first = 100

const does = {
  new: { zh: '新增', en: 'New' },
  changed: { zh: '改动', en: 'Changed' },
  same: { zh: '不变', en: 'As it is' },
} as const

const Rows = ({ rows }: { rows: ImportPreview['rows'] }) => {
  const say = useSay()
  const [isWhole, showWhole] = useState(false)
  const doing = rows.filter(({ does: what }) => what !== 'same').slice(0, first)
  const shown = isWhole ? rows : doing
  return (
    <>
      {shown.length > 0 && (
        <table className="exemplar-import__table" data-rows={rows.length}>
          <thead>
            <tr>
              <th scope="col">{say({ zh: '行', en: 'Row' })}</th>
              <th scope="col">{say({ zh: '对象', en: 'About' })}</th>
              <th scope="col">{say({ zh: '处理', en: 'What is done' })}</th>
              <th scope="col">{say({ zh: '内容', en: 'What' })}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.row} data-does={row.does}>
                <td data-label={say({ zh: '行', en: 'Row' })}>{row.row}</td>
                <th scope="row">{row.about}</th>
                <td>{say(does[row.does])}</td>
                <td>
                  <Changes row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length < rows.length && (
        <button type="button" onClick={() => showWhole(true)}>
          {say({
            zh: `显示其余${rows.length - shown.length}行`,
            en: `The other ${rows.length - shown.length} rows`,
          })}
        </button>
      )}
    </>
  )
}

/** From what to what; of a new one what it says beside what it is about. */
const Changes = ({ row: { about, changes, does: what } }: { row: ImportPreview['rows'][number] }) => {
  const told = changes.filter(({ to }) => what === 'changed' || !about.split('　').includes(to))
  const say = useSay()
  return told.map(({ cleared, column, from, to }) => (
    <span key={column} className="exemplar-import__change">
      <small>{column}</small> {cleared && say({ zh: '清空：原来是', en: 'Emptied. It was ' })}
      {from !== '' && <del>{from}</del>} {!cleared && <ins>{to}</ins>}
    </span>
  ))
}
