import type { SheetFault } from '../../sheets/columns.ts'
import { useSay } from '../use-say.ts'

/** What is wrong in a sheet, cell by cell. */
export const FaultTable = ({ className, faults }: { className: string; faults: readonly SheetFault[] }) => {
  const say = useSay()
  return (
    <table className={className} data-faults={faults.length}>
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
