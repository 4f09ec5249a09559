import { expect, test } from 'vitest'
import { followTiming as timing } from './timing.ts'

/** The feed says its state, or gives a sign of life on its stream, so often (docs/gazette.md). */
const [stateEvery, signOfLifeEvery] = [30_000, 15_000]

/** From what is wrong with a feed to the moment at which it is told, at the longest, each part after the other. */
const delays: Record<string, number> = {
  'history, from the state that the stream says': stateEvery + timing.answerSilentFor,
  'history, while the stream says none': timing.stateWithin + signOfLifeEvery + timing.answerSilentFor,
  'history, without a stream': timing.pollEvery + timing.answerWithin,
  'a changed key list': timing.keysEvery + signOfLifeEvery,
  'a key list while there is no stream': timing.keysEvery + timing.pollEvery + timing.answerSilentFor,
  'a stream that fell silent, and a feed with it': timing.silentFor + timing.answerSilentFor,
  'an answer that is too slow': timing.pollEvery + timing.answerWithin,
  'a feed that cannot be reached': timing.unreadFor + timing.unreachableAgainAtMost,
}

test.each(Object.entries(delays))('%s is told within a minute', (_, delay) => {
  expect(delay).toBeGreaterThan(0)
  expect(delay).toBeLessThanOrEqual(60_000)
})

test('an entry waits for its files, and a withdrawal behind it with it, for less than a minute', () => {
  // Tries after 5 and 15 seconds: the second finds the time over.
  expect(3 * timing.faultAgainAfter).toBeLessThanOrEqual(timing.filesWithin)
  expect(timing.filesWithin + 4 * timing.faultAgainAfter).toBeLessThan(60_000)
})
