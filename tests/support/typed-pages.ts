import { execFileSync } from 'node:child_process'

/** Millimetres of a point. */
const point = 25.4 / 72

/** A line of a page in millimetres from its upper left corner, without blanks. */
type TypedLine = {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The lines of each page of a PDF, from above. */
export const readTypedPages = (bytes: Uint8Array): TypedLine[][] => {
  const said = execFileSync('pdftotext', ['-bbox-layout', '-', '-'], { input: bytes, stdio: 'pipe' })
  return said.toString().split('<page ').slice(1).map(toLines)
}

const toLines = (page: string): TypedLine[] =>
  [...page.matchAll(/<line xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/line>/gs)]
    .map(([, left, top, right, bottom, words = '']) => ({
      text: [...words.matchAll(/>([^<]+)<\/word>/g)].map(([, word]) => word).join(''),
      left: Number(left) * point,
      top: Number(top) * point,
      right: Number(right) * point,
      bottom: Number(bottom) * point,
    }))
    .toSorted((one, other) => Math.round(one.top) - Math.round(other.top) || one.left - other.left)
