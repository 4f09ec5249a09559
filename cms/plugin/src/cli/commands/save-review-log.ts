import { readReviewLog } from '../read-review-log.ts'
import type { SignIn } from '../sign-in.ts'

/** Prints a whole review log as the download in JSON has it. */
export const saveReviewLog = async (source: { place: string } & SignIn): Promise<0> => {
  const { records, signOut } = await readReviewLog(source)
  await signOut()
  process.stdout.write(`${JSON.stringify({ records })}\n`)
  return 0
}
