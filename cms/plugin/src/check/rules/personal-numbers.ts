import { toDigits } from '@exemplar/shared/text/digits'
import type { Place } from '@exemplar/shared/text/fold'
import { listGaps, listRuns, listStretches, type Run, toDigitsOf } from './number-runs.ts'
import { isCardNumber, isIdentityNumber } from './numbers.ts'

type FindInRun = (text: string, run: Run) => Place[]

/** Another way to read what is written: characters in the place of which others are meant, one for one. */
type Reading = (folded: string) => string

/** 一 between two figures may be a numeral, or a dash that somebody typed. */
const asDash: Reading = (folded) => folded.replace(/(?<=\d)一(?=\d)/g, '-')

/** Finds numbers in a folded text by what can be read as one, in figures or in numerals of Chinese, in each of the ways to read it. */
const byRuns =
  (find: FindInRun, readings: readonly Reading[] = [asDash]) =>
  (folded: string): Place[] => {
    const views = new Set([folded])
    for (const read of readings) for (const view of [...views]) views.add(read(view))
    const texts = new Set([...views].map(toDigits))
    return withoutOverlaps([...texts].flatMap((text) => listRuns(text).flatMap((run) => find(text, run))))
  }

const withoutOverlaps = (places: readonly Place[]): Place[] => {
  const apart: Place[] = []
  for (const place of places.toSorted((one, other) => one.start - other.start || other.end - one.end))
    if (place.start >= (apart.at(-1)?.end ?? 0)) apart.push(place)
  return apart
}

const beforeCheck = 17
/** The X at the end of an identity number, and what looks like one. */
const anX = /(?:[^\p{L}\p{N}]|\p{Lm}){0,6}?[xX×✕✖хХχΧ](?![\dA-Za-z])/uy

/** The letter O for a nought, where it belongs to no word. */
const asNought: Reading = (folded) =>
  folded.replace(/(?<![A-Za-zОоΟο])[OoОоΟο]+(?![A-WYZa-wyzОоΟο])/g, (letters) => '0'.repeat(letters.length))

/** What may stand between the figures of an identity number and is no separator: the words of the date that is in it. */
const asDate: Reading = (folded) =>
  folded.replace(/(?<=\d[^\p{L}\p{N}]{0,3})[一年月日](?=[^\p{L}\p{N}]{0,3}[\dxX×])/gu, '-')

/** Citizens’ identity numbers (公民身份号码): known by the date and the check in them, so that any separators may stand in between. */
export const findIdentityNumbers = byRuns(
  (text, run) => {
    const { digits, places } = toDigitsOf(run)
    return places.flatMap(({ at: start, isFirst }, from) => {
      if (!isFirst) return []
      const end = findEnd(text, {
        digits: digits.slice(from),
        places: places.slice(from, from + beforeCheck + 2),
      })
      return end === undefined ? [] : [{ start, end }]
    })
  },
  [asNought, asDate],
)

/** Where the identity number ends that begins with these digits, if one does. */
const findEnd = (
  text: string,
  { digits, places }: Pick<ReturnType<typeof toDigitsOf>, 'digits' | 'places'>,
): number | undefined => {
  const body = digits.slice(0, beforeCheck)
  const lastOfBody = places[beforeCheck - 1]
  if (!lastOfBody) return undefined
  const [check, next] = [places[beforeCheck], places[beforeCheck + 1]]
  if (check && isIdentityNumber(body + digits[beforeCheck])) {
    const goesOn = (next && !next.isFirst) || /^[A-Za-z]/.test(text.slice(check.at + 1, check.at + 2))
    if (!goesOn) return check.at + 1
  }
  if (check && !check.isFirst) return undefined
  anX.lastIndex = lastOfBody.at + 1
  const x = anX.exec(text)
  return x && isIdentityNumber(`${body}X`) ? x.index + x[0].length : undefined
}

const printed = /^4-4-4-4(?:-[1-3])?$|^4-4-4-[5-7]$/

/** Bank cards, in one piece or in the groups of four that are printed on a card. */
export const findCardNumbers = byRuns((text, run) =>
  listStretches(run, { fewest: 16, most: 19 }).flatMap((stretch) => {
    const digits = toDigitsIn(stretch)
    if (stretch.length > 1 && !isPrinted(text, { stretch, digits })) return []
    if (!isCardNumber(digits) || isIdentityNumber(digits)) return []
    const place = toPlaceOf(stretch)
    return /^[A-Za-z]/.test(text.slice(place.end, place.end + 1)) ? [] : [place]
  }),
)

/**
 * Four numbers of four figures that are counted may pass the check by chance: no card begins with a year, and what looks
 * like a list has to begin like the cards of this country.
 */
const isPrinted = (text: string, { stretch, digits }: { stretch: Run; digits: string }): boolean => {
  if (!printed.test(toLayout(stretch))) return false
  if (listGaps(text, stretch).every((gap) => looseGap.test(gap))) return !/^(?:1|20)/.test(digits)
  return digits.startsWith('62') && !isCounted(text, stretch)
}

const mobile = /^(?:(?:00)?86)?1[3-9]\d{9}$/
/** How a mobile number is written in groups, whatever separates them; each digit may stand alone. */
const layouts = /^(?:11|3-8|7-4|3-4-4|4-4-3|3-3-5|(?:1-){10}1)$/
const looseGap = /^[ -]{1,2}$/
/** What is counted: 156、1203、2044人 is no number to call. */
const unit =
  /^ ?(?:余|多|千|万|亿)*(?:人|[户名个家次件元条项平公米岁年月周天日时分秒处场册台套部座栋期号级所页间吨克升亩只辆艘棵株盏起例对双份封篇幅款批轮张床支层字倍股滴℃%‰])/

/** Mobile numbers, with the code of the country where it is given. */
export const findMobiles = byRuns((text, run) =>
  listStretches(run, { fewest: 11, most: 15 }).flatMap((stretch) => {
    if (!mobile.test(toDigitsIn(stretch))) return []
    const bare = withoutCountry(stretch)
    if (!isWrittenAsOne(text, bare)) return []
    const { start, end } = toPlaceOf(stretch)
    return [{ start: text[start - 1] === '+' && bare !== stretch ? start - 1 : start, end }]
  }),
)

/** The groups of a number without the code of the country, which may stand apart or not. */
const withoutCountry = (stretch: Run): Run => {
  const [first, ...others] = stretch
  const code = /^(?:00)?86/.exec(first?.digits ?? '')?.[0]
  if (!first || code === undefined) return stretch
  if (first.digits === code) return others
  const start = first.start + code.length
  return [{ ...first, start, digits: first.digits.slice(code.length) }, ...others]
}

const isWrittenAsOne = (text: string, stretch: Run): boolean => {
  const gaps = listGaps(text, stretch)
  if (gaps.length > 0 && isCounted(text, stretch)) return false
  const breaks = gaps.filter((gap) => gap.includes('\n')).length
  // A number runs over into one further line, of words; figures alone that stand under each other are a table.
  if (breaks > 0) return breaks === 1 && gaps.length <= 2 && isAmongWords(text, stretch)
  return layouts.test(toLayout(stretch)) || gaps.every((gap) => looseGap.test(gap))
}

/** Whether a number that is set apart like a list is one: it goes on before or behind, or says what is counted. */
const isCounted = (text: string, stretch: Run): boolean => {
  const { start, end } = toPlaceOf(stretch)
  if (unit.test(text.slice(end, end + 4))) return true
  const [gap = ''] = listGaps(text, stretch)
  if (looseGap.test(gap)) return false
  const goesOn = text.startsWith(gap, end) && isFigure(text[end + gap.length])
  return goesOn || (text.slice(start - gap.length, start) === gap && isFigure(text[start - gap.length - 1]))
}

const isFigure = (character = ''): boolean => /\d/.test(character)

/** Whether there are words in the lines in which a stretch begins and ends. */
const isAmongWords = (text: string, stretch: Run): boolean => {
  const { start, end } = toPlaceOf(stretch)
  const [before = ''] = /[^\n]*$/.exec(text.slice(Math.max(0, start - 100), start)) ?? []
  const [after = ''] = /^[^\n]*/.exec(text.slice(end, end + 100)) ?? []
  return /\p{L}/u.test(before + after)
}

const toDigitsIn = (stretch: Run): string => stretch.map(({ digits }) => digits).join('')

const toLayout = (stretch: Run): string => stretch.map(({ digits }) => digits.length).join('-')

const toPlaceOf = (stretch: Run): Place => ({ start: stretch[0]?.start ?? 0, end: stretch.at(-1)?.end ?? 0 })
