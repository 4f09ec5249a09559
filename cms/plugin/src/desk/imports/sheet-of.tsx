import { Button } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import type { Line } from '../../imports/doors/progress.ts'
import { RefusedText } from '../sheets/refused-text.tsx'
import { useSeconds } from '../sheets/use-seconds.ts'
import { useSay } from '../use-say.ts'
import { HeadColumns } from './head-columns.tsx'
import { PreviewOf } from './import-preview.tsx'
import type { Importing, Sheet } from './use-sheet.ts'

/** The sheet that was chosen: how far it is read, what it would do, how far it is recorded, what became of it. */
export const SheetOf = ({ sheet }: { sheet: Sheet }) => {
  const say = useSay()
  const panel = useRef<HTMLElement>(null)
  const { cancel, now, read } = sheet
  const isGoing = now.step === 'reading' || now.step === 'recording'
  const seconds = useSeconds(isGoing)
  const { step } = now
  useEffect(() => {
    if (step !== 'choosing') panel.current?.focus()
  }, [step])
  if (now.step === 'choosing')
    return now.cancelled ? (
      <p role="status">{say({ zh: '已停止，一行也没有记。', en: 'Stopped; nothing was recorded.' })}</p>
    ) : null
  return (
    <section ref={panel} tabIndex={-1} className="exemplar-import__section" data-import-step={now.step}>
      <div className="exemplar-import__margin">
        {'preview' in now && (
          <p>
            {now.preview.rows.length + countFaulty(now)}
            <small>{say({ zh: '行', en: 'rows' })}</small>
          </p>
        )}
        <h2>{now.step === 'done' ? say({ zh: '已导入', en: 'Done' }) : say({ zh: '核对', en: 'Check' })}</h2>
        <small>{now.file.name}</small>
      </div>
      <div>
        {isGoing && <Progress line={now.line} step={now.step} seconds={seconds} cancel={cancel} />}
        {now.step === 'refused' && <RefusedText refused={now.refused} />}
        {now.step === 'done' && (
          <p role="status" className="exemplar-import__sum">
            {say({
              zh: `已导入：新增${now.recorded.made}条，改动${now.recorded.changed}条，已全部记入。`,
              en: `Imported: ${now.recorded.made} new, ${now.recorded.changed} changed.`,
            })}
          </p>
        )}
        {now.step === 'read' && now.cancelled && (
          <p role="status">{say({ zh: '已停止，一行也没有记。', en: 'Stopped; nothing was recorded.' })}</p>
        )}
        {(now.step === 'read' || now.step === 'recording') && (
          <PreviewOf preview={now.preview} refused={now.step === 'read' ? now.refused : undefined}>
            {now.step === 'read' && <Steps now={now} sheet={sheet} />}
          </PreviewOf>
        )}
        {now.step === 'read' && (
          <HeadColumns preview={now.preview} choose={(chosen) => read(now.file, chosen)} />
        )}
        {(now.step === 'refused' || now.step === 'done') && <Steps now={now} sheet={sheet} />}
      </div>
    </section>
  )
}

type StepsProps = {
  readonly now: Extract<Importing, { readonly step: 'read' | 'refused' | 'done' }>
  readonly sheet: Sheet
}

const Steps = ({ now, sheet: { close, read, record } }: StepsProps) => {
  const say = useSay()
  const count = now.step === 'read' ? now.preview.counts.new + now.preview.counts.changed : 0
  const mayRecord = now.step === 'read' && now.preview.faultCount === 0 && count > 0
  return (
    <div className="exemplar-import__buttons">
      {mayRecord && (
        <Button
          type="button"
          margin={false}
          buttonStyle="primary"
          extraButtonProps={{ 'data-confirm-import': '' }}
          onClick={record}
        >
          {say({ zh: `确认导入${count}行`, en: `Import ${count} rows` })}
        </Button>
      )}
      {now.step === 'read' && now.refused?.code !== undefined && (
        <Button
          type="button"
          margin={false}
          buttonStyle="secondary"
          extraButtonProps={{ 'data-look-again': '' }}
          onClick={() => read(now.file, now.chosen)}
        >
          {say({ zh: '重新核对', en: 'Check again' })}
        </Button>
      )}
      <Button type="button" margin={false} buttonStyle="secondary" onClick={close}>
        {now.step === 'done' ? say({ zh: '关闭', en: 'Close' }) : say({ zh: '不导入', en: 'Cancel' })}
      </Button>
    </div>
  )
}

/** Rows in which something is wrong are none of those that are shown. */
const countFaulty = (now: Extract<Importing, { readonly preview: unknown }>): number => {
  const shown = new Set(now.preview.rows.map(({ row }) => row))
  return new Set(now.preview.faults.flatMap(({ row }) => (row === undefined || shown.has(row) ? [] : [row])))
    .size
}

type ProgressProps = {
  readonly line: Line | undefined
  readonly step: 'reading' | 'recording'
  readonly seconds: number | undefined
  readonly cancel: () => void
}

const Progress = ({ cancel, line, seconds, step }: ProgressProps) => {
  const say = useSay()
  const told = line ? `　${line.done}/${line.of}` : ''
  return (
    <div role="status" className="exemplar-import__progress">
      <p>
        {step === 'recording'
          ? say({ zh: '正在记入，要么全部记入，要么一行也不记', en: 'Recording: all rows or none' })
          : line
            ? say({
                zh: '正在按规则逐行核对，还没有记入',
                en: 'Checking row by row; nothing is recorded yet',
              })
            : say({ zh: '正在读取表格，还没有记入', en: 'Reading; nothing is recorded yet' })}
        {told}
        {seconds !== undefined && say({ zh: `，已用${seconds}秒`, en: `, ${seconds} s` })}
      </p>
      {line && line.of > 0 && <progress max={line.of} value={line.done} />}
      {seconds !== undefined && (
        <Button
          type="button"
          size="small"
          margin={false}
          buttonStyle="secondary"
          extraButtonProps={{ 'data-cancel-import': '' }}
          onClick={cancel}
        >
          {say({ zh: '停止导入', en: 'Stop' })}
        </Button>
      )}
    </div>
  )
}
