import type { Lines, Look, Run } from './blocks.ts'

/** Letters that stand without a blank between them, wherever the source file broke its lines. */
const solid = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u

const above: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−=()n'].map((letter, index) => [letter, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][index] ?? letter]),
)
const below: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−=()'].map((letter, index) => [letter, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][index] ?? letter]),
)

/**
 * The runs of a line as they are read: blanks as a browser draws them (a line break of the source is none between
 * Chinese letters), none at the ends, runs that look alike as one.
 */
export const tidyLine = (line: readonly Run[]): Run[] =>
  trimEnds(joinAlike(withBlanks(line.map(withCharacter))))

export const isEmpty = (lines: Lines): boolean => lines.every((line) => tidyLine(line).length === 0)

/** Blanks are those of the whole line: a run does not know what stands beside it. */
const withBlanks = (line: readonly Run[]): Run[] => {
  const whole = line.map(({ text }) => text).join('')
  const blank = /[ \t\r\n\f\u00a0]+/g
  const kept: string[] = [...whole]
  const letters = line.map(({ text }) => [...text].length)
  const starts: number[] = []
  letters.reduce((sum, length) => {
    starts.push(sum)
    return sum + length
  }, 0)
  for (const { 0: found, index } of whole.matchAll(blank)) {
    const first = [...whole.slice(0, index)].length
    const before = kept[first - 1] ?? ''
    const after = kept[first + found.length] ?? ''
    const isBreak = /[\r\n]/.test(found) && !found.includes('\u00a0')
    kept[first] = isBreak && solid.test(before) && solid.test(after) ? '' : ' '
    for (let rest = 1; rest < found.length; rest += 1) kept[first + rest] = ''
  }
  return line.map((run, index) => {
    const start = starts[index] ?? 0
    return { ...run, text: kept.slice(start, start + (letters[index] ?? 0)).join('') }
  })
}

/** What is above or below the line as the character for it, where there is one for all of it: m², CO₂. */
const withCharacter = (run: Run): Run => {
  if (!run.raised) return run
  if (/^\s*\[\d+\]\s*$/.test(run.text)) return { ...run, raised: undefined }
  const characters = run.raised === 'sup' ? above : below
  const letters = [...run.text.trim()]
  if (letters.length === 0 || letters.some((letter) => !characters[letter])) return run
  return { ...run, raised: undefined, text: letters.map((letter) => characters[letter]).join('') }
}

const isAlike = (one: Look, other: Look): boolean =>
  one.strong === other.strong &&
  one.struck === other.struck &&
  one.raised === other.raised &&
  one.href === other.href

const joinAlike = (line: readonly Run[]): Run[] => {
  const joined: Run[] = []
  for (const run of line) {
    if (run.text === '') continue
    const last = joined.at(-1)
    if (last && isAlike(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text }
    else joined.push(run)
  }
  return joined
}

const trimEnds = (line: readonly Run[]): Run[] => {
  const runs = [...line]
  while (runs[0]?.text.trim() === '') runs.shift()
  while (runs.at(-1)?.text.trim() === '') runs.pop()
  const [first] = runs
  if (first) runs[0] = { ...first, text: first.text.trimStart() }
  const last = runs.at(-1)
  if (last) runs[runs.length - 1] = { ...last, text: last.text.trimEnd() }
  return runs
}
