import type { Payload } from 'payload'

const key = 'exemplar-sample'

/** Whether the sample is to be loaded: into a database without accounts, or where a load was interrupted. */
export const isSampleDue = async (payload: Payload): Promise<boolean> => {
  const state = await payload.kv.get<string>(key)
  if (state) return state === 'loading'
  const { totalDocs } = await payload.count({ collection: 'users' })
  return totalDocs === 0
}

/** Notes how far the sample is, in the database itself: it goes where the rows go. */
export const markSample = (payload: Payload, state: 'loading' | 'loaded'): Promise<void> =>
  payload.kv.set(key, state)
