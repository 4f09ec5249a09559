import { configs } from 'opencc-js/preset/t2cn'

/** Traditional characters and the simplified ones that OpenCC writes for them, whatever stands around them. */
const listPairs = (): (readonly [traditional: string, simplified: string])[] =>
  (configs.t2s?.conversionChain ?? [])
    .flat()
    .flatMap((dictionary) =>
      typeof dictionary === 'string'
        ? dictionary.split('|').map((pair) => pair.split(' ') as [string, string])
        : dictionary,
    )
    .filter(([traditional, simplified]) => [...traditional, ...simplified].length === 2)

/**
 * One character for all that are written for one another. It never is longer in UTF-16 than what it stands for: where only
 * the simplified one lies outside the basic plane, it stands for the traditional one.
 */
const toRepresentatives = (): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const [traditional, simplified] of listPairs()) {
    if (simplified.length <= traditional.length) found.set(traditional, simplified)
    else if (found.has(simplified)) found.set(traditional, found.get(simplified) ?? simplified)
    else found.set(simplified, traditional)
  }
  return found
}

const representatives = toRepresentatives()
const anyOfThem = new RegExp(`[${[...representatives.keys()].join('')}]`, 'gu')

/** The text with one character for a traditional and a simplified one; each of the basic plane stays one unit long. */
export const toSimplified = (text: string): string =>
  text.replace(anyOfThem, (character) => representatives.get(character) ?? character)
