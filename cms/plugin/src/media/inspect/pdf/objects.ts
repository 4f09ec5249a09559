import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Token, toTokens } from './tokens.ts'

/** The keys whose values are kept; a dictionary may have as many others as its file is long. */
const keys = [
  'Type',
  'Subtype',
  'S',
  'Next',
  'FT',
  'Kids',
  'OpenAction',
  'AA',
  'EF',
  'Author',
  'Count',
  'First',
] as const
type Key = (typeof keys)[number]

export type Dictionary = {
  /** What stands first in each value: of `5 0 R` the word `5`. */
  readonly values: Readonly<Partial<Record<Key, Token>>>
  /** The key whose value it is, in the dictionary around it. */
  readonly under: string | undefined
  /** The number of the object that it is; undefined where it stands within another. */
  readonly object: number | undefined
}

export type Visitor = {
  /** Of each name, be it a key or a value. */
  readonly name: (name: string) => void
  readonly dictionary: (dictionary: Dictionary) => void
  /** Of each object that is an array. */
  readonly array: (object: number) => void
}

/** A piece of a file that is made of objects: what stands between streams, or an unpacked list. */
export type Piece = {
  readonly text: string
  /** Which object begins where in a list; undefined where each says its own number. */
  readonly begins?: ReadonlyMap<number, number>
}

/** Arrays and dictionaries within each other at most, so that what is held of them stays small. */
const deepest = 500
/** Tokens after which others have their turn. */
const atOnce = 20_000

type Frame = {
  readonly of: 'dictionary' | 'array'
  readonly under: string | undefined
  readonly object: number | undefined
  readonly values: Partial<Record<Key, Token>>
  /** The key that still has no value. */
  key: string | undefined
}

/**
 * Reads the objects of a file piece by piece. `read` tells the last dictionary of a piece that is an object, which is
 * that of the stream after it; it throws a RangeError for one in which more stands within each other than in any PDF.
 */
export const toObjectReader = (visitor: Visitor) => {
  let tokens = 0
  const read = async ({ text, begins }: Piece): Promise<Dictionary | undefined> => {
    const around: Frame[] = []
    let words: string[] = []
    let object: number | undefined
    let last: Dictionary | undefined
    for (const token of toTokens(text)) {
      tokens += 1
      if (tokens % atOnce === 0) await nextTurn()
      const frame = around.at(-1)
      if (token.kind === 'name') visitor.name(token.text)
      if (token.kind === 'word' && !frame) {
        if (token.text === 'obj') object = Number(words[0])
        words = [words.at(-1) ?? '', token.text]
      }
      if (token.kind === 'end') {
        const ended = around.pop()
        if (ended?.of === 'dictionary') {
          visitor.dictionary(ended)
          if (around.length === 0) last = ended
        }
        continue
      }
      const under = frame && take(frame, token)
      if (token.kind !== 'begin') continue
      if (around.length === deepest) throw new RangeError('too deep')
      const own = frame ? undefined : begins ? begins.get(token.at) : object
      if (own !== undefined && token.of === 'array') visitor.array(own)
      around.push({ of: token.of, under, object: own, values: {}, key: undefined })
    }
    return last
  }
  return { read }
}

/** Puts a token where it belongs in a dictionary: a key, the first of its value, or more of it. Answers with its key. */
const take = (frame: Frame, token: Token): string | undefined => {
  if (frame.of === 'array') return undefined
  const { key } = frame
  if (key !== undefined) {
    if (isKept(key)) frame.values[key] = token
    frame.key = undefined
  } else if (token.kind === 'name') frame.key = token.text
  return key
}

const isKept = (key: string): key is Key => (keys as readonly string[]).includes(key)
