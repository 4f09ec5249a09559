import { passwordRule } from '@exemplar/shared/accounts/password'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useActor } from '../use-actor.ts'
import { useSay } from '../use-say.ts'
import { accountStyle } from './account-style.ts'
import { ChangePassword } from './change-password.tsx'
import { DeviceList } from './device-list.tsx'
import { useDevices } from './use-devices.ts'

/**
 * The password of an account and from where it has signed in, on its page: for itself and for administrators. Where an
 * account is made, what a password has to be.
 */
export const AccountPanel = () => {
  const say = useSay()
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const actor = useActor()
  if (id === undefined)
    return (
      <p className="field-description" style={{ marginBlockEnd: 'var(--base)' }}>
        {say({ zh: '密码：', en: 'Password: ' })}
        {say(passwordRule)}
      </p>
    )
  const isOwn = user?.id === id
  return actor && (isOwn || actor.role === 'administrator') ? <Panel isOwn={isOwn} /> : null
}

const Panel = ({ isOwn }: { isOwn: boolean }) => {
  const { devices, end, refusal, reload } = useDevices()
  return (
    <>
      <style href="exemplar-account" precedence="medium">
        {accountStyle}
      </style>
      <ChangePassword isOwn={isOwn} onChanged={reload} />
      <DeviceList devices={devices} end={end} isOwn={isOwn} refusal={refusal} />
    </>
  )
}
