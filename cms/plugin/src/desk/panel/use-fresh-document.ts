import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback } from 'react'
import { readStored } from '../call-server.ts'
import { useAddress } from '../use-address.ts'

type Stored = { updatedAt: string; review?: Record<string, unknown> }

/** What of the review the form carries: what a save is checked against, and what its buttons depend on. */
const carried = ['state', 'edition', 'revision'] as const

/**
 * Tells the open form what a transition changed in the stored document: the review alone. The texts in the form stay
 * as they are, also those that are not saved yet. False, and nothing is told, where the document has another revision by
 * now: somebody else has been at its text, and the form must not pass for the newer one.
 */
export const useFreshDocument = (): ((revision: number) => Promise<boolean>) => {
  const { getDocPermissions, incrementVersionCount, setData, setLastUpdateTime } = useDocumentInfo()
  const { dispatchFields } = useForm()
  const address = useAddress()

  return useCallback(
    async (revision: number) => {
      const stored = address && (await readStored<Stored>(address))
      if (stored?.review?.revision !== revision) return false
      for (const name of carried) {
        const value = stored.review?.[name]
        dispatchFields({ type: 'UPDATE', path: `review.${name}`, value, initialValue: value })
      }
      setData(stored)
      setLastUpdateTime(new Date(stored.updatedAt).getTime())
      incrementVersionCount()
      await getDocPermissions(stored)
      return true
    },
    [address, dispatchFields, getDocPermissions, incrementVersionCount, setData, setLastUpdateTime],
  )
}
