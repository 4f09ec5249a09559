/** A piece of the syntax of PDF (ISO 32000-1, 7.2). */
export type Token =
  | { readonly kind: 'name' | 'word'; readonly text: string }
  /** As it stands in the file, with its brackets. */
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'begin' | 'end'; readonly of: 'dictionary' | 'array'; readonly at: number }

/** Most characters of a string that are kept. */
const longestString = 4_096
/** Longer names than any that is looked for, its letters written as numbers or not. */
const longestName = 1_000

/**
 * Takes objects apart, from the first letter to the last and never going back, so that no file takes longer than its
 * length. What is no PDF at all comes out as words.
 */
export function* toTokens(text: string): Generator<Token> {
  for (let at = findEndOf(blanks, text, 0); at < text.length; at = findEndOf(blanks, text, at)) {
    const begin = at
    const letter = text[at] as string
    if (letter === '/') {
      at = findEndOf(regular, text, at + 1)
      yield { kind: 'name', text: toPlainName(text.slice(begin + 1, at)) }
    } else if (regular[text.charCodeAt(at)] === 1) {
      at = findEndOf(regular, text, at)
      yield { kind: 'word', text: text.slice(begin, at) }
    } else if (letter in findEnd && !text.startsWith('<<', at)) {
      at = findEnd[letter as keyof typeof findEnd](text, at + 1)
      const until = Math.min(at, begin + longestString)
      if (letter !== '%') yield { kind: 'string', text: text.slice(begin, until) }
    } else {
      const bracket = findBracket(text, at)
      at += bracket?.of === 'dictionary' ? 2 : 1
      if (bracket) yield { ...bracket, at: begin }
    }
  }
}

type Bracket = { readonly kind: 'begin' | 'end'; readonly of: 'dictionary' | 'array' }
const brackets: Readonly<Record<string, Bracket>> = {
  '[': { kind: 'begin', of: 'array' },
  ']': { kind: 'end', of: 'array' },
  '<<': { kind: 'begin', of: 'dictionary' },
  '>>': { kind: 'end', of: 'dictionary' },
}
const findBracket = (text: string, at: number): Bracket | undefined =>
  brackets[text[at] as string] ?? brackets[text.slice(at, at + 2)]

/** Which of the 256 letters of a file are in a class: a table, because each letter of it is asked. */
const toClass = (isIn: (letter: string) => boolean): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, code) => Number(isIn(String.fromCharCode(code))))

const blanks = toClass((letter) => '\0\t\n\f\r '.includes(letter))
/** What words and names are made of. */
const regular = toClass((letter) => !'\0\t\n\f\r ()<>[]{}/%'.includes(letter))

/** Where a run of letters of a class ends. */
const findEndOf = (letters: Uint8Array, text: string, from: number): number => {
  let at = from
  while (at < text.length && letters[text.charCodeAt(at)] === 1) at += 1
  return at
}

/** Where what began ends; at the end of the text where nothing ends it. */
const findEnd = {
  '(': (text: string, from: number): number => {
    let depth = 1
    for (let at = from; at < text.length; at++) {
      const letter = text[at]
      if (letter === '\\') at += 1
      else if (letter === '(') depth += 1
      else if (letter === ')') depth -= 1
      if (depth === 0) return at + 1
    }
    return text.length
  },
  '<': (text: string, from: number): number => text.indexOf('>', from) + 1 || text.length,
  '%': (text: string, from: number): number => {
    let at = from
    while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1
    return at
  },
} as const

/** A name may have its letters written as numbers: `/J#53` is `/JS`. */
const toPlainName = (name: string): string =>
  name.length <= longestName && name.includes('#') ? name.replaceAll(/#([0-9A-Fa-f]{2})/g, toLetter) : name

const toLetter = (_: string, code: string): string => String.fromCharCode(Number.parseInt(code, 16))
