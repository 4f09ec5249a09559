import type { SheetFault } from '../../sheets/columns.ts'
import { useSay } from '../use-say.ts'
import { FaultTable } from './fault-table.tsx'

type Props = {
  /** The first of them, where there are many. */
  readonly faults: readonly SheetFault[]
  readonly count: number
  readonly className: string
}

/** What is wrong in which cell of a sheet, and what to do; the same at every board. */
export const FaultsOf = ({ className, count, faults }: Props) => {
  const say = useSay()
  if (count === 0) return null
  return (
    <>
      <p role="alert">
        {say({
          zh: `有${count}处需要更正，更正以前一行也不记。请在表格里改正、保存，再导入。`,
          en: `${count} places have to be corrected; until then nothing is recorded. Correct the sheet, save it, and import it again.`,
        })}
      </p>
      <FaultTable className={className} faults={faults} />
      {count > faults.length && (
        <p>{say({ zh: `只列前${faults.length}处。`, en: `The first ${faults.length} are listed.` })}</p>
      )}
    </>
  )
}
