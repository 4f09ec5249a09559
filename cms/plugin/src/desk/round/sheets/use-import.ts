import type { Label } from '@exemplar/shared/glossary'
import type { RoundRequest } from '@exemplar/shared/selection/record'
import type { File as RecordFile } from '@exemplar/shared/selection/told'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SheetPreview } from '../../../selection/sheets/preview.ts'
import type { SheetAct } from '../../../selection/sheets/titles.ts'
import { type Answered, type Refused, sendFile } from '../../call-server.ts'
import type { Round } from '../use-round.ts'
import { wasRecorded } from './was-recorded.ts'

/** How far the import of a sheet is. What was looked at stays there while it is recorded, and where that is refused. */
export type Importing =
  | { readonly step: 'reading'; readonly file: File }
  | { readonly step: 'refused'; readonly file: File; readonly refused: Refused }
  | { readonly step: 'read'; readonly file: File; readonly preview: SheetPreview; readonly refused?: Refused }
  | {
      readonly step: 'recording'
      readonly file: File
      readonly preview: SheetPreview
      /** Cancelled; it is not known yet what became of it. */
      readonly isStopping: boolean
    }
  | { readonly step: 'done'; readonly told: Label }

/** An import from the choosing of a file to what became of it. */
export type Import = {
  readonly now: Importing
  readonly read: (file: File, date: string) => void
  /** Stops reading: nothing was recorded yet. */
  readonly stop: () => void
  /** Cancels recording, and tells what became of it. */
  readonly cancel: () => void
  readonly record: () => void
}

/** Reads a sheet as soon as it is chosen, and records it when that is confirmed. */
export const useImport = (
  { act, first, round }: { act: SheetAct; first: { file: File; date: string }; round: Round },
  onStop: () => void,
): Import => {
  const [now, setNow] = useState<Importing>({ step: 'reading', file: first.file })
  const reading = useRef<AbortController>(undefined)
  const recording = useRef<AbortController>(undefined)
  const { address } = round
  const read = useCallback(
    (file: File, date: string) => {
      reading.current?.abort()
      const controller = new AbortController()
      reading.current = controller
      setNow({ step: 'reading', file })
      const sending = { end: `sheets/${act}`, query: { date }, signal: controller.signal }
      sendFile<SheetPreview>(address, file, sending).then(
        (answered) => {
          if (!controller.signal.aborted) setNow(toRead(file, answered))
        },
        () => undefined,
      )
    },
    [act, address],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file that it was opened with is read once
  useEffect(() => {
    read(first.file, first.date)
    return () => reading.current?.abort()
  }, [])
  const record = async () => {
    if (now.step !== 'read') return
    const { file, preview } = now
    const controller = new AbortController()
    recording.current = controller
    setNow({ step: 'recording', file, preview, isStopping: false })
    setNow(await recordAll(round, { act, file, preview, signal: controller.signal }))
  }
  return {
    now,
    read,
    stop: () => {
      reading.current?.abort()
      onStop()
    },
    cancel: () => {
      recording.current?.abort()
      if (now.step === 'recording') setNow({ ...now, isStopping: true })
    },
    record: () => void record(),
  }
}

const toRead = (file: File, answered: Answered<SheetPreview>): Importing =>
  'answer' in answered
    ? { step: 'read', file, preview: answered.answer }
    : { step: 'refused', file, refused: answered }

type Recording = {
  readonly act: SheetAct
  readonly file: File
  readonly preview: SheetPreview
  readonly signal: AbortSignal
}

const recordAll = async (round: Round, { act, file, preview, signal }: Recording): Promise<Importing> => {
  const again = (refused: Refused): Importing => ({ step: 'read', file, preview, refused })
  const requests = preview.rows.map(({ request }) => request as RoundRequest)
  const acts = act === 'survey' ? await withSheet(round, { file, requests, signal }) : requests
  if (acts === cancelled) return again({ refusal: stopped })
  if ('refusal' in acts) return again(acts)
  const refused = await round.actTogether(acts, signal).catch(toCancelled)
  const done: Importing = {
    step: 'done',
    told: { zh: `已导入${acts.length}个社区，都记下了。`, en: `${acts.length} communities were recorded.` },
  }
  if (!refused) return done
  // With a code the server has answered: nothing was recorded. Without one nobody knows.
  if (refused !== cancelled && refused.code !== undefined) return again(refused)
  const board = await round.readAgain()
  const recorded = board && wasRecorded(board, acts)
  if (recorded) return done
  if (recorded === undefined) return again({ refusal: unknown })
  return again({ refusal: refused === cancelled ? stopped : nothing })
}

/** What comes of a call that was cancelled. */
const cancelled: Refused = { refusal: { zh: '已取消', en: 'Cancelled' } }
const toCancelled = (error: Error): Refused => {
  if (error.name !== 'AbortError') throw error
  return cancelled
}

const stopped: Label = { zh: '已取消，一个也没有记下。', en: 'Cancelled: nothing was recorded.' }

const nothing: Label = {
  zh: '连接断了，一件也没有记下。请再点一次“确认导入”。',
  en: 'The connection broke and nothing was recorded. Confirm again.',
}
const unknown: Label = {
  zh: '还不知道有没有记下。请刷新页面，看各社区走到哪一步；没有记下的，再导入一次，不会记重。',
  en: 'Reload the page to see whether they were recorded; nothing is ever recorded twice.',
}

/** The sheet of a survey is kept, and each of its records names it. */
const withSheet = async (
  { address }: Round,
  { file, requests, signal }: { file: File; requests: readonly RoundRequest[]; signal: AbortSignal },
): Promise<readonly RoundRequest[] | Refused> => {
  const sent = await sendFile<RecordFile>(address, file, { signal }).catch(toCancelled)
  return 'answer' in sent
    ? requests.map((request) => ({ ...request, files: [sent.answer] }) as RoundRequest)
    : sent
}
