import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { ReviewColumn } from '../../documents/review-column.ts'
import { readStored } from '../call-server.ts'
import { useAddress } from '../use-address.ts'

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
 * form stay as they are, also those that are not saved yet. False, and nothing is told, where the document has another
 * revision by now: somebody else has been at its text, and the form must not pass for the newer one.
 */
export const useFreshDocument = (): ((revision: number, changed: Changed) => Promise<boolean>) => {
  const { getDocPermissions, incrementVersionCount, setData, setLastUpdateTime } = useDocumentInfo()
  const { dispatchFields, reset } = useForm()
  const address = useAddress()

  return useCallback(
    async (revision: number, changed: Changed) => {
      const stored = address && (await readStored<Stored>(address))
      if (stored?.review?.revision !== revision) return false
      if (changed === 'text') await reset(stored)
      for (const [path, value] of Object.entries(toCarried(stored)))
        dispatchFields({ type: 'UPDATE', path, value, initialValue: value })
      setData(stored)
      setLastUpdateTime(new Date(stored.updatedAt).getTime())
      incrementVersionCount()
      await getDocPermissions(stored)
      return true
    },
    [address, dispatchFields, getDocPermissions, incrementVersionCount, reset, setData, setLastUpdateTime],
  )
}
