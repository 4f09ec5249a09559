import {
  ConfirmationModal,
  FormSubmit,
  useDocumentInfo,
  useEditDepth,
  useForm,
  useFormModified,
  useHotkey,
  useModal,
  useOperation,
  useTranslation,
} from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { ErrorDetail } from '../../errors/exemplar-error.ts'
import { useOneAtATime } from '../actions/use-one-at-a-time.ts'
import type { Heard } from '../hear-answers.ts'
import { useAnswered } from '../unsaved/use-answers.ts'
import { useHandOver } from '../unsaved/use-hand-over.ts'
import { useWrittenMeanwhile } from '../unsaved/use-written-meanwhile.ts'
import { useSay } from '../use-say.ts'

const modalSlug = 'exemplar-voids-editions'

/** Saves; what would void editions under review is asked about first, and the form stays as it is meanwhile. */
export const SaveAsking = ({ label }: { label?: string }) => {
  const { t } = useTranslation()
  const { asked, isLeft, keep, save, saveAndVoid } = useAskingSave()
  const disabled = useIsIdle() || isLeft
  const button = useRef<HTMLButtonElement>(null)
  const editDepth = useEditDepth()
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    button.current?.click()
  })
  return (
    <>
      <FormSubmit
        buttonId="action-save"
        disabled={disabled}
        onClick={() => void save()}
        ref={button}
        size="medium"
        type="button"
      >
        {label ?? t('general:save')}
      </FormSubmit>
      <VoidingQuestion asked={asked} onCancel={keep} onConfirm={saveAndVoid} />
    </>
  )
}

const useIsIdle = (): boolean => {
  const { uploadStatus } = useDocumentInfo()
  const modified = useFormModified()
  const operation = useOperation()
  return (operation === 'update' && !modified) || uploadStatus === 'uploading'
}

/** Saving, and what a refused save would void. */
const useAskingSave = () => {
  const { setModified, submit } = useForm()
  const { action = '', id } = useDocumentInfo()
  const answered = useAnswered()
  const untilHandedOver = useHandOver()
  const oneAtATime = useOneAtATime()
  const watchWritten = useWrittenMeanwhile()
  const { openModal } = useModal()
  const [asked, setAsked] = useState<ErrorDetail>()
  const [isMade, setIsMade] = useState(false)
  const send = (end: string): Promise<Heard | undefined> =>
    oneAtATime(async () => {
      await untilHandedOver()
      const to = end === '' ? {} : { action: `${action}${action.includes('?') ? '&' : '?'}${end}` }
      const putBack = watchWritten()
      const heard = await answered(() => submit(to))
      // Payload takes a form for unchanged once it was sent, whatever the answer was.
      if (heard && !heard.ok) setModified(true)
      await putBack()
      if (heard?.ok) setIsMade(true)
      return heard
    })
  return {
    asked,
    /** What was new is stored, and its own page on its way: saved here once more, it would be made once more. */
    isLeft: isMade && id === undefined,
    keep: () => setModified(true),
    save: async () => {
      const { detail } = (await send('')) ?? {}
      if (detail?.code !== 'voids-editions') return
      setAsked(detail as ErrorDetail)
      openModal(modalSlug)
    },
    saveAndVoid: async () => {
      await send(`voids=${asked?.voids}`)
    },
  }
}

const VoidingQuestion = ({
  asked,
  onCancel,
  onConfirm,
}: {
  asked: ErrorDetail | undefined
  onCancel: () => void
  onConfirm: () => Promise<void>
}) => {
  const say = useSay()
  return (
    <ConfirmationModal
      modalSlug={modalSlug}
      heading={say({ zh: '这些稿件要退回重审', en: 'These editions would go back to draft' })}
      body={
        <>
          <p>
            {say({
              zh: '它们在送审中，用到了您正在改的内容。保存后，它们退回草稿，已有的审核作废，须重新送审；有关人员会收到通知。',
              en: 'They are under review and use what you are changing. Saving returns them to draft and voids their review; those concerned are told.',
            })}
          </p>
          <ul>
            {asked?.issues?.map(({ message, path }) => (
              <li key={path}>{message}</li>
            ))}
          </ul>
        </>
      }
      confirmLabel={say({ zh: '保存并退回这些稿件', en: 'Save and return these' })}
      cancelLabel={say({ zh: '先不保存', en: 'Not yet' })}
      onCancel={onCancel}
      onConfirm={onConfirm}
    />
  )
}
