import { crc32 } from 'node:zlib'

/** The files of a ZIP by their names, read from its directory as any program reads it; each held against its checksum. */
export const readZip = (bytes: Uint8Array): Map<string, Uint8Array> => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = view.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Error('no end of a ZIP')
  const count = view.readUInt16LE(end + 10)
  const files = new Map<string, Uint8Array>()
  let at = view.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (view.toString('latin1', at, at + 4) !== 'PK\x01\x02') throw new Error(`no file at ${at}`)
    if (view.readUInt16LE(at + 10) !== 0) throw new Error('a file is packed')
    const [sum, size] = [view.readUInt32LE(at + 16), view.readUInt32LE(at + 24)]
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    const from = view.readUInt32LE(at + 42)
    const name = view.toString('utf8', at + 46, at + 46 + nameLength)
    const start = from + 30 + view.readUInt16LE(from + 26) + view.readUInt16LE(from + 28)
    const content = view.subarray(start, start + size)
    if (crc32(content) !== sum) throw new Error(`${name} is not what its checksum says`)
    files.set(name, content)
    at += 46 + nameLength + extra + comment
  }
  return files
}
