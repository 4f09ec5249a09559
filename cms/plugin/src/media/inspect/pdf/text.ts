/** The text of a string as it stands in a PDF, in either form, in any of the three encodings that it may have. */
export const toPdfText = (string: string): string => {
  const bytes = string.startsWith('<')
    ? Buffer.from(string.replaceAll(/[^0-9A-Fa-f]/g, ''), 'hex')
    : toBytes(string.slice(1).replace(/\)$/, ''))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return toBigEndian(bytes)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3)
  return bytes.toString('latin1')
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '' }

const toBytes = (plain: string): Buffer =>
  Buffer.from(
    plain.replaceAll(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, code: string) =>
      /^[0-7]/.test(code)
        ? String.fromCharCode(Number.parseInt(code, 8) & 0xff)
        : (escapes[code[0] as string] ?? code),
    ),
    'latin1',
  )

const toBigEndian = (bytes: Buffer): string =>
  Buffer.from(bytes.subarray(2, 2 + ((bytes.length - 2) & ~1)))
    .swap16()
    .toString('utf16le')
