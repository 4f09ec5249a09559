import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback } from 'react'

type Stored = { updatedAt: string; review?: Record<string, unknown> }

/** What of the review the form carries: what a save is checked against, and what its buttons depend on. */
const carried = ['state', 'edition', 'revision'] as const

/** What a step has changed beside the review: nothing, or all that the document says. */
export type Changed = 'review' | 'text'

/**
 * Tells the open form what a transition changed in the stored document. Where that is the review alone, the texts in the
 * form stay as they are, also those that are not saved yet.
 */
export const useFreshDocument = (): ((changed: Changed) => Promise<void>) => {
  const { collectionSlug, getDocPermissions, id, incrementVersionCount, setData, setLastUpdateTime } =
    useDocumentInfo()
  const { config } = useConfig()
  const { dispatchFields, reset } = useForm()

  return useCallback(
    async (changed) => {
      const path = `/${collectionSlug}/${id}` as const
      const url = formatAdminURL({ apiRoute: config.routes.api, path })
      const response = await fetch(`${url}?depth=0`, { credentials: 'include' })
      if (!response.ok) return
      const stored = (await response.json()) as Stored
      if (changed === 'text') await reset(stored)
      for (const name of carried) {
        const value = stored.review?.[name]
        dispatchFields({ type: 'UPDATE', path: `review.${name}`, value, initialValue: value })
      }
      setData(stored)
      setLastUpdateTime(new Date(stored.updatedAt).getTime())
      incrementVersionCount()
      await getDocPermissions(stored)
    },
    [
      collectionSlug,
      config.routes.api,
      dispatchFields,
      getDocPermissions,
      id,
      incrementVersionCount,
      reset,
      setData,
      setLastUpdateTime,
    ],
  )
}
