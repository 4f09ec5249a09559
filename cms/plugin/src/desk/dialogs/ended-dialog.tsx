import { ConfirmationModal, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { CopyButton } from '../copy-button.tsx'
import type { Unsaved } from '../unsaved/use-unsaved.ts'
import { useWords } from '../unsaved/use-words.ts'
import { useSay } from '../use-say.ts'

/** The session has ended: nothing was saved, nothing is lost, and how to go on. */
export const EndedDialog = ({ slug, unsaved }: { slug: string; unsaved: Unsaved }) => {
  const say = useSay()
  const { toText } = useWords()
  const { config } = useConfig()
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
              zh: '刚才没有保存。请不要关这一页：在新窗口重新登录（用原来的账号），再回到这里点“保存”。写的内容在这一页上，也留在这台电脑的浏览器里。',
              en: 'It was not saved. Leave this page open: sign in again in a new window with the same account, come back and save. What you wrote is on this page, and kept in this browser.',
            })}
          </p>
          <div className="exemplar-dialog__acts">
            <a href={login} target="_blank" rel="noreferrer" data-sign-in>
              {say({ zh: '在新窗口重新登录', en: 'Sign in again in a new window' })}
            </a>
            <CopyButton
              text={() => toText(unsaved.listChanges())}
              label={say({ zh: '复制我写的', en: 'Copy what I wrote' })}
            />
          </div>
        </>
      }
      cancelLabel={say({ zh: '关闭', en: 'Close' })}
      confirmLabel={say({ zh: '回到稿子', en: 'Back to the text' })}
      onConfirm={() => undefined}
    />
  )
}
