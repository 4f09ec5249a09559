import type { Text } from '../../editions/reading/piece.ts'
import { toFieldPosition } from '../fields/field-position.ts'

/** What is said of a text and has to stand beside it; `path` is of the published shape, `field` of the form; or where it stands. */
type Said = { readonly path: string } | { readonly field: string } | { readonly place: Place }

/** Where notes stand: at a part of the text by its number, beside its head or its deck, or at no place that is known. */
export type Place = number | 'title' | 'deck' | 'facts' | 'whole'

type Anchor = { readonly place: Place; readonly path: string }

/** Each place with what is said there, in the order in which it came; nothing is left out. Pure. */
export const placeNotes = <T>(
  text: Text,
  said: readonly T[],
  { fields, toSaid }: { fields: readonly unknown[]; toSaid: (one: T) => Said | undefined },
): ReadonlyMap<Place, readonly T[]> => {
  const published = listAnchors(text)
  // As the form calls them: more than one can stand in one field of it, and the first is where it begins.
  const ofForm = published.flatMap(({ path, place }) => {
    const field = toFieldPosition(fields, path)?.field
    return field === undefined ? [] : [{ path: field, place }]
  })
  return Map.groupBy(said, (one) => {
    const about = toSaid(one)
    if (!about) return 'whole'
    if ('place' in about) return about.place
    return ('path' in about ? findPlace(published, about.path) : findPlace(ofForm, about.field)) ?? 'whole'
  })
}

const listAnchors = ({ deck, facts, pieces }: Text): Anchor[] => [
  { place: 'title', path: 'title' },
  ...(deck ? [{ place: 'deck', path: deck.path } as const] : []),
  ...facts.map(({ path }) => ({ place: 'facts', path }) as const),
  ...pieces.flatMap((piece, place) => [
    { place, path: piece.path },
    ...('facts' in piece ? piece.facts.map(({ path }) => ({ place, path })) : []),
  ]),
]

/** The narrowest place that a path is in; of a path that is wider than every place, the first one within it. */
const findPlace = (anchors: readonly Anchor[], path: string): Place | undefined => {
  const around = anchors.filter((anchor) => isWithin(path, anchor.path))
  const narrowest = Math.max(...around.map((anchor) => anchor.path.length))
  const found = around.find((anchor) => anchor.path.length === narrowest)
  return (found ?? anchors.find((anchor) => isWithin(anchor.path, path)))?.place
}

const isWithin = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}.`)
