import type { Label } from '@exemplar/shared/glossary'
import type { File as RecordFile } from '@exemplar/shared/selection/told'
import { useState } from 'react'
import { sendFile } from '../../call-server.ts'
import { useAddress } from '../../use-address.ts'
import { useSay } from '../../use-say.ts'
import type { FieldProps } from './entry.ts'

/** Files behind an act: each is sent as soon as it is chosen, and the record names it by its content. */
export const FilesField = ({ id, set, value }: FieldProps<'files'>) => {
  const address = useAddress()
  const say = useSay()
  const [refusal, setRefusal] = useState<Label>()
  const [isSending, setSending] = useState(false)
  const files = value as readonly RecordFile[]
  const send = async (chosen: readonly File[]) => {
    if (!address) return
    setSending(true)
    setRefusal(undefined)
    let all = files
    for (const file of chosen) {
      const sent = await sendFile<RecordFile>(address, file)
      if (!('answer' in sent)) {
        setRefusal({
          zh: `“${file.name}”没有收下：${sent.refusal.zh}`,
          en: `${file.name}: ${sent.refusal.en}`,
        })
        break
      }
      all = [...all.filter((one) => one.id !== sent.answer.id), sent.answer]
      set(all)
    }
    setSending(false)
  }
  return (
    <>
      <span className="exemplar-round__pick">{say({ zh: '选择文件', en: 'Choose files' })}</span>
      <input
        id={id}
        type="file"
        multiple
        aria-describedby={`${id}-told`}
        disabled={isSending}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])]
          event.target.value = ''
          void send(chosen)
        }}
      />
      {isSending && <small role="status">{say({ zh: '正在上传……', en: 'Sending …' })}</small>}
      {refusal && <strong role="alert">{say(refusal)}</strong>}
      {files.length > 0 && (
        <ul className="exemplar-round__files">
          {files.map((file) => (
            <li key={file.id}>
              {file.name}{' '}
              <button type="button" onClick={() => set(files.filter((one) => one.id !== file.id))}>
                {say({ zh: '去掉', en: 'Remove' })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
