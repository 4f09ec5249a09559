const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

const longestName = 10

/** The words of a text; signs stay with the word before them, an opening one with the word after. */
const segment = (text: string): string[] => {
  const words: string[] = []
  let opening = ''
  for (const { segment: part, isWordLike } of segmenter.segment(text)) {
    if (/^[“‘（《〔]$/.test(part)) opening += part
    else if (isWordLike || words.length === 0 || opening !== '') {
      words.push(opening + part)
      opening = ''
    } else words.push(`${words.pop()}${part}`)
  }
  return opening === '' ? words : [...words, opening]
}

/** Splits a title into the pieces between which its line may break. A short name in quotation marks is one piece. */
export const toWords = (text: string): string[] =>
  text
    .split(/(“[^”]+”)/)
    .flatMap((part) => (part.startsWith('“') && part.length <= longestName ? part : segment(part)))
