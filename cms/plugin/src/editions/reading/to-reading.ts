import { isBlock } from '@exemplar/shared/difference/block'
import { findCode } from '@exemplar/shared/difference/codes'
import { type Position, toEntry, toField, toRoot } from '@exemplar/shared/difference/position'
import { isSpecial, type Say, toShownText } from '@exemplar/shared/difference/shown-text'
import type { Picture } from '@exemplar/shared/media/picture'
import { toValues, type Values } from '@exemplar/shared/values'
import { isProse } from '../../check/texts.ts'
import type { Fact, Piece, Text } from './piece.ts'

/** By what a document is spoken of: the fields of its form, in one of the two languages. */
type Terms = {
  readonly fields: readonly unknown[]
  readonly say: Say
  /** What is referred to, by where it is and the slug or number that it is published under: `figures/population`. */
  readonly names?: ReadonlyMap<string, string>
}
type At = Required<Pick<Terms, 'names' | 'say'>> & { readonly place: Position; readonly level: number }

/** What stands nowhere: the kind is told by the page, the salt is nobody's to read, ids are no words. */
const untold: readonly string[] = ['kind', 'salt', 'id', 'codeKind']

/** Of addresses its own alone is read: whoever publishes it puts it into the world. */
const isUntold = (value: unknown, { name, path }: Pick<Position, 'name' | 'path'>): boolean =>
  untold.includes(name) ||
  (name === 'slug' ? path !== 'slug' : !isProse(name) && isId(value)) ||
  (name === 'key' && (typeof value !== 'string' || findCode(name, value) === undefined))

/** Longer than this, a text is a paragraph and no fact. */
const longestFact = 60
const mostColumns = 7

/**
 * A document in its published shape as a text to be read: what it is called, its deck, the facts beside it, and the rest
 * in the order of its shape. By the form of what stands there alone, so that every kind is read, also one that comes
 * later. JSON values of any form will do: an edition need not be whole yet. Pure.
 */
export const toReading = (
  document: unknown,
  { deck, fields, names = new Map(), say }: Terms & { readonly deck?: string | undefined },
): Text => {
  const values = toValues(document)
  const root = toRoot(fields)
  const said = deck ?? values.deck
  // Where it is worked out of the document, it stands at no field of it.
  const path = typeof said === 'string' ? Object.keys(values).find((one) => values[one] === said) : undefined
  const rest = Object.entries(values).filter(([one]) => one !== path && one !== 'title')
  const parts = rest.map(([one, value]) => toPart(value, { place: toField(root, one), say, names, level: 3 }))
  return {
    title: typeof values.title === 'string' ? values.title : '',
    ...(typeof said === 'string' ? { deck: { path: path ?? '', text: said } } : {}),
    facts: parts.flatMap((part) => ('fact' in part ? [part.fact] : [])),
    pieces: parts.flatMap((part) => ('pieces' in part ? part.pieces : [])),
  }
}

type Part = { readonly fact: Fact } | { readonly pieces: readonly Piece[] }

/** What stands at a place: one fact, or what has to be read at its length. */
const toPart = (value: unknown, at: At): Part => {
  const { place } = at
  if (isNothing(value) || isUntold(value, place)) return { pieces: [] }
  if (isFact(value, place.name)) return { fact: toFact(value, at) }
  return { pieces: listPieces(value, at) }
}

const listPieces = (value: unknown, at: At): Piece[] => {
  const { place } = at
  const { path } = place
  if (isScalar(value)) return [{ is: 'prose', path, label: at.say(place.own), text: String(value) }]
  if (isPicture(value)) return [{ is: 'picture', path, label: at.say(place.own), picture: value }]
  if (!Array.isArray(value)) return [toHead(at), ...listFields(toValues(value), deeper(at))]
  if (value.every(isBlock))
    return value.map((block, index) => ({ is: 'block', path: `${path}.${index}`, block }))
  if (value.every(isScalar))
    return [toHead(at), { is: 'list', path, items: value.map((one) => findName(one, at) ?? String(one)) }]
  const table = toTable(value, at)
  return [
    toHead(at),
    ...(table ? [table] : value.flatMap((entry, index) => listEntry(entry, { at: deeper(at), index }))),
  ]
}

const listEntry = (entry: unknown, { at, index }: { at: At; index: number }): Piece[] => {
  const inside = { ...at, place: toEntry(at.place, { after: index }, entry) }
  if (isScalar(entry))
    return [{ is: 'prose', path: inside.place.path, label: at.say(inside.place.own), text: String(entry) }]
  // Its title is its name in the head, which a mark of the check can stand on.
  const { title, ...values } = toValues(entry)
  const isNamed = typeof title === 'string' && title.trim() !== ''
  return [toHead(inside), ...listFields(isNamed ? values : toValues(entry), deeper(inside))]
}

/** The fields of something: its facts in one, then what is longer. */
const listFields = (values: Values, at: At): Piece[] => {
  const parts = Object.entries(values).map(([name, value]) =>
    toPart(value, { ...at, place: toField(at.place, name) }),
  )
  const facts = parts.flatMap((part) => ('fact' in part ? [part.fact] : []))
  const pieces = parts.flatMap((part) => ('pieces' in part ? part.pieces : []))
  return facts.length > 0 ? [{ is: 'facts', path: at.place.path, facts }, ...pieces] : pieces
}

/** Entries of short facts alone are a table; undefined where they are more than that. */
const toTable = (entries: readonly unknown[], at: At): Piece | undefined => {
  const rows = entries.map(toValues)
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (name) => !rows.every((row) => isNothing(row[name]) || isUntold(row[name], toField(at.place, name))),
  )
  const isFlat = rows.every((row) => names.every((name) => isNothing(row[name]) || isFact(row[name], name)))
  if (!isFlat || names.length > mostColumns || names.length < 2) return undefined
  return {
    is: 'table',
    path: at.place.path,
    heads: names.map((name) => at.say(toField(at.place, name).own)),
    rows: rows.map((row) =>
      names.map((name) => (isNothing(row[name]) ? '' : toFact(row[name], inField(at, name)).text)),
    ),
  }
}

const inField = (at: At, name: string): At => ({ ...at, place: toField(at.place, name) })

const toHead = ({ level, place, say }: At): Piece => ({
  is: 'head',
  path: place.path,
  level,
  text: say(place.own),
})

const deeper = (at: At): At => ({ ...at, level: Math.min(6, at.level + 1) })

const findName = (value: unknown, { names, place }: At): string | undefined =>
  names.get(`${place.name}/${value}`)

const toFact = (value: unknown, at: At): Fact => {
  const { place, say } = at
  const toText = (one: unknown): string =>
    place.name === 'community' ? toPlaceText(one) : (findName(one, at) ?? toShownText(one, { place, say }))
  return {
    path: place.path,
    label: say(place.own),
    text: (Array.isArray(value) ? value : [value]).map(toText).join(say({ zh: '、', en: ', ' })),
  }
}

/** A community as people call it: what it has in addresses and registers is for the comparison. */
const toPlaceText = (community: unknown): string => {
  const { district, name } = toValues(community)
  return `${name ?? ''}（${toValues(district).name ?? ''}）`
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)

/** What refers to another document says nothing to who reads it; on the public page it is a link. */
const isId = (value: unknown): boolean =>
  typeof value === 'string' && /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})$/.test(value)

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)

/** Whether something is said in a few words. */
const isFact = (value: unknown, name: string): boolean => {
  if (isSpecial(name) && !Array.isArray(value)) return true
  if (Array.isArray(value)) return value.every(isScalar) && isShort(value.join('、'))
  return isScalar(value) && isShort(String(value))
}

const isShort = (text: string): boolean => text.length <= longestFact && !text.includes('\n')

const isPicture = (value: unknown): value is Partial<Picture> =>
  typeof value === 'object' && value !== null && 'files' in value && Array.isArray(value.files)
