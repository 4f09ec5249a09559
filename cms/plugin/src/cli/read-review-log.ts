import { savedReviewLog } from '@exemplar/shared/review/stored-log'
import { z } from 'zod'
import { isAddress, readJson } from './read-json.ts'
import { type SignIn, signIn } from './sign-in.ts'

/** A review log as it came, its records not yet looked at. */
type ReadReviewLog = {
  readonly records: readonly unknown[]
  /** What the log gained since: nothing where it was read from a file. */
  readonly readLater: () => Promise<readonly unknown[]>
  readonly signOut: () => Promise<void>
}

const rawPage = z.looseObject({ latest: z.int(), records: z.array(z.looseObject({ number: z.int() })) })

/**
 * Reads a whole review log, from a CMS address as an account (its password in EXEMPLAR_PASSWORD) or from a saved
 * file. Throws when something cannot be read.
 */
export const readReviewLog = async ({
  place,
  door = 'review-log',
  ...account
}: {
  readonly place: string
  readonly door?: 'review-log' | 'rounds/records'
} & SignIn): Promise<ReadReviewLog> => {
  if (!isAddress(place)) {
    const { records } = await readSavedLog(place)
    return { records, readLater: async () => [], signOut: async () => undefined }
  }
  const { token, signOut } = await signIn(place, account)
  const records = await readPages({ place, door, token, after: 0 })
  const last = records.at(-1)?.number ?? 0
  return { records, readLater: () => readPages({ place, door, token, after: last }), signOut }
}

/** A log that was saved, as the download in JSON has it. */
export const readSavedLog = async (place: string) => savedReviewLog.parse(await readJson(place))

type Asked = { place: string; door: string; token: string; after: number }

const readPages = async ({ after, door, place, token }: Asked) => {
  const records: z.infer<typeof rawPage>['records'] = []
  for (let last = after; ; ) {
    const page = rawPage.parse(
      await readJson(new URL(`/api/${door}?limit=500&after=${last}`, place).href, token),
    )
    records.push(...page.records)
    last = page.records.at(-1)?.number ?? page.latest
    if (last >= page.latest) return records
  }
}
