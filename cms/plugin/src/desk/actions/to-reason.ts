import type { Thread } from '../../editions/comments/threads.ts'

type Remark = Pick<Thread, 'text' | 'field' | 'quote'>

/** As much as a reason may say: its door takes no more. */
const longest = 2000
/** As much of quoted words as is needed to know the place. */
const longestQuoted = 30
const rest = '其余见批注。'

/**
 * What somebody has remarked, as the reason of a return: by the fields and words that it is about, as much as a reason
 * holds; of what is left out it says where it stands. Pure; empty without any.
 */
export const toReason = (
  remarks: readonly Remark[],
  toFieldName: (field: string) => string | undefined,
): string => {
  const said = remarks.map((remark) => toLine(remark, toFieldName))
  const lines = said.length < 2 ? said : said.map((line, index) => `${index + 1}. ${line}`)
  const whole = lines.join('\n')
  if (whole.length <= longest) return whole
  const most = longest - rest.length - 1
  let [fitting, length] = [0, 0]
  for (const line of lines) {
    length += line.length + 1
    if (length > most) break
    fitting += 1
  }
  const first = fitting > 0 ? lines.slice(0, fitting).join('\n') : shorten(lines[0] ?? '', most)
  return `${first}\n${rest}`
}

const toLine = ({ field, quote, text }: Remark, toFieldName: (field: string) => string | undefined) => {
  const name = (field === undefined ? undefined : toFieldName(field)) ?? ''
  const place = quote ? `${name}“${shorten(quote.exact, longestQuoted)}”` : name
  return place === '' ? text.trim() : `${place}：${text.trim()}`
}

/** A text that is cut says so, and no character is cut in two. */
const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 2).replace(/[\uD800-\uDBFF]$/, '')}……`
