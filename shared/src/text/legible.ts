import type { Label } from '../glossary.ts'
import { findUnicode } from './private-use.ts'

const seen = /(?![\p{Default_Ignorable_Code_Point}\u2800\ufffc])[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u

/** Whether a reader sees anything of a text: blanks, fillers, joiners and marks without a letter are nothing. */
export const isVisible = (text: string): boolean => seen.test(text)

/**
 * What a published text may not hold. Marks that set the direction of writing let a reader see other words than stand
 * there, a selector of variants without a character before it selects nothing, and a private code is another character,
 * or none, on each device.
 */
const misleading =
  /(?<direction>\p{Bidi_Control})|(?<selector>(?<![\p{L}\p{N}\p{P}\p{S}])\p{Variation_Selector})|(?<code>\p{Co})/u

const shownBefore = 10

/** The first character of a text that readers cannot rely on, told to its writer; undefined where there is none. */
export const findMisleading = (written: string): Label | undefined => {
  const found = misleading.exec(written)
  if (!found) return undefined
  const place = toPlace(written.slice(0, found.index))
  const code = toCode(found[0])
  const { direction, selector } = found.groups ?? {}
  if (direction !== undefined)
    return {
      zh: `${place.zh}有改变文字方向的控制符（${code}），读者看到的会与原文不同：请删去这里，重新输入`,
      en: `a control of the direction of writing (${code}) ${place.en}: delete this place and type it anew`,
    }
  if (selector !== undefined)
    return {
      zh: `${place.zh}有多余的异体选择符（${code}）：请删去这里，重新输入`,
      en: `a variation selector that selects nothing (${code}) ${place.en}: delete this place and type it anew`,
    }
  const right = findUnicode(found[0])
  return {
    zh: `${place.zh}的字用了系统自造的编码（${code}），别处显示不出来：请改为${right ? `“${right}”（${toCode(right)}）` : '通用的字'}`,
    en: `a private code (${code}) ${place.en}, which other devices cannot show: write ${right ? `“${right}” (${toCode(right)})` : 'a character of Unicode'}`,
  }
}

const toCode = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** What stands before a place, so that its writer finds it. */
export const toPlace = (before: string): Label => {
  const words = [...before].slice(-shownBefore).join('').trim()
  return words === ''
    ? { zh: '开头', en: 'at the beginning' }
    : { zh: `“${words}”后面`, en: `after “${words}”` }
}
