import { Button, ConfirmationModal, useConfig, useForm, useModal } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'
import { CopyButton } from '../copy-button.tsx'
import type { Unsaved } from '../unsaved/use-unsaved.ts'
import { useWords } from '../unsaved/use-words.ts'
import { useSay } from '../use-say.ts'

/**
 * The session has ended: nothing was saved, nothing is lost, and how to go on. A save succeeds only after one has signed in
 * again: until the way there has been taken, it is what is offered first.
 */
export const EndedDialog = ({ slug, unsaved }: { slug: string; unsaved: Unsaved }) => {
  const say = useSay()
  const { toText } = useWords()
  const { config } = useConfig()
  const { formRef, submit } = useForm()
  const isOpen = useModal().isModalOpen(slug)
  const [isTaken, setTaken] = useState(false)
  useEffect(() => {
    if (!isOpen) return
    return () => {
      setTaken(false)
      // It was disabled while it sent, by which the keyboard lost its place.
      formRef.current?.querySelector<HTMLElement>('#action-save:not(:disabled)')?.focus()
    }
  }, [formRef, isOpen])
  const login = formatAdminURL({ adminRoute: config.routes.admin, path: config.admin.routes.login })
  return (
    <ConfirmationModal
      modalSlug={slug}
      className="exemplar-dialog"
      heading={say({ zh: '登录已过期，字都还在', en: 'Your session has ended; nothing is lost' })}
      body={
        <>
          <p>
            {say({
              zh: '刚才这一步没有办成。请不要关这一页：在新窗口用原来的账号重新登录，再回到这里保存。写的内容在这一页上，也留在这台电脑的浏览器里。',
              en: 'This was not done. Leave this page open: sign in again in a new window with the same account, come back and save. What you wrote is on this page, and kept in this browser.',
            })}
          </p>
          <div className="exemplar-dialog__acts">
            <Button
              el="anchor"
              url={login}
              newTab
              margin={false}
              size="large"
              buttonStyle={isTaken ? 'secondary' : 'primary'}
              extraButtonProps={{
                'data-sign-in': isTaken ? 'taken' : 'first',
                onClick: () => setTaken(true),
              }}
            >
              {say({ zh: '在新窗口重新登录', en: 'Sign in again in a new window' })}
            </Button>
            <CopyButton
              text={() => toText(unsaved.listChanges())}
              label={say({ zh: '复制我写的', en: 'Copy what I wrote' })}
            />
          </div>
        </>
      }
      cancelLabel={say({ zh: '先回到稿子', en: 'Back to the text' })}
      confirmLabel={
        unsaved.modified
          ? say({ zh: '已重新登录，保存', en: 'Signed in again: save' })
          : say({ zh: '已重新登录', en: 'Signed in again' })
      }
      onConfirm={async () => {
        if (unsaved.modified) await submit()
      }}
    />
  )
}
