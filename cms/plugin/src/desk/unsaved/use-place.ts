import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useMemo, useRef } from 'react'
import type { Place } from './kept-texts.ts'

/** The document that is open, for the account that is signed in; the last one while a session has just ended. */
export const usePlace = (): Place | undefined => {
  const { collectionSlug, id } = useDocumentInfo()
  const { user } = useAuth()
  const account = useRef<string>(undefined)
  if (user?.id !== undefined) account.current = String(user.id)
  const current = account.current
  return useMemo(
    () =>
      current && collectionSlug
        ? { account: current, collection: collectionSlug, document: id ? String(id) : 'new' }
        : undefined,
    [current, collectionSlug, id],
  )
}
