import { useRef, useState } from 'react'
import type { OfferedSheet } from '../../../selection/sheets/list-sheets.ts'
import type { Verdict } from '../../../selection/sheets/look-at-rows.ts'
import { roundSheets, type SheetAct } from '../../../selection/sheets/titles.ts'
import { toEndUrl } from '../../call-server.ts'
import { ChooseSheet } from '../../sheets/choose-sheet.tsx'
import { useSay } from '../../use-say.ts'
import type { Round } from '../use-round.ts'
import { SheetImport } from './sheet-import.tsx'

type Props = {
  readonly round: Round
  readonly onVerdicts?: (verdicts: readonly Verdict[]) => void
}

/** The sheets of the stages that the account has to do with: handed out, taken in, and what stands by now. */
export const SheetList = ({ onVerdicts = () => undefined, round }: Props) => {
  const say = useSay()
  const [chosen, choose] = useState<{ act: SheetAct; file: File }>()
  const place = useRef<HTMLElement>(null)
  const { sheets } = round.board
  if (sheets.length === 0 && !chosen) return null
  const close = () => {
    choose(undefined)
    // Who works by keyboard goes on from here, not from the top of the page.
    requestAnimationFrame(() => place.current?.focus())
  }
  return (
    <section
      ref={place}
      tabIndex={-1}
      className="exemplar-round__sheets"
      aria-label={say({ zh: '用表格办', en: 'Sheets' })}
    >
      <ul>
        {sheets.map((sheet) => (
          <li key={sheet.act} data-sheet={sheet.act}>
            <Offered round={round} sheet={sheet} choose={(file) => choose({ act: sheet.act, file })} />
          </li>
        ))}
      </ul>
      {chosen && (
        <SheetImport
          key={`${chosen.act} ${chosen.file.name} ${chosen.file.lastModified}`}
          {...chosen}
          round={round}
          onVerdicts={onVerdicts}
          onClose={close}
        />
      )}
    </section>
  )
}

type OfferedProps = {
  readonly round: Round
  readonly sheet: OfferedSheet
  readonly choose: (file: File) => void
}

const Offered = ({
  choose,
  round: { address },
  sheet: { act, hasStanding, mayRecord, waiting },
}: OfferedProps) => {
  const say = useSay()
  const name = roundSheets[act]
  const toUrl = (as: string) => toEndUrl(address, `sheets/${act}?as=${as}`)
  return (
    <>
      <span>
        <b>{say(name)}</b>
        {waiting > 0 && (
          <small>
            {act === 'recommend'
              ? say({ zh: `还可以推荐${waiting}个`, en: `${waiting} places left` })
              : say({ zh: `${waiting}个社区等您办`, en: `${waiting} wait for you` })}
          </small>
        )}
      </span>
      {mayRecord && (
        <>
          <a
            href={toUrl('template')}
            download
            aria-label={say({ zh: `下载表格：${name.zh}`, en: `Download: ${name.en}` })}
          >
            {say({ zh: '下载表格', en: 'Download' })}
          </a>
          <ChooseSheet of={{ key: act, name }} label={{ zh: '导入表格', en: 'Import' }} choose={choose} />
        </>
      )}
      {hasStanding && (
        <a
          href={toUrl('standing')}
          download
          aria-label={say({ zh: `导出已记的：${name.zh}`, en: `Export what stands: ${name.en}` })}
        >
          {say({ zh: '导出已记的', en: 'Export what stands' })}
        </a>
      )}
    </>
  )
}
