import type { Payload } from 'payload'
import { z } from 'zod'

const key = 'exemplar-sample'

// Until 0.4.0 only the word was kept; what was being loaded then was of 2020.
const marker = z.union([
  z.literal(['loading', 'loaded']).transform((state) => ({ state, year: 2020 })),
  z.strictObject({ state: z.literal(['loading', 'loaded']), year: z.int() }),
])

/**
 * The year of the sample to be loaded: `wanted` into a database without accounts, that of an interrupted load where there
 * was one, or undefined where none is due.
 */
export const findSampleYear = async (payload: Payload, wanted: number): Promise<number | undefined> => {
  const kept = await payload.kv.get(key)
  if (kept !== null) {
    const { state, year } = marker.parse(kept)
    return state === 'loading' ? year : undefined
  }
  const { totalDocs } = await payload.count({ collection: 'users' })
  return totalDocs === 0 ? wanted : undefined
}

/** Notes how far the sample of a year is, in the database itself: it goes where the rows go. */
export const markSample = (payload: Payload, state: z.output<typeof marker>): Promise<void> =>
  payload.kv.set(key, state)
