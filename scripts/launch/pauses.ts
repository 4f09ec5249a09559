/** In milliseconds: the first pause, the longest, and how long a start has to hold for the next pause to be the first again. */
const first = 1_000
const longest = 60_000
const good = 60_000

/**
 * How long to wait before a service that ended is started again; `last` is the pause before the start that just ended,
 * `upFor` how long that start held. In milliseconds. Pure.
 */
export const toPause = ({ last, upFor }: { last: number | undefined; upFor: number }): number =>
  last === undefined || upFor >= good ? first : Math.min(last * 2, longest)
