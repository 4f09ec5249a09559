import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { limits } from '@exemplar/shared/gazette/limits'
import { type EntryFault, readEntry } from '@exemplar/shared/gazette/verify'
import { measureJson } from './json-bytes.ts'

/** An entry as it came, or why it is none. */
export type Candidate = GazetteEntry | EntryFault | 'entry-too-large'

/** An entry of the longest kind has fewer: each takes some bytes for its name and itself. */
const mostValues = 1_000_000

/** Reads an entry from its bytes. What passes a limit is not even parsed. */
export const readCandidate = (bytes: Uint8Array): Candidate => {
  if (bytes.length > limits.entry + envelope) return 'entry-too-large'
  const { depth, values } = measureJson(bytes)
  if (depth > limits.depth) return 'too-deep'
  if (values > mostValues) return 'entry-too-large'
  try {
    return readEntry(JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()))
  } catch {
    return 'malformed'
  }
}

/** What a proxy or another writer may put between the parts of an entry. */
const envelope = 4 * 1024

/** Stretches of a page that are read, checked and applied one after the other: few enough bytes to be held as values. */
export const toStretches = (entries: readonly Uint8Array[]): Uint8Array[][] => {
  const stretches: Uint8Array[][] = []
  let room = 0
  for (const entry of entries) {
    const last = stretches.at(-1)
    if (last && entry.length <= room) last.push(entry)
    else {
      stretches.push([entry])
      room = stretchLength
    }
    room -= entry.length
  }
  return stretches
}

const stretchLength = 4 * 1024 * 1024
