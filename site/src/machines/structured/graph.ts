/** A thing of schema.org with what is said of it; what is undefined is not said. */
export type Node = { readonly '@type': string } & Readonly<Record<string, unknown>>

/**
 * Things as JSON-LD, to stand in a page. A data block is neither run nor loaded, so no policy has to name it; that no text
 * of a document ends it is seen to here.
 */
export const toGraph = (nodes: readonly Node[]): string => {
  const [only, ...others] = nodes
  const graph = others.length === 0 ? only : { '@graph': nodes }
  return JSON.stringify({ '@context': 'https://schema.org', ...graph }).replaceAll('<', '\\u003c')
}
