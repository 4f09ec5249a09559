import { text } from './scalars.ts'
import { fold } from './text/fold.ts'

/** Words that stand where something is still to be written, anywhere in it or as the whole of it. */
const anywhere =
  /待(?:填|补|定|确定|公布|明确|核实|完善)|请填|此处填写|占位|某某|[*＊×]{2,}|(?<![a-z])x{2,}(?![a-z])|_{2,}|\?{2,}/iu
const whole =
  /^(?:暂无|暂缺|暂定|无|没有|未知|不详|略|空|同上|见上|如上|另行通知|地址|单位|电话|联系电话|t\.?b\.?[ad]\.?|todo|n\/?a|none|null|undefined)$/iu

/** The text as a reader sees it: compatibility forms made one, what is invisible and the marks around it left out. */
const toSeen = (written: string): string => fold(written).text
const toBare = (seen: string): string => seen.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')

const isFilledIn = (written: string): boolean => {
  const seen = toSeen(written)
  const bare = toBare(seen)
  return bare !== '' && !whole.test(bare) && !anywhere.test(seen.replace(/\s/g, ''))
}

/** A text that says something: no “（待填写）” in the place of what the public has to know. */
export const filledIn = text.refine(isFilledIn, {
  abort: true,
  error: ({ input }) => `“${String(input)}”不是实际内容：请填写，公开的内容不能待定`,
})

/** The fewest digits of a number that somebody can call: a hotline has five. */
const shortest = 5

/** A telephone number that can be called. */
export const telephone = filledIn.refine(
  (written) => (toSeen(written).match(/\d/g) ?? []).length >= shortest && /[1-9]/.test(toSeen(written)),
  { error: '请填能打通的电话号码，外地号码带区号' },
)
