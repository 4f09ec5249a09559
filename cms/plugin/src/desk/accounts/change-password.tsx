import { passwordRule } from '@exemplar/shared/accounts/password'
import { fieldTerms, type Label } from '@exemplar/shared/glossary'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { createPortal } from 'react-dom'
import { useSay } from '../use-say.ts'
import { UnlockButton } from './unlock-button.tsx'
import { useChangePassword } from './use-change-password.ts'

const newPassword: Label = { zh: '新密码', en: 'New password' }
const oncemore: Label = { zh: '再输一次新密码', en: 'New password again' }
const ownDone: Label = {
  zh: '密码已修改，其他浏览器上的登录已经结束。',
  en: 'The password is changed; all other sign-ins have ended.',
}
const done: Label = {
  zh: '密码已重设，这个账号的登录已全部结束。请当面或通过可靠的途径告知本人。',
  en: 'The password is set; all sign-ins of the account have ended. Tell its holder in person.',
}

/** A new password for the account that is open; its own holder types the one it has too. */
export const ChangePassword = ({ isOwn, onChanged }: { isOwn: boolean; onChanged: () => void }) => {
  const say = useSay()
  const [form, heading] = [useId(), useId()]
  const { change, outcome } = useChangePassword()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // The page of the account is a form too, and hears what its parts hear.
    event.stopPropagation()
    const { currentTarget } = event
    const typed = Object.fromEntries(new FormData(currentTarget)) as Parameters<typeof change>[0]
    if (!(await change(typed))) return
    currentTarget.reset()
    onChanged()
  }
  const at = outcome?.is === 'refused' ? outcome.at : {}
  return (
    <section aria-labelledby={heading} className="exemplar-account">
      <h3 id={heading}>
        {isOwn
          ? say({ zh: '修改密码', en: 'Change the password' })
          : say({ zh: '重设密码', en: 'Set a password' })}
      </h3>
      <OwnForm id={form} onSubmit={(event) => void submit(event)} />
      {isOwn && (
        <Input
          autoComplete="current-password"
          form={form}
          label={fieldTerms.currentPassword}
          name="currentPassword"
          wrong={at.currentPassword}
        />
      )}
      <Input
        autoComplete="new-password"
        form={form}
        label={newPassword}
        name="password"
        note={passwordRule}
        wrong={at.password}
      />
      <Input autoComplete="new-password" form={form} label={oncemore} name="again" wrong={at.again} />
      {outcome?.is === 'refused' && outcome.beside && <p role="alert">{outcome.beside}</p>}
      {outcome?.is === 'done' && <p role="status">{say(isOwn ? ownDone : done)}</p>}
      <Button buttonStyle="secondary" extraButtonProps={{ form }} margin={false} size="small" type="submit">
        {isOwn ? say({ zh: '修改密码', en: 'Change' }) : say({ zh: '重设密码', en: 'Set' })}
      </Button>
      {!isOwn && <UnlockButton />}
    </section>
  )
}

/** A form cannot stand within another: it stands at the end of the page, and its inputs name it. */
const OwnForm = ({ id, onSubmit }: { id: string; onSubmit: (event: FormEvent<HTMLFormElement>) => void }) => {
  const [isThere, setIsThere] = useState(false)
  useEffect(() => setIsThere(true), [])
  return isThere ? createPortal(<form id={id} onSubmit={onSubmit} />, document.body) : null
}

type InputProps = {
  readonly autoComplete: string
  readonly form: string
  readonly label: Label
  readonly name: string
  readonly note?: Label
  readonly wrong: string | undefined
}

const Input = ({ autoComplete, form, label, name, note, wrong }: InputProps) => {
  const say = useSay()
  const told = useId()
  return (
    <label>
      {say(label)}
      <input
        aria-describedby={told}
        aria-invalid={wrong !== undefined}
        autoComplete={autoComplete}
        form={form}
        name={name}
        required
        type="password"
      />
      <span id={told}>
        {wrong ? (
          <span role="alert">{wrong}</span>
        ) : (
          note && <span className="field-description">{say(note)}</span>
        )}
      </span>
    </label>
  )
}
