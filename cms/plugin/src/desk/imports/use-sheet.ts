import { useRef, useState } from 'react'
import type { LastImport } from '../../imports/doors/import-doors.ts'
import type { ImportPreview } from '../../imports/doors/preview.ts'
import type { Line } from '../../imports/doors/progress.ts'
import type { Recorded } from '../../imports/record/record-plan.ts'
import type { ChosenHead } from '../../sheets/columns.ts'
import type { Refused } from '../call-server.ts'
import { callForLines, type ListAddress, readList } from './call-list.ts'

type Looked = {
  readonly file: File
  readonly preview: ImportPreview
  readonly chosen?: ChosenHead | undefined
}

/** How far the import of a sheet is. What was looked at stays there while it is recorded, and where that is refused. */
export type Importing =
  | { readonly step: 'choosing'; readonly cancelled?: boolean }
  | { readonly step: 'reading'; readonly file: File; readonly line?: Line }
  | { readonly step: 'refused'; readonly file: File; readonly refused: Refused }
  | (Looked & { readonly step: 'read'; readonly refused?: Refused; readonly cancelled?: boolean })
  | (Looked & { readonly step: 'recording'; readonly line?: Line })
  | { readonly step: 'done'; readonly file: File; readonly recorded: Recorded }

/** An import from the choosing of a file to what became of it. */
export type Sheet = {
  readonly now: Importing
  readonly read: (file: File, chosen?: ChosenHead) => void
  readonly record: () => void
  /** Stops what is going on: nothing of it stays. */
  readonly cancel: () => void
  readonly close: () => void
}

/** Reads a sheet as soon as it is chosen, and records it when that is confirmed. */
export const useSheet = (address: ListAddress, onDone: () => void): Sheet => {
  const [now, setNow] = useState<Importing>({ step: 'choosing' })
  const going = useRef<AbortController>(undefined)
  const begin = () => {
    going.current?.abort()
    going.current = new AbortController()
    return going.current.signal
  }
  const read = async (given: File, chosen?: ChosenHead) => {
    const signal = begin()
    setNow({ step: 'reading', file: given })
    const file = await keep(given)
    if (signal.aborted) return
    if (!file) return setNow({ step: 'refused', file: given, refused: { refusal: gone } })
    const answered = await callForLines<{ preview: ImportPreview }>(address, {
      ...{ end: `sheet?${toQuery(file, { chosen })}`, body: file, signal },
      hear: (line) => setNow({ step: 'reading', file, line }),
    }).catch(() => undefined)
    if (!answered || signal.aborted) return
    if ('refusal' in answered) setNow({ step: 'refused', file, refused: answered })
    else setNow({ step: 'read', file, chosen, preview: answered.answer.preview })
  }
  const record = async () => {
    if (now.step !== 'read') return
    const { chosen, file, preview } = now
    const looked = { file, preview, chosen }
    const signal = begin()
    setNow({ step: 'recording', ...looked })
    const answered = await callForLines<{ recorded: Recorded }>(address, {
      ...{ end: `sheet?${toQuery(file, { chosen, plan: preview.plan })}`, body: file, signal },
      hear: (line) => setNow({ step: 'recording', ...looked, line }),
    }).catch(() => undefined)
    if (answered && 'answer' in answered) setNow({ step: 'done', file, recorded: answered.answer.recorded })
    // With a code the server has answered: nothing was recorded. Without one it is looked up.
    else if (answered?.code !== undefined) setNow({ step: 'read', ...looked, refused: answered })
    else setNow(await lookUp(address, { looked, cancelled: signal.aborted }))
    onDone()
  }
  return {
    now,
    read: (file, chosen) => void read(file, chosen),
    record: () => void record(),
    cancel: () => {
      going.current?.abort()
      if (now.step === 'reading') setNow({ step: 'choosing', cancelled: true })
    },
    close: () => {
      going.current?.abort()
      setNow({ step: 'choosing' })
    },
  }
}

/** The sheet as it was when it was chosen: what was looked at is recorded, also where the file is saved again meanwhile. */
const keep = async (file: File): Promise<File | undefined> =>
  file.arrayBuffer().then(
    (bytes) => new File([bytes], file.name),
    () => undefined,
  )

const gone = {
  zh: '读不到这个文件，可能已经移走、改名，或者还在别的软件里保存。请重新选择。',
  en: 'The file cannot be read: it was moved, or is being saved. Choose it again.',
}

const toQuery = (
  { name }: File,
  { chosen, plan }: { chosen?: ChosenHead | undefined; plan?: string },
): URLSearchParams =>
  new URLSearchParams({
    name,
    ...(chosen ? { columns: JSON.stringify(chosen) } : {}),
    ...(plan === undefined ? {} : { plan }),
  })

/** What became of an import of which no answer came: it stands as a whole or not at all. */
const lookUp = async (
  address: ListAddress,
  { cancelled, looked }: { cancelled: boolean; looked: Looked },
): Promise<Importing> => {
  const told = await readList<{ last: LastImport | null }>(address, 'import?settled=true')
  const { last } = told ?? {}
  if (last && last.plan === looked.preview.plan && !last.undone) {
    const { changed, made } = last
    return { step: 'done', file: looked.file, recorded: { made, changed } }
  }
  if (told && cancelled) return { step: 'read', ...looked, cancelled: true }
  return { step: 'read', ...looked, refused: { refusal: told ? nothing : unsure } }
}

const nothing = {
  zh: '连接断了，一行也没有记下。请再点一次“确认导入”。',
  en: 'The connection broke and nothing was recorded. Confirm again.',
}
const unsure = {
  zh: '连接断了，还不知道有没有记下。请刷新页面，看“上一次导入”；没有记下的，再导入一次，不会记重。',
  en: 'The connection broke. Reload the page and look at the last import; nothing is recorded twice.',
}
