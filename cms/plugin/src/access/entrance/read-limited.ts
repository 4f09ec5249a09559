import type { PayloadRequest } from 'payload'
import { EntranceError } from './errors.ts'

/** In bytes. */
export const bodyLimits = {
  /** The most text that a document may hold comes to about as much in the JSON of the editor. */
  json: 4 * 1024 * 1024,
  /** What nobody has an account for: signing in, a new password. */
  anonymous: 64 * 1024,
} as const

/**
 * The text of a body, read no further than the limit: a length that is told is believed where it is too large, and the
 * bytes are counted all the same. Throws `body-too-large`.
 */
export const readLimited = async (
  req: Pick<PayloadRequest, 'body' | 'headers'>,
  limit: number,
): Promise<string> => new TextDecoder().decode(await readBytes(req, limit))

/** The same, as the bytes that came. */
export const readBytes = async (
  { body, headers }: Pick<PayloadRequest, 'body' | 'headers'>,
  limit: number,
): Promise<Uint8Array> => {
  if (Number(headers.get('content-length')) > limit) throw new EntranceError('body-too-large')
  const parts: Uint8Array[] = []
  let length = 0
  // Leaving the loop cancels what has not been read.
  for await (const part of body ?? []) {
    length += part.byteLength
    if (length > limit) throw new EntranceError('body-too-large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Objects and lists within each other: MongoDB stores no more than about twice as many. */
const deepest = 100

/** JSON that can be worked on: nothing that recurses into it is led too deep. Throws a SyntaxError. */
export const parseBounded = (text: string): unknown => {
  const json: unknown = JSON.parse(text)
  if (isTooDeep(json, deepest)) throw new SyntaxError('too deep')
  return json
}

const isTooDeep = (value: unknown, left: number): boolean => {
  if (typeof value !== 'object' || value === null) return false
  return left === 0 || Object.values(value).some((part) => isTooDeep(part, left - 1))
}
