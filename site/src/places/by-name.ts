const inChinese = new Intl.Collator('zh')

/** 长 is read zhǎng by the collator; in names of places it is cháng. */
const compareSounds = (one: string, other: string): number =>
  inChinese.compare(one.replaceAll('长', '常'), other.replaceAll('长', '常'))

const digits = '零一二三四五六七八九'

/** What a numeral below a hundred says, written as 七, 十, 十二, 二十 or 二十一. */
const toNumber = (numeral: string): number => {
  const [tens = '', ones] = numeral.split('十')
  if (ones === undefined) return digits.indexOf(tens)
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + Math.max(digits.indexOf(ones || '零'), 0)
}

/** A number by which places of one name are told apart, as in 新华二社区 and 第十社区; in 三官庙 it is a word. */
const counted =
  /^(.*[^一二三四五六七八九十])([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])((?:社区|区|村|居|里).*)$/u

const toParts = (name: string): readonly [before: string, number: number, after: string] => {
  const [, before = name, numeral, after = ''] = counted.exec(name) ?? []
  return [before, numeral === undefined ? 0 : toNumber(numeral), after]
}

/** Orders names of places as a reader looks for them: by their pinyin, 第二 before 第十. */
export const compareNames = (one: string, other: string): number => {
  const [before, number, after] = toParts(one)
  const [otherBefore, otherNumber, otherAfter] = toParts(other)
  return compareSounds(before, otherBefore) || number - otherNumber || compareSounds(after, otherAfter)
}
