import { findSyllables, syllables } from '@exemplar/shared/text/syllables'

/** What is called by a name; `reading` where its characters have two. */
export type Named = { readonly name: string; readonly reading?: string | undefined }

const { compare } = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

/** The name with characters that the collator reads as the name is read. */
const toSounded = ({ name, reading }: Named): string => {
  const read = reading === undefined ? undefined : findSyllables(reading)
  // 长 is read zhǎng by the collator; in names of places it is cháng.
  if (!read) return name.replaceAll('长', '常')
  return [
    ...read.map((syllable) => syllables.get(syllable) ?? ''),
    ...Array.from(name).slice(read.length),
  ].join('')
}

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

const toParts = (named: Named): readonly [before: string, number: number, after: string] => {
  const sounded = toSounded(named)
  const [, before = sounded, numeral, after = ''] = counted.exec(sounded) ?? []
  return [before, numeral === undefined ? 0 : toNumber(numeral), after]
}

/** Orders places as a reader looks for them: by the pinyin of their names, 第二 before 第十. */
export const compareNames = (one: Named, other: Named): number => {
  const [before, number, after] = toParts(one)
  const [otherBefore, otherNumber, otherAfter] = toParts(other)
  return (
    compare(before, otherBefore) ||
    number - otherNumber ||
    compare(after, otherAfter) ||
    // Of two that sound alike always the same one comes first.
    compare(one.name, other.name)
  )
}

/** No syllable begins with I, U or V. */
const letters = Array.from('ABCDEFGHJKLMNOPQRSTWXYZ')

/**
 * The letter under which a name stands, by the same collator: in its order U+FDD0 and a letter come before all characters
 * whose reading begins with that letter. `#` for what begins with no such character.
 */
export const toInitial = (named: Named): string => {
  const sounded = toSounded(named)
  if (!/^\p{Script=Han}/u.test(sounded)) return '#'
  return letters.findLast((letter) => compare(`\u{fdd0}${letter}`, sounded) <= 0) ?? '#'
}
