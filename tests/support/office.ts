import { crc32 } from 'node:zlib'

/** Its path in a ZIP, and what it is made of. */
export type Part = readonly [string, string | Buffer]

/** A ZIP, not packed: what an Office file is from outside. */
export const toZip = (parts: readonly Part[]): Buffer => {
  const locals: Buffer[] = []
  const listed: Buffer[] = []
  let offset = 0
  for (const [path, text] of parts) {
    const [name, content] = [Buffer.from(path), typeof text === 'string' ? Buffer.from(text) : text]
    const facts = Buffer.alloc(22)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(content.length, 14)
    facts.writeUInt32LE(content.length, 18)
    const sizes = Buffer.alloc(4)
    sizes.writeUInt16LE(name.length)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, sizes, name, content])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    listed.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), facts, sizes, rest, name]))
    locals.push(local)
    offset += local.length
  }
  const list = Buffer.concat(listed)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(listed.length, 4)
  end.writeUInt16LE(listed.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, list, Buffer.from('PK\x05\x06'), end])
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
} as const

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** The main part of a DOCX, or any other of its parts, with something in it. */
export const toWordText = (content: string): string => `<w:document ${word}>${content}</w:document>`

/** What a part of an Office file refers to. */
export const toRelations = (...relations: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`

/** An Office file with some parts of its own. */
export const toOffice = (
  kind: keyof typeof types,
  parts: Readonly<Record<string, string | Buffer>> = {},
  more: readonly Part[] = [],
): Buffer =>
  toZip([
    ['[Content_Types].xml', `<Types><Override ContentType="${types[kind]}"/></Types>`],
    ...Object.entries(parts),
    ...more,
  ])

/** A PDF of objects as they are given. */
export const toPdf = (...objects: string[]): Buffer =>
  Buffer.from(
    `%PDF-1.7\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer\n<</Root 1 0 R>>\n%%EOF\n`,
    'latin1',
  )
