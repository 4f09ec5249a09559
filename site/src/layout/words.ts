const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

const longestName = 10

/** What the segmenter takes for a word and a reader for the end of one: 制度化, 工作者, 办公室, 公示期, 近年来, 什么样, 立了. */
const endings = '化者性率度员式型级队站室器会们里册区期日钟来样的了着过'
const ending = new RegExp(`^[${endings}]$`)
const afterPiece = new RegExp(`^(?:[，、；：。？！”’）》]|[${endings}](?!\\p{Script=Han}))`, 'u')
const numeral = /[零一二三四五六七八九十百千万两\d]/
const isSingle = (word: string): boolean => /^(?:\p{Script=Han}|\d+)$/u.test(word)

/** What stands as it is: names in quotation marks, what is said in brackets, and what the segmenter does not know at all. */
const whole = /(“[^”]+”|（[^）]+）|上下班)/

/** 六十/八岁 is one number, 33/个 is counted, 7月/22日 is a day, and 2020/年度 a year. */
const goesOn = (before: string, part: string): boolean =>
  (/\d[年月]$/.test(before) && /^\d/.test(part)) ||
  (/\d$/.test(before) && part === '年度') ||
  (numeral.test(before.at(-1) ?? '') && (numeral.test(part[0] ?? '') || isSingle(part)))

/**
 * The words of a text; signs and endings stay with the word before them, an opening sign with the word after. What the
 * segmenter has cut into single characters is put together again, 小区/长/效/管理 to 小区/长效/管理: they belong to each
 * other, and an odd one to the word after it.
 */
const segment = (text: string): string[] => {
  const words: string[] = []
  let opening = ''
  let singles = ''
  const close = (last = '') => {
    if (singles + last !== '') words.push(singles + last)
    singles = ''
  }
  const takeBack = (part: string) => {
    if (singles === '') words.push((words.pop() ?? '') + part)
    else close(part)
  }
  for (const { segment: part, isWordLike } of segmenter.segment(text)) {
    if (/^[“‘（《〔]$/.test(part)) {
      close()
      opening += part
    } else if (opening !== '') {
      words.push(opening + part)
      opening = ''
    } else if (!isWordLike || ending.test(part) || goesOn(singles || (words.at(-1) ?? ''), part))
      takeBack(part)
    else if (isSingle(part)) {
      // 大项/33个, and 第/4项 is one.
      if (/^\d/.test(part) && singles.length % 2 === 0) close()
      singles += part
    } else if (singles.length % 2 === 1) close(part)
    else {
      close()
      words.push(part)
    }
  }
  const rest = singles
  singles = ''
  if (rest.length === 1) takeBack(rest)
  else if (rest !== '') words.push(rest)
  return opening === '' ? words : [...words, opening]
}

/** Splits a clause into the pieces between which its line may break. A short name in quotation marks or brackets is one piece. */
export const toWords = (text: string): string[] => {
  const pieces = text
    .split(whole)
    .filter((part) => part !== '')
    .flatMap((part) => (whole.test(part) && part.length <= longestName ? part : segment(part)))
  const words: string[] = []
  // No line begins with the sign or the ending that follows such a piece.
  for (const piece of pieces)
    if (words.length > 0 && afterPiece.test(piece)) words.push((words.pop() ?? '') + piece)
    else words.push(piece)
  return words
}

/**
 * A title of which parts are marked, cut where its line may break: each piece knows whether a word begins with it. What is
 * marked stays whole.
 */
export const toMarkedWords = <Part extends { readonly text: string; readonly hit: boolean }>(
  parts: readonly Part[],
): (Part & { readonly begins: boolean })[] => {
  const ends = new Set<number>()
  let end = 0
  for (const word of toWords(parts.map(({ text }) => text).join(''))) {
    end += word.length
    ends.add(end)
  }
  let from = 0
  return parts.flatMap((part) => {
    const until = from + part.text.length
    const starts = [from, ...[...ends].filter((at) => !part.hit && at > from && at < until)]
    const pieces = starts.map((start, index) => ({
      ...part,
      text: part.text.slice(start - from, (starts[index + 1] ?? until) - from),
      begins: ends.has(start),
    }))
    from = until
    return pieces
  })
}
