/** How much of a text is shown on either side of where two of them differ, in characters. */
const around = 24

/** Two texts where they differ, with what stands around it: a paragraph need not be read twice to find one letter. */
export const toNear = (one: string, other: string): readonly [string, string] => {
  const begin = Math.max(0, countCommon([...one], [...other]) - around)
  const end = Math.max(0, countCommon([...one].reverse(), [...other].reverse()) - around)
  return [cut(one, begin, end), cut(other, begin, end)]
}

const countCommon = (one: readonly string[], other: readonly string[]): number => {
  const differing = one.findIndex((character, index) => character !== other[index])
  return differing < 0 ? one.length : differing
}

const cut = (text: string, begin: number, end: number): string => {
  const characters = [...text]
  const middle = characters.slice(begin, Math.max(begin, characters.length - end)).join('')
  return (begin > 0 ? '……' : '') + middle + (end > 0 ? '……' : '')
}
