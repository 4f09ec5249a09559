import { AnswerError } from '../../outside/answer-error.ts'
import { readCandidate } from './candidate.ts'
import { findKnownDigest, type Known } from './check-state.ts'
import type { Feed } from './feed.ts'

/**
 * The first number at which a feed has another entry than was seen here, given one at which it has: each entry names the
 * one before it, so all before that are the same and all after it are not. Where the feed does not say, it is `number`.
 */
export const locateFork = async (
  number: number,
  { feed, ...known }: Known & { feed: Feed },
): Promise<number> => {
  let [same, other] = [0, number]
  try {
    while (other - same > 1) {
      const middle = Math.floor((same + other) / 2)
      const [first] = (await feed.findPage(middle - 1, 1))?.entries ?? []
      const entry = first && readCandidate(first)
      if (typeof entry !== 'object' || entry.head.number !== middle) return other
      if (entry.digest === findKnownDigest(known, middle)) same = middle
      else other = middle
    }
  } catch (error) {
    if (!(error instanceof AnswerError)) throw error
  }
  return other
}
