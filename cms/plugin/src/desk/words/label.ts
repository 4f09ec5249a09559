/** A label as collections have them, one text or one a language, in a language; empty where there is none. Pure. */
export const toWords = (label: unknown, language: string): string => {
  if (typeof label === 'string') return label
  if (typeof label !== 'object' || label === null) return ''
  const words = label as Readonly<Record<string, string>>
  return words[language] ?? words.zh ?? Object.values(words)[0] ?? ''
}
