import type { Label } from '@exemplar/shared/glossary'
import type { Note } from '../../../editions/word/read/told.ts'
import { hasThings, type Node, toParagraph, toWords } from '../../paste/tidy/nodes.ts'
import { type Part, readParts, type StatedName } from './labels.ts'
import { type Lists, settle } from './settle.ts'

/** What a manuscript says of itself, for the field that it goes to. */
export type Stated = { readonly name: StatedName; readonly value: unknown; readonly words: string }

/** A text without what went to fields; what of it was understood and stays is named, and why. */
export type Taken = {
  readonly nodes: readonly Node[]
  readonly stated: readonly Stated[]
  readonly kept: readonly Label[]
  readonly notes: readonly Note[]
}

/** Blocks at the beginning and at the end among which a manuscript says such things. */
const [mostBefore, mostAfter] = [8, 6]

type Line = { readonly at: number; readonly parts: readonly Part[] }

const listLines = (nodes: readonly Node[]): Line[] =>
  nodes.flatMap((node, at) => {
    const isNear = at < mostBefore || at >= nodes.length - mostAfter
    if (!isNear || node.type !== 'paragraph' || hasThings(node)) return []
    const parts = readParts(toWords(node))
    return parts ? [{ at, parts }] : []
  })

/** What of a text is named at all, before anything is asked for. Pure. */
export const listNamed = (nodes: readonly Node[]): ReadonlySet<string> =>
  new Set(listLines(nodes).flatMap(({ parts }) => parts.map(({ name }) => name)))

type Around = {
  readonly lists: Lists
  /** The fields that there are; `credit` where pictures come along. */
  readonly names: ReadonlySet<string>
}

/** Takes out of a text what it says of itself, for the fields that there are. What is not understood stays where it is. Pure. */
export const takeStated = (nodes: readonly Node[], { lists, names }: Around): Taken => {
  const stated: Stated[] = []
  const kept: Label[] = []
  const notes: Note[] = []
  const left = new Map<number, readonly Part[]>()
  const take = (part: Part): boolean => {
    const { name, written } = part
    if (name === 'author' || !names.has(name)) return keep(written, noField)
    if (stated.some((one) => one.name === name)) return keep(written, twice)
    const settled = settle({ ...part, name }, lists)
    if ('why' in settled) return keep(written, settled.why)
    stated.push({ name, value: settled.value, words: settled.words })
    if (part.stays) return keep(written, copied)
    if (settled.lost) notes.push({ fate: 'left', label: settled.lost })
    return true
  }
  const keep = (written: string, why: Label): boolean => {
    const short = written.length > 40 ? `${written.slice(0, 40)}……` : written
    kept.push({ zh: `“${short}”留在正文里：${why.zh}`, en: `“${short}” stays in the body: ${why.en}` })
    return false
  }
  for (const { at, parts } of listLines(nodes)) {
    const rest = parts.filter((part) => !take(part))
    if (rest.length < parts.length) left.set(at, rest)
  }
  return { stated, kept, notes, nodes: nodes.flatMap((node, at) => toRest(node, left.get(at))) }
}

/** A line that says more than went away keeps that. */
const toRest = (node: Node, rest: readonly Part[] | undefined): Node[] => {
  if (!rest) return [node]
  if (rest.length === 0) return []
  const text = rest.map(({ written }) => written).join('　')
  return [toParagraph([{ type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 }])]
}

const copied: Label = { zh: '年度已照它填入', en: 'the year was taken from it' }
const noField: Label = { zh: '没有对应的栏目', en: 'there is no field for it' }
const twice: Label = { zh: '前面已经有一处', en: 'it was said before' }
