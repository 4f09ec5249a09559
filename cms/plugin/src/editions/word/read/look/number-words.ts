const digits = [...'〇一二三四五六七八九']
const formal = [...'零壹贰叁肆伍陆柒捌玖']
const units = ['', '十', '百', '千']
const formalUnits = ['', '拾', '佰', '仟']

/** 十二, 一百零三: numbers up to 9,999 in words. */
const toChinese = (number: number, words: readonly string[], places: readonly string[]): string => {
  const figures = [...String(number)].map(Number)
  let said = ''
  let isGap = false
  for (const [index, figure] of figures.entries()) {
    if (figure === 0) {
      isGap = true
      continue
    }
    if (isGap && said !== '') said += '零'
    isGap = false
    said += `${words[figure]}${places[figures.length - 1 - index]}`
  }
  return words === digits ? said.replace(/^一十/, '十') : said
}

const toRoman = (number: number): string => {
  const signs = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I']
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
  let left = number
  return signs.reduce((said, sign, index) => {
    const value = values[index] ?? 1
    const times = Math.floor(left / value)
    left -= times * value
    return said + sign.repeat(times)
  }, '')
}

/** a, b … z, aa, bb: as Word goes on. */
const toLetters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1)

const pick = (signs: string, number: number): string => [...signs][number - 1] ?? String(number)

const inWords: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: (number) =>
    [...String(number)].map((figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0)).join(''),
  decimalEnclosedCircle: (number) => pick('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', number),
  decimalEnclosedCircleChinese: (number) => pick('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', number),
  decimalEnclosedParen: (number) => pick('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', number),
  decimalEnclosedFullstop: (number) => pick('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛', number),
  ideographDigital: (number) => [...String(number)].map((figure) => digits[Number(figure)]).join(''),
  ideographTraditional: (number) => pick('甲乙丙丁戊己庚辛壬癸', number),
  ideographZodiac: (number) => pick('子丑寅卯辰巳午未申酉戌亥', number),
  ideographEnclosedCircle: (number) => pick('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉', number),
  chineseLegalSimplified: (number) => toChinese(number, formal, formalUnits),
  ideographLegalTraditional: (number) => toChinese(number, formal, formalUnits),
  upperRoman: toRoman,
  lowerRoman: (number) => toRoman(number).toLowerCase(),
  upperLetter: (number) => toLetters(number).toUpperCase(),
  lowerLetter: toLetters,
  none: () => '',
}

const spoken = (number: number): string => toChinese(number, digits, units)
const chinese = [
  ...['chineseCounting', 'chineseCountingThousand', 'japaneseCounting', 'japaneseLegal'],
  ...['taiwaneseCounting', 'taiwaneseCountingThousand', 'koreanCounting', 'ideographLegal'],
]

/** A number as a format of Word shows it (ECMA-376 part 1, 17.18.59). */
export const toNumberWords = (number: number, format: string): string => {
  if (!Number.isSafeInteger(number) || number < 1 || number > 9_999) return String(number)
  return (chinese.includes(format) ? spoken : (inWords[format] ?? String))(number)
}
