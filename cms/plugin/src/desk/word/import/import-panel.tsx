import { Button } from '@payloadcms/ui'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { RefusedText } from '../../sheets/refused-text.tsx'
import { useSeconds } from '../../sheets/use-seconds.ts'
import { useSay } from '../../use-say.ts'
import type { WordImport } from '../bring/to-import.ts'
import type { PictureWords } from '../upload-pictures.ts'
import type { Word } from '../use-word.ts'
import { PictureForm, toFirstWords } from './picture-form.tsx'
import { ReadText } from './read-text.tsx'

/** An import from the choosing of a file to its going into the form. */
export const ImportPanel = ({ word: { isSaving, now, put, stop } }: { word: Word }) => {
  const say = useSay()
  const id = useId()
  const panel = useRef<HTMLElement>(null)
  const seconds = useSeconds(now.step === 'reading' || now.step === 'putting')
  useEffect(() => panel.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && now.step !== 'putting') stop()
  }
  if (now.step === 'resting') return null
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className="exemplar-word__panel"
      aria-labelledby={id}
      data-step={now.step}
      onKeyDown={onKeyDown}
    >
      <h2 id={id}>{now.file.name}</h2>
      {now.step === 'reading' && (
        <div role="status" className="exemplar-word__acts">
          {say({ zh: '正在读，还没有放进来', en: 'Reading; nothing was put in' })}
          {seconds !== undefined && say({ zh: `，已用${seconds}秒`, en: `, ${seconds} s` })}
          <Stop label={say({ zh: '停下', en: 'Stop' })} stop={stop} />
        </div>
      )}
      {now.step === 'refused' && (
        <>
          <RefusedText refused={now.refused} />
          <div className="exemplar-word__acts">
            <Stop label={say({ zh: '知道了', en: 'Close' })} stop={stop} />
          </div>
        </>
      )}
      {now.step === 'putting' && (
        <p role="status">
          {now.done < now.brought.pictures.length
            ? say({
                zh: `正在上传图片：第${now.done + 1}张，共${now.brought.pictures.length}张`,
                en: `Uploading picture ${now.done + 1} of ${now.brought.pictures.length}`,
              })
            : say({ zh: '正在放入；稿件正在保存的，等保存完', en: 'Putting it in, once a save is over' })}
        </p>
      )}
      {now.step === 'read' && (
        <>
          {now.refused && <RefusedText refused={now.refused} />}
          <Chosen brought={now.brought} said={now.words} put={put} stop={stop} isSaving={isSaving} />
        </>
      )}
    </section>
  )
}

const Stop = ({ label, stop }: { label: string; stop: () => void }) => (
  <Button type="button" size="small" margin={false} buttonStyle="secondary" onClick={stop}>
    {label}
  </Button>
)

/** Whom the text names as photographer. */
const findCredit = ({ stated }: WordImport): string | undefined =>
  stated.find(({ name }) => name === 'credit')?.words

type ChosenProps = {
  brought: WordImport
  said: readonly PictureWords[] | undefined
  put: Word['put']
  isSaving: boolean
  stop: () => void
}

/** What was read, what there is to say of its pictures, and the button that puts it in. */
const Chosen = ({ brought, isSaving, put, said, stop }: ChosenProps) => {
  const say = useSay()
  const [words, setWords] = useState(() => said ?? toFirstWords(brought.pictures, findCredit(brought)))
  return (
    <>
      <ReadText brought={brought} />
      <PictureForm pictures={brought.pictures} words={words} change={setWords} />
      <div className="exemplar-word__acts">
        <Button
          type="button"
          margin={false}
          buttonStyle="primary"
          disabled={isSaving}
          extraButtonProps={{ 'data-put-word': 'true' }}
          onClick={() => put(words)}
        >
          {brought.stated.length > 0
            ? say({ zh: '放入标题、正文和认出的栏目', en: 'Put into title, body and fields' })
            : say({ zh: '放入标题和正文', en: 'Put into title and body' })}
        </Button>
        <Stop label={say({ zh: '不导入', en: 'Cancel' })} stop={stop} />
        <small>
          {say({
            zh: '换掉表单里现有的标题、正文和上面认出的栏目，可以撤销；保存以前，稿件不变。',
            en: 'It takes the place of title, body and the fields named above, and can be undone; the document changes once you save.',
          })}
        </small>
      </div>
    </>
  )
}
