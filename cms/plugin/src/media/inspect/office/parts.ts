import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { tooLarge, UnreadablePartsError } from './unreadable.ts'
import { readXml, type Visitor } from './xml.ts'

/** Parts, and bytes of one and of all as they are unpacked. */
export type Most = { readonly parts: number; readonly part: number; readonly all: number }

/** More than any honest Office file has. All are held before anything is unpacked. */
const mostOfAny: Most = { parts: 20_000, part: 64 * 1024 * 1024, all: 512 * 1024 * 1024 }

/** The parts of an Office file, by their path in it in small letters. */
export type Parts = {
  readonly names: readonly string[]
  /** Reads a part as it is unpacked; nothing where there is none. */
  readonly read: (name: string, visitor: Visitor) => Promise<void>
  /** The whole of a part, for what has to be changed or handed on; undefined where there is none. */
  readonly bytes: (name: string) => Promise<Uint8Array | undefined>
}

/** A file on the disk, by its path, or its bytes. */
export type Source = string | Uint8Array

/** Opens a ZIP and lists its parts for the length of `work`. Sizes are held against what is really unpacked. */
export const withParts = async <T>(
  source: Source,
  work: (parts: Parts) => Promise<T>,
  most: Most = mostOfAny,
): Promise<T> => {
  const zip = await open(source)
  try {
    const entries = await listEntries(zip, most)
    return await work({
      names: [...entries.keys()],
      read: async (name, visitor) => {
        const entry = entries.get(name)
        if (entry) await readXml(await zip.openReadStreamPromise(entry), visitor)
      },
      bytes: async (name) => {
        const entry = entries.get(name)
        return entry && readWhole(await zip.openReadStreamPromise(entry))
      },
    })
  } catch (error) {
    throw error instanceof UnreadablePartsError
      ? error
      : new UnreadablePartsError('not read', { cause: error })
  } finally {
    zip.close()
  }
}

const readWhole = async (pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true } as const

const open = async (source: Source): Promise<ZipFile> => {
  try {
    return typeof source === 'string'
      ? await openPromise(source, options)
      : await fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options)
  } catch (cause) {
    throw new UnreadablePartsError('no ZIP', { cause })
  }
}

const listEntries = async (zip: ZipFile, most: Most): Promise<Map<string, Entry>> => {
  if (zip.entryCount > most.parts) throw new UnreadablePartsError(tooLarge)
  const entries = new Map<string, Entry>()
  let all = 0
  for await (const entry of zip.eachEntry()) {
    // To Office, capitals make no name another.
    const name = entry.fileName.toLowerCase()
    // Of two parts by one name, it may show the one that was not looked at.
    if (entries.has(name)) throw new UnreadablePartsError('two parts by one name')
    all += entry.uncompressedSize
    if (entry.uncompressedSize > most.part || all > most.all) throw new UnreadablePartsError(tooLarge)
    entries.set(name, entry)
  }
  return entries
}
