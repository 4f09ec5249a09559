import { Button, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { type Refused, saveFile } from '../call-server.ts'
import { useIsClosed } from '../dialogs/closed-bar.tsx'
import { RefusedText } from '../sheets/refused-text.tsx'
import { useAddress } from '../use-address.ts'
import { useSay } from '../use-say.ts'
import { ImportPanel } from './import/import-panel.tsx'
import { useWord, type Word } from './use-word.ts'
import { wordStyle } from './word-style.ts'

/** Stands at the head of a form that has a body: texts come in from Word, and go out to it. */
export const WordDesk = () => {
  const say = useSay()
  const place = useRef<HTMLDivElement>(null)
  const { hasSavePermission } = useDocumentInfo()
  const isClosed = useIsClosed()
  const word = useWord(place)
  const { now } = word
  const address = useAddress()
  const mayWrite = hasSavePermission === true && !isClosed
  if (!mayWrite && !address) return null
  return (
    <div className="exemplar-word" ref={place} data-step={now.step}>
      <style href="exemplar-word" precedence="medium">
        {wordStyle}
      </style>
      <div className="exemplar-word__bar">
        {mayWrite && (
          <ChooseWord
            label={say({ zh: '从Word导入', en: 'Import from Word' })}
            choose={word.read}
            // What is being put in goes in whole before another text is read; nor is a file taken that is dropped here.
            isDisabled={now.step === 'putting'}
          />
        )}
        {address && <ExportWord />}
        {mayWrite && now.step === 'resting' && !now.told && (
          <small>
            {say({
              zh: '选择.docx文件，先核对读出的内容，再放入表单。',
              en: 'Choose a .docx; you see what was read before anything is put in.',
            })}
          </small>
        )}
      </div>
      <Now word={word} />
      {now.step !== 'resting' && <ImportPanel word={word} />}
    </div>
  )
}

/** What became of the last import. Who works by keyboard goes on from here. */
const Now = ({ word: { isSaving, now, undo } }: { word: Word }) => {
  const say = useSay()
  const place = useRef<HTMLParagraphElement>(null)
  const told = now.step === 'resting' ? now.told : undefined
  const change = now.step === 'resting' ? now.change : undefined
  useEffect(() => {
    if (!told) return
    place.current?.focus({ preventScroll: true })
    place.current?.closest('.exemplar-word')?.scrollIntoView({ block: 'nearest' })
  }, [told])
  return (
    <p role="status" className="exemplar-word__now" tabIndex={-1} ref={place}>
      {told && say((now.step === 'resting' && now.takenBack) || told)}
      {change && (
        <Button
          size="small"
          margin={false}
          buttonStyle="secondary"
          disabled={isSaving}
          extraButtonProps={{ 'data-undo-word': 'true' }}
          onClick={() => undo(change)}
        >
          {say({ zh: '撤销导入', en: 'Undo the import' })}
        </Button>
      )}
    </p>
  )
}

type ChooseProps = { choose: (file: File) => void; label: string; isDisabled: boolean }

/** Opens the file chooser of the browser. The same file may be chosen again once it was corrected. */
const ChooseWord = ({ choose, isDisabled, label }: ChooseProps) => (
  <label className="exemplar-word__choose">
    <span aria-hidden="true">{label}</span>
    <input
      type="file"
      disabled={isDisabled}
      // Old and fixed forms can be chosen too: what they are refused with says what to do.
      accept=".docx,.doc,.wps,.rtf,.odt,.pdf,.ofd"
      aria-label={label}
      data-import-word="true"
      onChange={(event) => {
        const [file] = event.target.files ?? []
        if (file) choose(file)
        event.target.value = ''
      }}
    />
  </label>
)

const ExportWord = () => {
  const say = useSay()
  const address = useAddress()
  const modified = useFormModified()
  const [refused, setRefused] = useState<Refused>()
  if (!address) return null
  return (
    <>
      <Button
        size="small"
        margin={false}
        buttonStyle="secondary"
        disabled={modified}
        extraButtonProps={{ 'data-export-word': 'true' }}
        onClick={() => void saveFile(address, 'word').then(setRefused)}
      >
        {say({ zh: '导出Word', en: 'Export to Word' })}
      </Button>
      {modified && <small>{say({ zh: '保存后才能导出。', en: 'Save first, then export.' })}</small>}
      {refused && <RefusedText refused={refused} />}
    </>
  )
}
