import type { Cms } from './cms.ts'
import { findStored, overwrite } from './tampering.ts'

/** Lets the time come for which a story is scheduled, as waiting would; nothing comes for one that has no time. */
export const comeDue = async (cms: Cms, id: string): Promise<void> => {
  const row = await findStored(cms, { collection: 'stories', field: 'id', value: id })
  const review = row.review as { publishAt?: string | null }
  if (!review.publishAt) return
  const data = { ...row, review: { ...review, publishAt: new Date().toISOString() } }
  await overwrite(cms, { collection: 'stories', id, data })
}
