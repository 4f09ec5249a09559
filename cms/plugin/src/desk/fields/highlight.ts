/** Places of texts that are drawn alike, without an element of ours in them: the style sheet says how, by their name. */
export type PlacesDrawn = {
  readonly add: (range: Range) => unknown
  readonly delete: (range: Range) => boolean
  readonly clear: () => void
}

/** Those of a name, one for the page: editors in the form and in a drawer share it. A browser that cannot draws none. */
export const toHighlight = (name: string): PlacesDrawn => {
  if (!('highlights' in CSS)) return new Set<Range>()
  const highlight = CSS.highlights.get(name) ?? new Highlight()
  CSS.highlights.set(name, highlight)
  return highlight
}
