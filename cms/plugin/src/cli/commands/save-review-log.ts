import { readReviewLog } from '../read-review-log.ts'
import type { SignIn } from '../sign-in.ts'

/** Prints a whole log, that of the reviews or the records of all rounds, as the download in JSON has it. */
export const saveReviewLog = async (
  source: { readonly place: string; readonly door?: 'review-log' | 'rounds/records' } & SignIn,
): Promise<0> => {
  const { records, signOut } = await readReviewLog(source)
  await signOut()
  process.stdout.write(`${JSON.stringify({ records })}\n`)
  return 0
}
