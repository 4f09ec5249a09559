/** A text that begins so is of that encoding. */
const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/**
 * The text of a file that an office here wrote. Without a mark UTF-8 is told by its form, and everything else is GBK, of
 * which GB 18030 is the whole. Undefined for what is no text. Pure.
 */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  const mark = marks.find((one) => one.bytes.every((byte, index) => bytes[index] === byte))
  const text = mark ? decode(bytes, mark.encoding) : (decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030'))
  // No text has these: it is some other file.
  return text?.includes('\0') ? undefined : text
}

const decode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // Not of this encoding: an answer like any other.
    return undefined
  }
}
