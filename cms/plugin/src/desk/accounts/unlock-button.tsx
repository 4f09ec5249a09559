import type { Label } from '@exemplar/shared/glossary'
import { Button, useDocumentInfo } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'
import { useAddress } from '../use-address.ts'
import { useSay } from '../use-say.ts'

const done: Label = { zh: '已解锁，可以马上登录。', en: 'Unlocked: it can sign in at once.' }
const failed: Label = {
  zh: '没有解锁。请刷新页面后再试。',
  en: 'It was not unlocked. Reload and try again.',
}

/** Lets somebody sign in at once who has to wait for wrong passwords. Payload shows its own button with its own lock alone. */
export const UnlockButton = () => {
  const say = useSay()
  const address = useAddress()
  const { savedDocumentData: { email, username } = {} } = useDocumentInfo()
  const [told, setTold] = useState<Label>()
  const unlock = async () => {
    if (!address) return
    const answer = await fetch(
      formatAdminURL({ apiRoute: address.api, path: `/${address.collection}/unlock` }),
      {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email, username }),
      },
    ).catch(() => undefined)
    setTold(answer?.ok ? done : failed)
  }
  return (
    <>
      <p>
        {say({
          zh: '本人试错密码、须等候才能再试的，可以解锁。',
          en: 'Where its holder has to wait for wrong passwords, unlock it.',
        })}
      </p>
      <Button
        buttonStyle="secondary"
        extraButtonProps={{ 'data-unlock': true }}
        margin={false}
        onClick={() => void unlock()}
        size="small"
      >
        {say({ zh: '解锁', en: 'Unlock' })}
      </Button>
      {told && <p role={told === done ? 'status' : 'alert'}>{say(told)}</p>}
    </>
  )
}
