const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a]
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d]

/** What a JSON text measures, before anything is made of it. */
export type Measure = {
  /** Objects and lists within each other, and how many values there are at most. */
  readonly depth: number
  readonly values: number
}

/** Measures JSON from its bytes alone; of a text that is no JSON, whatever it looks like. */
export const measureJson = (bytes: Uint8Array): Measure => {
  let [deepest, depth, values] = [0, 0, 1]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === quote) at = findStringEnd(bytes, at)
    else if (byte === comma) values++
    else if (byte === openList || byte === openObject) {
      values++
      depth++
      if (depth > deepest) deepest = depth
    } else if (byte === closeList || byte === closeObject) depth--
  }
  return { depth: deepest, values }
}

/** A JSON object whose list under one key was taken out, and the elements of that list, all as bytes. */
type SplitObject = { readonly rest: string; readonly elements: readonly Uint8Array[] }

/**
 * Takes the elements of the list `key` out of an object, without parsing either: a list of a million is refused before it
 * is one in memory. Undefined where there is no such list, or more than `most` elements are in it.
 */
export const splitObject = (
  bytes: Buffer,
  { key, most }: { key: string; most: number },
): SplitObject | undefined => {
  const begin = findList(bytes, key)
  if (begin === undefined) return undefined
  const elements: Uint8Array[] = []
  let [depth, from] = [0, begin + 1]
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === quote) at = findStringEnd(bytes, at)
    else if (byte === openList || byte === openObject) depth++
    else if (depth > 0 && (byte === closeList || byte === closeObject)) depth--
    else if (depth === 0 && (byte === comma || byte === closeList)) {
      const element = bytes.subarray(from, at)
      const isEmptyList = byte === closeList && elements.length === 0 && isBlank(element)
      if (!isEmptyList) elements.push(element)
      if (elements.length > most) return undefined
      from = at + 1
      if (byte === closeList)
        return { rest: `${bytes.toString('utf8', 0, begin)}[]${bytes.toString('utf8', from)}`, elements }
    }
  }
  return undefined
}

/** Where the list begins that stands under a key of the outermost object. */
const findList = (bytes: Buffer, key: string): number | undefined => {
  const name = Buffer.from(`"${key}"`)
  let [depth, isNamed] = [0, false]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === quote) {
      const end = findStringEnd(bytes, at)
      isNamed = depth === 1 && bytes.subarray(at, end + 1).equals(name)
      at = end
    } else if (isNamed && depth === 1 && byte === openList) return at
    else if (byte === openList || byte === openObject) depth++
    else if (byte === closeList || byte === closeObject) depth--
    else if (byte === comma) isNamed = false
    else if (byte !== colon && !isBlankByte(byte)) isNamed = false
  }
  return undefined
}

/** The closing quote of the string that opens at `open`; the end of the text where there is none. */
const findStringEnd = (bytes: Uint8Array, open: number): number => {
  for (let end = bytes.indexOf(quote, open + 1); end >= 0; end = bytes.indexOf(quote, end + 1)) {
    let before = end - 1
    while (bytes[before] === backslash) before--
    if ((end - before) % 2 === 1) return end
  }
  return bytes.length
}

const isBlankByte = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

const isBlank = (bytes: Uint8Array): boolean => bytes.every(isBlankByte)
