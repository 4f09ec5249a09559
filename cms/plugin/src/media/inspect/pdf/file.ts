import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { type Dictionary, toObjectReader, type Visitor } from './objects.ts'

const unpack = promisify(inflate)

/** Most bytes that the packed lists of objects of a file may come to, all together, and where the first object of one is. */
const most = { unpacked: 32 * 1024 * 1024, first: 1024 * 1024 } as const

/**
 * Reads the objects of a PDF, those in packed lists as well, and no other stream. Answers whether all could be read; what
 * could is told to `visitor` anyway.
 */
export const readPdf = async (path: string, visitor: Visitor): Promise<boolean> => {
  const file = await readFile(path)
  const reader = toObjectReader(visitor)
  let left: number = most.unpacked
  for (let at = 0; at < file.length; ) {
    const begin = findStream(file, at)
    const text = file.toString('latin1', at, begin === -1 ? file.length : begin)
    const described = await reader.read({ text })
    if (begin === -1) break
    const end = file.indexOf('endstream', begin)
    const until = end === -1 ? file.length : end
    if (isNamed(described, 'Type', 'ObjStm')) {
      const list = left > 0 ? await unpackList(file.subarray(begin + word.length, until), left) : undefined
      const begins = list && toBegins(described, list)
      // After one that cannot be unpacked none is tried: each may be made to unpack to all that is left.
      left = begins ? left - list.length : 0
      if (begins) await reader.read({ text: list, begins })
    }
    at = until + 'endstream'.length
  }
  return left > 0
}

/** Whether a key of a dictionary has this name as its value. */
export const isNamed = (
  dictionary: Dictionary | undefined,
  key: keyof Dictionary['values'],
  ...names: string[]
): boolean => {
  const value = dictionary?.values[key]
  return value?.kind === 'name' && names.includes(value.text)
}

const word = 'stream'
/** Blanks between a dictionary and the stream at most. */
const mostBlanks = 8

/** Where the next stream begins: the word after a dictionary and before the end of a line. */
const findStream = (file: Buffer, from: number): number => {
  for (let at = file.indexOf(word, from); at !== -1; at = file.indexOf(word, at + word.length)) {
    const next = file[at + word.length]
    if ((next === 0x0a || next === 0x0d) && isAfterDictionary(file, at)) return at
  }
  return -1
}

const isAfterDictionary = (file: Buffer, at: number): boolean => {
  let end = at - 1
  while (end > at - mostBlanks && (file[end] as number) <= 0x20) end -= 1
  return file[end] === 0x3e && file[end - 1] === 0x3e
}

/** A list begins after the end of a line; what other packings there are is not used by anybody for lists. */
const unpackList = async (packed: Buffer, maxOutputLength: number): Promise<string | undefined> => {
  const begin = packed[0] === 0x0d ? 2 : 1
  try {
    return (await unpack(packed.subarray(begin), { maxOutputLength })).toString('latin1')
  } catch {
    return undefined
  }
}

/** A list begins with pairs: the number of an object, and where it begins after the first. */
const toBegins = (described: Dictionary | undefined, list: string): Map<number, number> | undefined => {
  const value = described?.values.First
  const first = value?.kind === 'word' ? Number(value.text) : Number.NaN
  if (!(first >= 0 && first <= most.first)) return undefined
  const numbers = list.slice(0, first).match(/\d{1,10}/g) ?? []
  const begins = new Map<number, number>()
  for (let index = 0; index + 1 < numbers.length; index += 2)
    begins.set(first + Number(numbers[index + 1]), Number(numbers[index]))
  return begins
}
