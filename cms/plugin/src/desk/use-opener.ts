import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'

/** The account that the page was opened for, whoever signs in in another window since. */
export const useOpener = (): string | undefined => {
  const { user } = useAuth()
  const [opener, setOpener] = useState<string>()
  const current = user?.id === undefined ? undefined : String(user.id)
  if (opener === undefined && current !== undefined) setOpener(current)
  return opener ?? current
}
