import { Button, ConfirmationModal, useEditDepth, useForm, useModal } from '@payloadcms/ui'
import { useCallback, useEffect, useRef } from 'react'
import { useAnswered } from '../unsaved/use-answers.ts'
import { useSay } from '../use-say.ts'

/**
 * Asks before the browser's own Back leaves a form with something unsaved. Payload asks at links alone, and Next's router
 * can be stopped by nobody: one entry more in the history stands between the form and what was before it.
 */
export const BackGuard = ({ modified }: { modified: boolean }) => {
  const say = useSay()
  const { submit } = useForm()
  const answered = useAnswered()
  const slug = `exemplar-back-${useEditDepth()}`
  const { closeModal, openModal } = useModal()
  const leave = useEntryBetween(
    modified,
    useCallback(() => openModal(slug), [openModal, slug]),
  )
  const saveAndLeave = async () => {
    const heard = await answered(() => submit())
    closeModal(slug)
    if (heard?.ok) leave()
  }
  return (
    <LeaveDialog
      slug={slug}
      words={say({
        zh: '现在离开，没保存的不会进稿子；这台电脑上留有一份，下次打开可以恢复。',
        en: 'It will not be in the document if you leave now. This browser keeps a copy, which you can restore.',
      })}
      leave={leave}
      saveAndLeave={saveAndLeave}
    />
  )
}

type LeaveProps = {
  readonly slug: string
  /** What becomes of what is not saved. */
  readonly words: string
  readonly leave: () => void
  readonly saveAndLeave: () => Promise<void>
}

/** Asks whether to leave with something unsaved, to save it and leave, or to stay. */
export const LeaveDialog = ({ leave, saveAndLeave, slug, words }: LeaveProps) => {
  const say = useSay()
  return (
    <ConfirmationModal
      modalSlug={slug}
      className="exemplar-dialog"
      heading={say({ zh: '还有没保存的内容', en: 'Something is not saved' })}
      body={
        <>
          <p>{words}</p>
          <div className="exemplar-dialog__acts">
            <Button
              size="small"
              margin={false}
              buttonStyle="secondary"
              extraButtonProps={{ 'data-save-and-leave': 'true' }}
              onClick={() => void saveAndLeave()}
            >
              {say({ zh: '保存并离开', en: 'Save and leave' })}
            </Button>
          </div>
        </>
      }
      cancelLabel={say({ zh: '不保存，离开', en: 'Leave without saving' })}
      confirmLabel={say({ zh: '留下继续写', en: 'Stay and write on' })}
      onCancel={leave}
      onConfirm={() => undefined}
    />
  )
}

/** Keeps an entry of the history between the form and what was before it, while there is something to ask about. */
export const useEntryBetween = (modified: boolean, ask: () => void): (() => void) => {
  const isBetween = useRef(false)
  const isLeaving = useRef(false)

  useEffect(() => {
    if (!modified || isBetween.current) return
    isBetween.current = true
    window.history.pushState(window.history.state, '')
  }, [modified])
  useEffect(() => {
    const onBack = () => {
      if (!isBetween.current || isLeaving.current) return
      if (modified) {
        window.history.pushState(window.history.state, '')
        ask()
      } else {
        // Nothing to ask about any more: Back is to be Back.
        isBetween.current = false
        window.history.back()
      }
    }
    window.addEventListener('popstate', onBack)
    return () => window.removeEventListener('popstate', onBack)
  }, [ask, modified])

  return useCallback(() => {
    isLeaving.current = true
    window.history.go(-2)
  }, [])
}
