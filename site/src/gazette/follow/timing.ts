/** Milliseconds. */
export type FollowTiming = {
  /** Between two looks at the feed while there is no stream. */
  readonly pollEvery: number
  /** From the end of a stream to the next try; doubled, up to the most, while streams end soon. */
  readonly streamAgainAfter: number
  readonly streamAgainAtMost: number
  /** A stream that says nothing for so long is taken for dead; the feed gives a sign of life every 15 s. */
  readonly silentFor: number
  /** For one answer of the feed. */
  readonly answerWithin: number
  /** After an error of our own. */
  readonly afterDefect: number
}

export const followTiming: FollowTiming = {
  pollEvery: 2_000,
  streamAgainAfter: 100,
  streamAgainAtMost: 30_000,
  silentFor: 45_000,
  answerWithin: 60_000,
  afterDefect: 30_000,
}
