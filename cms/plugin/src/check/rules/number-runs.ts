import type { Place } from '@exemplar/shared/text/fold'

/** Digits that stand side by side. */
type Group = Place & { readonly digits: string }

/** Groups of digits with nothing but separators between them, in their order. */
export type Run = readonly Group[]

// A long vowel mark of kana (ー) is a letter to Unicode and a dash to whoever types it.
const separators = /^(?:[^\p{L}\p{N}]|\p{Lm}){1,6}$/u
/** As many units as six separators can have. */
const longestGap = 12

/** The runs of a text: what can be read as one number, whatever separates its groups. */
export const listRuns = (text: string): Run[] => {
  const runs: Group[][] = []
  for (const { 0: digits, index: start } of text.matchAll(/\d+/g)) {
    const group = { start, end: start + digits.length, digits }
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && isGap(text, last.end, start)) run.push(group)
    else runs.push([group])
  }
  return runs
}

const isGap = (text: string, from: number, to: number): boolean =>
  to - from <= longestGap && separators.test(text.slice(from, to))

/** The single digits of a run, and which of them begins a group. */
export const toDigitsOf = (
  run: Run,
): { readonly digits: string; readonly places: readonly DigitPlace[] } => ({
  digits: run.map(({ digits }) => digits).join(''),
  places: run.flatMap(({ digits, start }) =>
    Array.from(digits, (_, index) => ({ at: start + index, isFirst: index === 0 })),
  ),
})

type DigitPlace = { readonly at: number; readonly isFirst: boolean }

/** The stretches of whole groups of a run that have from `fewest` to `most` digits in all. */
export const listStretches = (
  run: Run,
  { fewest, most }: { readonly fewest: number; readonly most: number },
): Run[] => {
  const found: Run[] = []
  for (let from = 0; from < run.length; from++) {
    let length = 0
    for (let to = from; to < run.length && length <= most; to++) {
      length += run[to]?.digits.length ?? 0
      if (length >= fewest && length <= most) found.push(run.slice(from, to + 1))
    }
  }
  return found
}

/** What stands between the groups of a run. */
export const listGaps = (text: string, run: Run): string[] =>
  run.slice(1).map(({ start }, index) => text.slice(run[index]?.end, start))
