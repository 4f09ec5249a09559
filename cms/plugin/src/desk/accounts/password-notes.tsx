import { passwordRule } from '@exemplar/shared/accounts/password'
import { fieldTerms } from '@exemplar/shared/glossary'
import { PasswordField, useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useSay } from '../use-say.ts'

/**
 * Where an account is given a password: what one has to be, and, where it is one's own, the input for the one that is
 * changed. Payload shows its own fields for the new one only once somebody asks for them.
 */
export const PasswordNotes = ({ path }: { path: string }) => {
  const say = useSay()
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const isGiven = useFormFields(([fields]) => fields.password !== undefined)
  if (id !== undefined && !isGiven) return null
  const label = say(fieldTerms.currentPassword)
  return (
    <>
      {id !== undefined && user?.id === id && (
        <PasswordField
          autoComplete="current-password"
          field={{ name: path, label, required: true }}
          path={path}
          validate={() => true}
        />
      )}
      <p className="field-description" style={{ marginBlockEnd: 'var(--base)' }}>
        {say({ zh: '密码：', en: 'Password: ' })}
        {say(passwordRule)}
      </p>
    </>
  )
}
