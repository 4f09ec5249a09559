/** A standard as other pages name it: its number, its title, and the category whose ink and numeral go with it. */
export type StandardTag = {
  readonly number: number
  readonly title: string
  /** 1 to 6. */
  readonly category: number
  readonly categoryTitle: string
}

/** Tags by the number of the standard. */
export type StandardTags = ReadonlyMap<number, StandardTag>
