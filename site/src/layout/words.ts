const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

const longestName = 10

/** What the segmenter takes for words and a reader for the end of one: 制度化, 工作者, 满意率. */
const endings = /^[化者性率员式队站会们里]$/

/** The words of a text; signs and endings stay with the word before them, an opening sign with the word after. */
const segment = (text: string): string[] => {
  const words: string[] = []
  let opening = ''
  for (const { segment: part, isWordLike } of segmenter.segment(text)) {
    if (/^[“‘（《〔]$/.test(part)) opening += part
    else if (words.length === 0 || opening !== '' || (isWordLike && !endings.test(part))) {
      words.push(opening + part)
      opening = ''
    } else words.push(`${words.pop()}${part}`)
  }
  return opening === '' ? words : [...words, opening]
}

/** Splits a title after each sign that closes a clause. */
export const toClauses = (text: string): string[] => text.match(/.+?(?:[，、；：。？！]+[”’）》]*|$)/g) ?? []

/** Splits a clause into the pieces between which its line may break. A short name in quotation marks is one piece. */
export const toWords = (text: string): string[] =>
  text
    .split(/(“[^”]+”)/)
    .flatMap((part) => (part.startsWith('“') && part.length <= longestName ? part : segment(part)))
