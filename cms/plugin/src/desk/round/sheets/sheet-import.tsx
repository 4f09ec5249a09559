import { Button } from '@payloadcms/ui'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Verdict } from '../../../selection/sheets/look-at-rows.ts'
import { roundSheets, type SheetAct } from '../../../selection/sheets/titles.ts'
import { ChooseSheet } from '../../sheets/choose-sheet.tsx'
import { RefusedText } from '../../sheets/refused-text.tsx'
import { useSeconds } from '../../sheets/use-seconds.ts'
import { useSay } from '../../use-say.ts'
import type { Round } from '../use-round.ts'
import { PreviewOf } from './sheet-preview.tsx'
import { type Importing, useImport } from './use-import.ts'

type Props = {
  readonly act: SheetAct
  readonly file: File
  readonly round: Round
  /** What a decision says goes into its form, where meeting and votes are told. */
  readonly onVerdicts: (verdicts: readonly Verdict[]) => void
  readonly onClose: () => void
}

/** The import of a sheet that was chosen: what it would record, then what became of it. */
export const SheetImport = ({ act, file, onClose, onVerdicts, round }: Props) => {
  const say = useSay()
  const id = useId()
  const panel = useRef<HTMLElement>(null)
  const [date, setDate] = useState(round.board.today)
  const { cancel, now, read, record, stop } = useImport({ act, first: { file, date }, round }, onClose)
  const seconds = useSeconds(now.step === 'reading' || now.step === 'recording')
  useEffect(() => panel.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && now.step !== 'recording') stop()
  }
  const confirm = () => {
    if (act !== 'decide' || now.step !== 'read') return record()
    onVerdicts(now.preview.rows.map(({ request }) => request as Verdict))
    onClose()
  }
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className="exemplar-round__import"
      aria-labelledby={`${id}-name`}
      data-import={act}
      data-step={now.step}
      onKeyDown={onKeyDown}
    >
      <h4 id={`${id}-name`}>
        {say({ zh: `导入${roundSheets[act].zh}`, en: `Import: ${roundSheets[act].en}` })}
        {now.step !== 'done' && <small>{now.file.name}</small>}
      </h4>
      <Progress cancel={cancel} now={now} seconds={seconds} stop={stop} />
      {now.step === 'refused' && <RefusedText refused={now.refused} />}
      {(now.step === 'read' || now.step === 'recording') && (
        <PreviewOf preview={now.preview} refused={now.step === 'read' ? now.refused : undefined} />
      )}
      {(now.step === 'read' || now.step === 'reading') && act !== 'decide' && (
        <label className="exemplar-round__day" htmlFor={`${id}-day`}>
          {say({ zh: '没有写日期的行，按这一天记', en: 'Rows without a date are dated' })}
          <input
            id={`${id}-day`}
            type="date"
            value={date}
            max={round.board.today}
            onChange={(event) => {
              setDate(event.target.value)
              if (event.target.value !== '') read(now.file, event.target.value)
            }}
          />
        </label>
      )}
      <Steps act={act} now={now} confirm={confirm} choose={(other) => read(other, date)} close={stop} />
    </section>
  )
}

const Progress = ({
  cancel,
  now,
  seconds,
  stop,
}: {
  cancel: () => void
  now: Importing
  seconds: number | undefined
  stop: () => void
}) => {
  const say = useSay()
  const time = seconds === undefined ? '' : say({ zh: `，已用${seconds}秒`, en: `, ${seconds} s` })
  switch (now.step) {
    case 'reading':
      return (
        <div role="status">
          {say({ zh: '正在读取表格，还没有记入', en: 'Reading; nothing is recorded yet' })}
          {time}
          {seconds !== undefined && (
            <Button type="button" size="small" margin={false} buttonStyle="secondary" onClick={stop}>
              {say({ zh: '停止导入', en: 'Stop' })}
            </Button>
          )}
        </div>
      )
    case 'recording':
      return (
        <div role="status">
          {now.isStopping
            ? say({
                zh: '正在取消，稍后告知是否已经记入',
                en: 'Cancelling; soon it is known what became of it',
              })
            : say({
                zh: `正在记入${now.preview.rows.length}个社区，要么全部记入，要么一个也不记`,
                en: `Recording ${now.preview.rows.length}: all of them or none`,
              })}
          {time}
          {seconds !== undefined && !now.isStopping && (
            <Button type="button" size="small" margin={false} buttonStyle="secondary" onClick={cancel}>
              {say({ zh: '取消，一个也不记', en: 'Cancel: record none' })}
            </Button>
          )}
        </div>
      )
    case 'done':
      return (
        <p role="status">
          <strong>{say(now.told)}</strong>
        </p>
      )
    default:
      return null
  }
}

type StepsProps = {
  readonly act: SheetAct
  readonly now: Importing
  readonly confirm: () => void
  readonly choose: (file: File) => void
  readonly close: () => void
}

const Steps = ({ act, choose, close, confirm, now }: StepsProps) => {
  const say = useSay()
  if (now.step === 'reading' || now.step === 'recording') return null
  const count = now.step === 'read' && now.preview.faultCount === 0 ? now.preview.rows.length : 0
  return (
    <div className="exemplar-round__buttons">
      {count > 0 && (
        <p className="exemplar-round__final">
          {say({ zh: '记入以后不能改、不能删。', en: 'A record is neither changed nor deleted.' })}
          {act === 'recommend' &&
            say({
              zh: '佐证也不能补：表里没有的，请先补进表里；新的佐证文件请在评选台逐个推荐时附上。',
              en: ' Nor can evidence be added later: what is not in the sheet has to go into it first; new files are added where one is recommended by the form.',
            })}
        </p>
      )}
      {count > 0 && (
        <Button
          type="button"
          margin={false}
          buttonStyle="primary"
          extraButtonProps={{ 'data-confirm-import': act }}
          onClick={confirm}
        >
          {act === 'decide'
            ? say({ zh: '填入研究结果，接着写会议和表决', en: 'Fill in the decision' })
            : say({ zh: `确认导入${count}个社区`, en: `Import ${count} communities` })}
        </Button>
      )}
      {now.step !== 'done' && (
        <ChooseSheet
          of={{ key: act, name: roundSheets[act] }}
          label={{ zh: '换一个表格', en: 'Choose another' }}
          choose={choose}
        />
      )}
      <Button type="button" margin={false} buttonStyle="secondary" onClick={close}>
        {now.step === 'done' ? say({ zh: '关闭', en: 'Close' }) : say({ zh: '不导入', en: 'Cancel' })}
      </Button>
    </div>
  )
}
