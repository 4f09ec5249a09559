/** Milliseconds. */
export type FollowTiming = {
  /** Between two looks at the feed while there is no stream. */
  readonly pollEvery: number
  /** From the end of a stream to the next try; doubled, up to the most, while streams end soon. */
  readonly streamAgainAfter: number
  readonly streamAgainAtMost: number
  /** A stream that says nothing for so long is taken for dead; the feed gives a sign of life every 15 s. */
  readonly silentFor: number
  /** A stream that says no state for so long is not believed alone: the pages are looked at. */
  readonly stateWithin: number
  /** Between two looks at the key list. */
  readonly keysEvery: number
  /** For one whole answer of the feed, and for how long it may stop in the middle or before it begins. */
  readonly answerWithin: number
  readonly answerSilentFor: number
  /** That an entry at the head waits for files which it shows; then its page is better without than none. */
  readonly filesWithin: number
  /** From a fault to the next try; doubled, up to the most, while there is one. */
  readonly faultAgainAfter: number
  readonly faultAgainAtMost: number
  /** A feed that cannot be read for so long is a fault; before, the CMS may have been started anew. */
  readonly unreadFor: number
  /** The longest between two looks at a feed that cannot be reached: a CMS that was started anew is found soon. */
  readonly unreachableAgainAtMost: number
  /** After an error of our own. */
  readonly afterDefect: number
}

/** So that whatever happens to the feed is told within a minute. */
export const followTiming: FollowTiming = {
  pollEvery: 2_000,
  streamAgainAfter: 100,
  streamAgainAtMost: 30_000,
  silentFor: 35_000,
  stateWithin: 30_000,
  keysEvery: 40_000,
  answerWithin: 45_000,
  answerSilentFor: 15_000,
  filesWithin: 15_000,
  faultAgainAfter: 5_000,
  faultAgainAtMost: 300_000,
  unreadFor: 30_000,
  unreachableAgainAtMost: 15_000,
  afterDefect: 30_000,
}
