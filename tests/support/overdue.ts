import type { Cms } from './cms.ts'
import { findStored, overwrite } from './tampering.ts'

/** Makes the next step of a story late, as time would: nobody can ask for a day that is past. */
export const makeOverdue = async (cms: Cms, { id, dueAt }: { id: string; dueAt: string }): Promise<void> => {
  const row = await findStored(cms, { collection: 'stories', field: 'id', value: id })
  const review = { ...(row.review as object), dueAt }
  await overwrite(cms, { collection: 'stories', id, data: { ...row, review } })
}
