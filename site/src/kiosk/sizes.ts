import { toWords } from '../layout/words.ts'

const narrow = /[\u0020-\u024f]/

/** The width of a text in characters: digits and Latin letters are a little more than half as wide as the others. */
export const toWidth = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (narrow.test(letter) ? 0.6 : 1), 0)

/** Which step of a scale a text is set in: 0, the largest, for what is no wider than the first limit, and so on. */
export const toStep = (width: number, limits: readonly number[]): number => {
  const found = limits.findIndex((limit) => width <= limit)
  return found < 0 ? limits.length : found
}

/** A story on its frame. A title has up to 60 characters, a deck 200: what is long is set smaller, and all of it stands there. */
export const toStorySizes = ({ title, deck }: { title: string; deck: string }) => {
  const titleStep = toStep(toWidth(title), [12, 20, 36])
  const deckStep = toStep(toWidth(deck), [80, 130])
  return { titleStep, deckStep, hasRoom: titleStep < 2 && deckStep === 0 }
}

/** What somebody said is shown beside a story where it is no longer than this. */
export const longestQuote = 36

/** A figure with what stands before and behind it, which is set at a quarter of its size. */
export const toFigureStep = ({
  before,
  number,
  unit,
}: {
  before: string
  number: string
  unit: string
}): number => toStep(toWidth(number) + toWidth(before + unit) * 0.26, [2.1, 2.7, 3.5, 4.8])

/** Names of places in a list, one in a cell. */
type Named = { readonly name: string; readonly district: string }

/** How many names have room on a screen: one of two lines takes a higher cell. */
const [usual, fewer] = [33, 24]
/** Up to so many are set large. */
const few = 12

const [longestName, longestDistrict] = [7, 10]

/** A list of names in screens, and how its cells are set. */
export const toScreens = <T extends Named>(
  names: readonly T[],
): { readonly screens: readonly (readonly T[])[]; readonly look: 'few' | 'tall' | 'usual' } => {
  if (names.length <= few) return { screens: [names], look: 'few' }
  const isTall = names.some(
    ({ name, district }) => toWidth(name) > longestName || toWidth(district) > longestDistrict,
  )
  const most = isTall ? fewer : usual
  const count = Math.ceil(names.length / most)
  // Screens of one length: a last one with a single name would look forgotten.
  const length = Math.ceil(names.length / count)
  const screens = Array.from({ length: count }, (_, index) =>
    names.slice(index * length, (index + 1) * length),
  )
  return { screens, look: isTall ? 'tall' : 'usual' }
}

/** A name in lines of no more than so many characters, broken between words. */
export const toLines = (name: string, longest: number): string[] => {
  const lines: string[] = []
  for (const word of toWords(name)) {
    const last = lines.at(-1)
    if (last !== undefined && toWidth(last + word) <= longest) lines[lines.length - 1] = last + word
    else lines.push(word)
  }
  return lines
}

/** The name of a district without that of its city, which everybody in a hall of that city knows. */
export const toShortDistrict = (name: string, city: string): string => {
  const short = city.replace(/市$/, '')
  return short !== '' && name.startsWith(short) && name.length - short.length > 2
    ? name.slice(short.length)
    : name
}
