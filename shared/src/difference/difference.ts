import { toCanonicalJson } from '../gazette/digest.ts'
import { toValues, type Values } from '../values.ts'
import type { Pair } from './align/align.ts'
import { alignEntries } from './align/identity.ts'
import { type CompareWords, toWordComparison } from './align/words.ts'
import { isBlock, toBlockType } from './block.ts'
import type { Change, Difference, Run } from './change.ts'
import { type Position, toEntry, toField, toPart, toRoot } from './position.ts'
import { isSpecial, type Say, toShownText } from './shown-text.ts'
import { listTableParts, type TablePart } from './table.ts'

/** How a comparison speaks: by the fields of the form, in one of the two languages. */
export type Terms = {
  readonly fields: readonly unknown[]
  readonly say: Say
  /** What comparing by words may cost, where it may cost less than an editor who asked waits for. */
  readonly mostWork?: number
}

type Tools = { readonly say: Say; readonly compare: CompareWords }
type Sides = { readonly before: unknown; readonly after: unknown }

/**
 * What differs between two documents in their published shapes, field by field in the order of the shape. JSON values
 * of any form will do: a working edition need not be whole yet. Equal documents have no changes, and others have some.
 */
export const toDifference = (
  before: unknown,
  after: unknown,
  { fields, mostWork, say }: Terms,
): Difference => {
  const tools = { say, compare: toWordComparison(mostWork) }
  const [one, other] = [toValues(before), toValues(after)]
  const changes: Change[] = []
  const unchanged: Difference['unchanged'][number][] = []
  for (const name of mergeNames(one, other)) {
    const place = toField(toRoot(fields), name)
    const found = compare({ before: ownOf(one, name), after: ownOf(other, name) }, { place, tools })
    changes.push(...found)
    if (found.length === 0 && name !== 'kind')
      unchanged.push({
        path: place.path,
        label: place.label,
        text: toShownText(ownOf(one, name), { place, say }),
      })
  }
  return { changes, unchanged }
}

type At = { readonly place: Position; readonly tools: Tools }

const compare = (sides: Sides, at: At): Change[] => {
  const { before, after } = sides
  if (isSame(before, after)) return []
  if (isNothing(before)) return [toOneSided('added', after, at)]
  if (isNothing(after)) return [toOneSided('removed', before, at)]
  const changes = compareInside(sides, at)
  return changes.length > 0 ? changes : [toChanged(sides, at)]
}

const compareInside = ({ before, after }: Sides, at: At): Change[] => {
  if (isBlock(before) && isBlock(after)) return compareBlocks({ before, after }, at)
  if (isSpecial(at.place.name)) return []
  if (Array.isArray(before) && Array.isArray(after)) return compareLists({ before, after }, at)
  if (isFields(before) && isFields(after)) return compareFields({ before, after }, at)
  return []
}

const compareFields = ({ before, after }: { before: Values; after: Values }, at: At): Change[] =>
  mergeNames(before, after).flatMap((name) =>
    compare(
      { before: ownOf(before, name), after: ownOf(after, name) },
      { ...at, place: toField(at.place, name) },
    ),
  )

const compareLists = (
  { before, after }: { before: readonly unknown[]; after: readonly unknown[] },
  { place, tools }: At,
): Change[] => {
  const toText = (entry: unknown) => toShownText(entry, { place, say: tools.say })
  return alignEntries(before, { after, toText }).flatMap((pair) => {
    const [one, other] = [entryAt(before, pair.before), entryAt(after, pair.after)]
    const at = { tools, place: toEntry(place, pair, other ?? one) }
    const inside = compare({ before: one, after: other }, at)
    return pair.moved ? [toMoved({ before: one, after: other }, at), ...inside] : inside
  })
}

const entryAt = (list: readonly unknown[], index: Pair['before']): unknown =>
  index === undefined ? undefined : list[index]

const compareBlocks = ({ before, after }: { before: Values; after: Values }, at: At): Change[] => {
  const { say } = at.tools
  const [one, other] = [say(toBlockType(before)), say(toBlockType(after))]
  const type = one === other ? [] : [toChanged({ before: one, after: other }, inside(at, 'type'))]
  if (before.type === 'picture' && after.type === 'picture')
    return [...type, ...compare({ before: before.picture, after: after.picture }, inside(at, 'picture'))]
  if (before.type === 'table' && after.type === 'table')
    return listTableParts(before, after).map((part) => toPartChange(part, at))
  const texts = { before: toShownText(before, { ...at, say }), after: toShownText(after, { ...at, say }) }
  return texts.before === texts.after ? type : [...type, toChanged(texts, at)]
}

const toPartChange = ({ before, after, moved, ...part }: TablePart, { place, tools }: At): Change => {
  const at = { tools, place: toPart(place, part) }
  if (moved) return toMoved({ before, after }, at)
  if (before === undefined) return toOneSided('added', after, at)
  return after === undefined ? toOneSided('removed', before, at) : toChanged({ before, after }, at)
}

const inside = (at: At, name: string): At => ({ ...at, place: toField(at.place, name) })

const toOneSided = (kind: 'added' | 'removed', value: unknown, { place, tools }: At): Change => {
  const text = toShownText(value, { place, say: tools.say })
  return {
    path: place.path,
    label: place.label,
    kind,
    ...(kind === 'added' ? { after: text } : { before: text }),
  }
}

const toMoved = ({ before, after }: Sides, { place, tools }: At): Change => ({
  path: place.path,
  label: place.label,
  kind: 'moved',
  before: toShownText(before, { place, say: tools.say }),
  after: toShownText(after, { place, say: tools.say }),
})

/** A change that people would not see (an id that stands behind a name) is shown as it is stored. */
const toChanged = ({ before, after }: Sides, { place, tools }: At): Change => {
  const { path, label } = place
  const shown = [before, after].map((value) => toShownText(value, { place, say: tools.say }))
  const [one = '', other = ''] = shown[0] === shown[1] ? [before, after].map(toCanonicalJson) : shown
  const words: Run[] = tools.compare(one, other)
  return { path, label, kind: 'changed', before: one, after: other, words }
}

const isNothing = (value: unknown): boolean => value === undefined || value === null

const isSame = (before: unknown, after: unknown): boolean => {
  if (isNothing(before) || isNothing(after)) return isNothing(before) && isNothing(after)
  return toCanonicalJson(before) === toCanonicalJson(after)
}

const isFields = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A name may be one that every object inherits something under. */
const ownOf = (values: Values, name: string): unknown =>
  Object.hasOwn(values, name) ? values[name] : undefined

/** The names of both, in the order of the one after; what only the one before has stays behind its neighbour. */
const mergeNames = (before: Values, after: Values): string[] => {
  const names = Object.keys(after)
  for (const [index, name] of Object.keys(before).entries()) {
    if (names.includes(name)) continue
    const neighbour = Object.keys(before)[index - 1]
    names.splice(neighbour === undefined ? 0 : names.indexOf(neighbour) + 1, 0, name)
  }
  return names
}
