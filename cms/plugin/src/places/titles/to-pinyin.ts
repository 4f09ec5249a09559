import { fold } from '@exemplar/shared/text/fold'
import { findSyllables } from '@exemplar/shared/text/syllables'
import { pinyin } from 'pinyin-pro'

/** What is called by a name; `reading` where its characters have two. */
type Named = { readonly name: string; readonly reading?: string | undefined }

/**
 * A name as it is typed by whoever looks for it: its pinyin without tones in one piece, then the initials, as
 * `shijiexiangshequ sjxsq`. Lists stand in the order of it, so that a name with a number in it begins with what orders
 * it: 第二 stands before 第十. Never published: a wrong guess costs a search, and is mended by `reading`.
 */
export const toPinyin = ({ name, reading }: Named): string => {
  const read = (reading === undefined ? undefined : findSyllables(reading)) ?? []
  const rest = Array.from(fold(name).text).slice(read.length).join('')
  const syllables = [...read, ...toSyllables(rest)]
  const initials = syllables.map((syllable) => (/^\d/.test(syllable) ? syllable : syllable.slice(0, 1)))
  const order = toOrder(Array.from(fold(name).text), { read, syllables })
  const words = [order, syllables.join(''), initials.join('')]
  return [...new Set(words)].filter((word) => word !== '').join(' ')
}

const toSyllables = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).flatMap(
    (part) =>
      part
        .normalize('NFKD')
        .toLowerCase()
        .match(/[a-z]+|\d+/g) ?? [],
  )

const digits = '〇一二三四五六七八九'
const numerals = '〇零一二三四五六七八九十百两'
// A run of them is tried from its first one alone, however long somebody made it.
const numeral = new RegExp(
  `(?<=第)[${numerals}]+|(?<=[^${numerals}])[${numerals}]+(?=社区|居委会|小区|村|居|期|区)|\\d+`,
  'gu',
)

/** The pinyin of a name with its numbers as numbers of one length; the pinyin itself where it has none. */
const toOrder = (
  characters: readonly string[],
  { read, syllables }: { read: readonly string[]; syllables: readonly string[] },
): string => {
  const toPart = (from: number, to: number): string => {
    const guessed = characters.slice(Math.max(from, read.length), to).join('')
    return [...read.slice(from, to), ...toSyllables(guessed)].join('')
  }
  const text = characters.join('')
  const parts: string[] = []
  let end = 0
  let endInText = 0
  for (const { 0: found, index } of text.matchAll(numeral)) {
    // Characters beyond the first plane are two units each in a place of a text, and one in a list of characters.
    const at = end + Array.from(text.slice(endInText, index)).length
    parts.push(toPart(end, at), toNumber(found).padStart(4, '0'))
    end = at + found.length
    endInText = index + found.length
  }
  if (parts.length === 0) return syllables.join('')
  return [...parts, toPart(end, characters.length)].join('')
}

/** `十`, `二十三`, `一百零五`, `23`, and figures in a row: `一〇五`. */
const toNumber = (written: string): string => {
  if (/^\d+$/.test(written)) return written.replace(/^0+(?=\d)/, '')
  let [whole, one] = [0, 0]
  for (const character of written.replaceAll('零', '〇').replaceAll('两', '二')) {
    const digit = digits.indexOf(character)
    if (digit >= 0) one = /[十百]/.test(written) ? digit : one * 10 + digit
    else {
      whole += (one || 1) * (character === '十' ? 10 : 100)
      one = 0
    }
  }
  return String(whole + one)
}
