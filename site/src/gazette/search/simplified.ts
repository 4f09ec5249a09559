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

/** For each unit of UTF-16, whether a character that has a representative begins with it: most texts have none. */
const beginnings = new Uint8Array(0x1_00_00)
for (const character of representatives.keys()) beginnings[character.charCodeAt(0)] = 1

const findBeginning = (text: string, from: number): number => {
  for (let at = from; at < text.length; at++) if (beginnings[text.charCodeAt(at)] === 1) return at
  return -1
}

/** The text with one character for a traditional and a simplified one; each of the basic plane stays one unit long. */
export const toSimplified = (text: string): string => {
  let [simplified, done] = ['', 0]
  for (let at = findBeginning(text, 0); at >= 0; at = findBeginning(text, done)) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    simplified += text.slice(done, at) + (representatives.get(character) ?? character)
    done = at + character.length
  }
  return simplified + text.slice(done)
}
