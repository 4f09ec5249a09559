import { type ReactNode, useState } from 'react'
import type { ImportPreview } from '../../imports/doors/preview.ts'
import type { Refused } from '../call-server.ts'
import { FaultTable } from '../sheets/fault-table.tsx'
import { LeftAside, NothingFilled } from '../sheets/left-aside.tsx'
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
  return (
    <>
      <p className="exemplar-import__sum">
        {faultCount > 0
          ? say({
              zh: `有${faultCount}处要改，改好以前一行也不记。`,
              en: `${faultCount} places have to be corrected; until then nothing is recorded.`,
            })
          : say({
              zh: `新增${counts.new}行，改动${counts.changed}行，${counts.same}行和现在一样。`,
              en: `${counts.new} new, ${counts.changed} changed, ${counts.same} as they are.`,
            })}
      </p>
      {refused && (
        <div role="alert">
          <p>{say(refused.refusal)}</p>
          <ul>
            {refused.issues?.map(({ message, path }) => (
              <li key={`${path} ${message}`}>
                {say({ zh: `第${path.split('.')[1]}行：`, en: `Row ${path.split('.')[1]}: ` })}
                {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      {children}
      {faults.length > 0 && <FaultTable className="exemplar-import__table" faults={faults} />}
      {faultCount > faults.length && (
        <p>{say({ zh: `只列前${faults.length}处。`, en: `The first ${faults.length} are listed.` })}</p>
      )}
      {rows.length === 0 && faultCount === 0 && <NothingFilled />}
      {faultCount === 0 && rows.length > 0 && <Rows rows={rows} />}
      <LeftAside read={preview} about={{ zh: '没有当作内容的行：', en: 'Rows that are no entries: ' }} />
    </>
  )
}

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
              <th scope="col">{say({ zh: '说的是', en: 'About' })}</th>
              <th scope="col">{say({ zh: '怎么办', en: 'What is done' })}</th>
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
            zh: `再看其余${rows.length - shown.length}行`,
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
  return told.map(({ column, from, to }) => (
    <span key={column} className="exemplar-import__change">
      <small>{column}</small> {from !== '' && <del>{from}</del>} <ins>{to}</ins>
    </span>
  ))
}
