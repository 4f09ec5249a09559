import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback } from 'react'
import type { ReviewColumn } from '../../documents/review-column.ts'

type Stored = { updatedAt: string; correction?: string | null; review?: Partial<ReviewColumn> }

/**
 * What the form carries of the review: what a save is checked against, and what its buttons and fields depend on. The
 * sentence of a correction goes with the edition that it is of.
 */
const toCarried = ({ correction, review }: Stored): Record<string, unknown> => ({
  'review.state': review?.state,
  'review.edition': review?.edition,
  'review.revision': review?.revision,
  'review.live.edition': review?.live?.edition,
  'review.live.number': review?.live?.number,
  correction,
})

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
      const to = `/${collectionSlug}/${id}` as const
      const url = formatAdminURL({ apiRoute: config.routes.api, path: to })
      const response = await fetch(`${url}?depth=0`, { credentials: 'include' })
      if (!response.ok) return
      const stored = (await response.json()) as Stored
      if (changed === 'text') await reset(stored)
      for (const [path, value] of Object.entries(toCarried(stored)))
        dispatchFields({ type: 'UPDATE', path, value, initialValue: value })
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
