import { crc32 } from 'node:zlib'

/** A ZIP of texts, not packed: what an Office file is from outside. */
export const toZip = (parts: Readonly<Record<string, string>>): Buffer => {
  const bodies: Buffer[] = []
  const listed: Buffer[] = []
  let offset = 0
  for (const [path, text] of Object.entries(parts)) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)]
    const facts = toFacts(name, content)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), facts, name, content])
    bodies.push(body)
    listed.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), facts, toPlace(offset), name]),
    )
    offset += body.length
  }
  return Buffer.concat([...bodies, ...listed, toEnd(listed, offset)])
}

/** Version, names in UTF-8, nothing packed, 1 January 1980, sum and sizes, no further fields. */
const toFacts = (name: Buffer, content: Buffer): Buffer => {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(0x0800, 2)
  facts.writeUInt16LE(0x0021, 8)
  facts.writeUInt32LE(crc32(content), 10)
  facts.writeUInt32LE(content.length, 14)
  facts.writeUInt32LE(content.length, 18)
  facts.writeUInt16LE(name.length, 22)
  return facts
}

const toPlace = (offset: number): Buffer => {
  const place = Buffer.alloc(14)
  place.writeUInt32LE(offset, 10)
  return place
}

const toEnd = (listed: readonly Buffer[], offset: number): Buffer => {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(listed.length, 8)
  end.writeUInt16LE(listed.length, 10)
  end.writeUInt32LE(
    listed.reduce((sum, { length }) => sum + length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return end
}
