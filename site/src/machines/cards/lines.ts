import { toClauses, toWords } from '../../layout/words.ts'

type Measure = (text: string) => number

/** A text in lines that are no wider than `width`, broken between words, and about as long as each other. */
export const toLines = (text: string, { width, measure }: { width: number; measure: Measure }): string[] => {
  const pieces = toClauses(text)
    .flatMap(toWords)
    .flatMap((piece) => (measure(piece) <= width ? piece : [...piece]))
  const widest = fill(pieces, { width, measure })
  // Narrower and narrower, as long as that takes no line more.
  let [enough, tooNarrow] = [width, 0]
  for (let turn = 0; turn < 8; turn++) {
    const middle = (enough + tooNarrow) / 2
    const lines = fill(pieces, { width: middle, measure })
    const isEnough = lines.length <= widest.length && lines.every((line) => measure(line) <= middle)
    if (isEnough) enough = middle
    else tooNarrow = middle
  }
  return fill(pieces, { width: enough, measure })
}

const fill = (
  pieces: readonly string[],
  { width, measure }: { width: number; measure: Measure },
): string[] => {
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last !== undefined && measure(last + piece) <= width) lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  return lines
}
