import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { UnreadablePartsError } from './unreadable.ts'
import { readXml, type Visitor } from './xml.ts'

/** More than any honest Office file has. All are held before anything is unpacked. */
const most = { parts: 20_000, part: 64 * 1024 * 1024, all: 512 * 1024 * 1024 } as const

/** The parts of an Office file, by their path in it in small letters. */
export type Parts = {
  readonly names: readonly string[]
  /** Reads a part as it is unpacked; nothing where there is none. */
  readonly read: (name: string, visitor: Visitor) => Promise<void>
}

/** Opens a ZIP and lists its parts for the length of `work`. Sizes are held against what is really unpacked. */
export const withParts = async <T>(path: string, work: (parts: Parts) => Promise<T>): Promise<T> => {
  const zip = await open(path)
  try {
    const entries = await listEntries(zip)
    return await work({
      names: [...entries.keys()],
      read: async (name, visitor) => {
        const entry = entries.get(name)
        if (entry) await readXml(await zip.openReadStreamPromise(entry), visitor)
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

const open = async (path: string): Promise<ZipFile> => {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
  } catch (cause) {
    throw new UnreadablePartsError('no ZIP', { cause })
  }
}

const listEntries = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  if (zip.entryCount > most.parts) throw new UnreadablePartsError('too many parts')
  const entries = new Map<string, Entry>()
  let all = 0
  for await (const entry of zip.eachEntry()) {
    // To Office, capitals make no name another.
    const name = entry.fileName.toLowerCase()
    // Of two parts by one name, it may show the one that was not looked at.
    if (entries.has(name)) throw new UnreadablePartsError('two parts by one name')
    all += entry.uncompressedSize
    if (entry.uncompressedSize > most.part || all > most.all) throw new UnreadablePartsError('too large')
    entries.set(name, entry)
  }
  return entries
}
