/** Digits that neither are decimal digits to Unicode nor become them by compatibility decomposition, from the first on. */
const others: readonly (readonly [first: number, digits: string])[] = [
  // Digits in a filled or a double circle, and those of the dingbats.
  [0x24ff, '0'],
  [0x24f5, '123456789'],
  [0x2776, '123456789'],
  [0x2780, '123456789'],
  [0x278a, '123456789'],
  [0x1f10b, '00'],
  // Counting rods, upright ones and lying ones, and their marks of tally.
  [0x1d360, '123456789'],
  [0x1d369, '123456789'],
]

const listed: ReadonlyMap<string, string> = new Map(
  others.flatMap(([first, digits]) =>
    [...digits].map((digit, index) => [String.fromCodePoint(first + index), digit] as const),
  ),
)

const decimal = /\p{Nd}/u

/** The digit, `0` to `9`, that a character is in any script; undefined where it is none. Numerals of Chinese are words. */
export const findDigit = (character: string): string | undefined =>
  decimal.test(character) ? toValue(character) : listed.get(character)

/** Unicode keeps the decimal digits of a script together, zero first: its place among its neighbours is its value. */
const toValue = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  let first = code
  while (decimal.test(String.fromCodePoint(first - 1))) first -= 1
  return String((code - first) % 10)
}

/** Numerals of Chinese for each digit, in daily, formal, old, spoken and traders' writing. */
const chinese = [
  '〇零○',
  '一壹弌幺〡',
  '二贰貳弍贰〢',
  '三叁參叄参弎〣',
  '四肆〤',
  '五伍〥',
  '六陆陸〦',
  '七柒〧',
  '八捌〨',
  '九玖〩',
] as const

const spoken: ReadonlyMap<string, string> = new Map(
  chinese.flatMap((numerals, value) => [...numerals].map((numeral) => [numeral, String(value)] as const)),
)
const anySpoken = new RegExp(`[${chinese.join('')}]`, 'g')

/** A folded text with the numerals of Chinese as digits, one for one, for whoever looks for numbers and not for words. */
export const toDigits = (folded: string): string =>
  folded.replace(anySpoken, (numeral) => spoken.get(numeral) ?? numeral)
