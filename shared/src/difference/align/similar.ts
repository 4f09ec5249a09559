/** What is looked at of a text, in characters: enough to tell whether it is the same paragraph. */
const head = 400

/** Pairs of neighbouring characters of a text. */
export const toGrams = (text: string): ReadonlySet<string> => {
  const characters = [...text.slice(0, head)]
  return new Set(characters.map((character, index) => character + (characters[index + 1] ?? '')))
}

/** Whether two texts have a good third of their pairs of characters in common. Nothing is similar to no text. */
export const isSimilar = (
  one: ReadonlySet<string> | undefined,
  other: ReadonlySet<string> | undefined,
): boolean => {
  if (!one || !other) return false
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  let common = 0
  for (const gram of few) if (many.has(gram)) common++
  return 2 * common > 0.4 * (few.size + many.size)
}
