/** A piece of the syntax of PDF (ISO 32000-1, 7.2). */
export type Token =
  | { readonly kind: 'name' | 'word'; readonly text: string }
  /** As it stands in the file, with its brackets. */
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'begin' | 'end'; readonly of: 'dictionary' | 'array'; readonly at: number }

/** Most characters of a string that are kept. */
const longestString = 4_096
const longestName = 1_000

/**
 * Takes objects apart, from the first letter to the last and never going back, so that no file takes longer than its
 * length. What is no PDF at all comes out as words.
 */
export function* toTokens(text: string): Generator<Token> {
  const begins = /<<|>>|[[\]()<>{}%]|\/[^\0\s()<>[\]{}/%]*|[^\0\s()<>[\]{}/%]+/g
  for (let found = begins.exec(text); found; found = begins.exec(text)) {
    const [begin] = found
    if (begin === '(' || begin === '<' || begin === '%') {
      begins.lastIndex = findEnd[begin](text, begins.lastIndex)
      const until = Math.min(begins.lastIndex, found.index + longestString)
      if (begin !== '%') yield { kind: 'string', text: text.slice(found.index, until) }
    } else if (begin in brackets) yield { ...(brackets[begin] as Bracket), at: found.index }
    else if (begin[0] === '/') yield { kind: 'name', text: toPlainName(begin.slice(1)) }
    else yield { kind: 'word', text: begin }
  }
}

type Bracket = { readonly kind: 'begin' | 'end'; readonly of: 'dictionary' | 'array' }
const brackets: Readonly<Record<string, Bracket>> = {
  '<<': { kind: 'begin', of: 'dictionary' },
  '>>': { kind: 'end', of: 'dictionary' },
  '[': { kind: 'begin', of: 'array' },
  ']': { kind: 'end', of: 'array' },
}

/** Where what began ends; at the end of the text where nothing ends it. */
const findEnd = {
  '(': (text: string, from: number): number => {
    const turns = /[()\\]/g
    turns.lastIndex = from
    for (let [depth, turn] = [1, turns.exec(text)]; turn; turn = turns.exec(text)) {
      if (turn[0] === '\\') turns.lastIndex += 1
      else depth += turn[0] === '(' ? 1 : -1
      if (depth === 0) return turns.lastIndex
    }
    return text.length
  },
  '<': (text: string, from: number): number => text.indexOf('>', from) + 1 || text.length,
  '%': (text: string, from: number): number => {
    const ends = /[\r\n]/g
    ends.lastIndex = from
    return ends.exec(text)?.index ?? text.length
  },
} as const

/** A name may have its letters written as numbers: `/J#53` is `/JS`. None of those that are looked for is as long. */
const toPlainName = (name: string): string =>
  name.length > longestName
    ? name
    : name.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
