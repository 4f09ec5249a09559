/** One word of a row of the filter: what it shows, where it leads, how many stories there are. */
export type FacetWord = {
  readonly title: string
  /** Without the base. */
  readonly path: string
  /** Undefined where it is not told. A word with none leads nowhere. */
  readonly count?: number | undefined
  readonly isCurrent: boolean
  /** The category whose ink and numeral go with it. */
  readonly category?: number | undefined
}

/** A row of the filter: one side from which stories can be looked at. */
export type Facet = { readonly label: string; readonly words: readonly FacetWord[] }
