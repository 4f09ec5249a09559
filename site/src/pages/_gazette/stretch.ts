/** A stretch of the public record: entries with numbers below `before`, newest first. */
export type Stretch = {
  readonly before: number | undefined
  readonly limit: number
  /** Query of the next older and the next newer stretch. */
  readonly older: number | undefined
  readonly newer: number | undefined
}

const limit = 30

/**
 * The stretch that `?before=N` asks for; without it the newest. An address with a number keeps its meaning when the
 * record grows. Undefined where there is nothing below N.
 */
export const findStretch = (query: URLSearchParams, latest: number): Stretch | undefined => {
  const asked = query.get('before')
  if (asked !== null && !/^[1-9]\d{0,8}$/.test(asked)) return undefined
  const before = asked === null ? latest + 1 : Number(asked)
  if (asked !== null && (before < 2 || before > latest + 1)) return undefined
  return {
    before: asked === null ? undefined : before,
    limit,
    older: before - limit > 1 ? before - limit : undefined,
    newer: before <= latest ? Math.min(before + limit, latest + 1) : undefined,
  }
}
