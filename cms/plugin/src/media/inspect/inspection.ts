/** What was found out about a file that came in. */
export type Inspection = {
  /** What keeps it from being taken in, each a sentence that says what to do. */
  readonly faults: readonly string[]
  /** Who is named as its author within it: readers can look that up. */
  readonly author?: string | undefined
  readonly pages?: number | undefined
  /** In seconds. */
  readonly duration?: number | undefined
}
