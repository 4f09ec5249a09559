/** Places of texts that are drawn alike, without an element of ours in them: the style sheet says how, by their name. */
export type PlacesDrawn = {
  readonly add: (range: Range) => unknown
  readonly delete: (range: Range) => boolean
  readonly clear: () => void
}

/** Names of marks that single out one place of those that are marked. */
const one: ReadonlySet<string> = new Set(['exemplar-found-at', 'exemplar-quote-shown'])

/** Those of a name, one for the page: editors in the form and in a drawer share it. A browser that cannot draws none. */
export const toHighlight = (name: string): PlacesDrawn => {
  if (!('highlights' in CSS)) return new Set<Range>()
  const known = CSS.highlights.get(name)
  if (known) return known
  const highlight = new Highlight()
  // Equal ones are drawn in the order in which they came: the one that is shown lay below all the others.
  highlight.priority = one.has(name) ? 1 : 0
  CSS.highlights.set(name, highlight)
  return highlight
}
