import { toClauses } from '../../layout/clauses.ts'
import { toWords } from '../../layout/words.ts'

type Measure = (text: string) => number

type Setting = { readonly width: number; readonly measure: Measure }

/**
 * A text in lines that are no wider than `width` and about as long as each other: broken between clauses where that takes no
 * line more, else between words.
 */
export const toLines = (text: string, setting: Setting): string[] => {
  const { width, measure } = setting
  const clauses = toClauses(text)
  const words = clauses.flatMap(toWords).flatMap((piece) => (measure(piece) <= width ? piece : [...piece]))
  const byClauses = fill(clauses, setting)
  const isEnough =
    byClauses.length <= fill(words, setting).length && byClauses.every((line) => measure(line) <= width)
  return level(isEnough ? clauses : words, setting)
}

/** Narrower and narrower lines, as long as that takes none more. */
const level = (pieces: readonly string[], { width, measure }: Setting): string[] => {
  const most = fill(pieces, { width, measure }).length
  let [enough, tooNarrow] = [width, 0]
  for (let turn = 0; turn < 8; turn++) {
    const middle = (enough + tooNarrow) / 2
    const lines = fill(pieces, { width: middle, measure })
    if (lines.length <= most && lines.every((line) => measure(line) <= middle)) enough = middle
    else tooNarrow = middle
  }
  return fill(pieces, { width: enough, measure })
}

const fill = (pieces: readonly string[], { width, measure }: Setting): string[] => {
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last !== undefined && measure(last + piece) <= width) lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  return lines
}
