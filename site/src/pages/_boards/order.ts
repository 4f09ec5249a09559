import { replica } from '../../gazette/open-replica.ts'
import type { NameLine } from '../../places/name-lines.ts'
import { findVariant, type Variant } from '../../works/board/sizes.ts'
import { findSelection, type Selection } from '../_communities/selection.ts'

/** What somebody chose on the page of boards: a form, and communities by a word or a district. */
export type Order = {
  readonly variant: Variant
  readonly selection: Selection
  /** Names of communities that stand today; none before anybody asked for some. */
  readonly lines: readonly NameLine[]
  readonly isAsked: boolean
}

/** Reads the query of the page. Undefined where it names a form or a district that there is not. */
export const findOrder = (query: URLSearchParams): Order | undefined => {
  // A form without a choice sends an empty one.
  const asked = new URLSearchParams([...query].filter(([, value]) => value.trim() !== ''))
  const size = findVariant(asked.get('size') ?? '60x90')
  const selection = findSelection(asked)
  if (!size || !selection) return undefined
  const isAsked = selection.word !== undefined || selection.district !== undefined
  const standing = new Set(
    replica()
      .listPlaces()
      .map(({ slug }) => slug),
  )
  return {
    variant: { size: size.size, bleed: asked.get('bleed') === '1' },
    selection,
    lines: isAsked ? selection.lines.filter(({ slug }) => standing.has(slug)) : [],
    isAsked,
  }
}
