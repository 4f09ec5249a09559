/** The body of an answer; undefined where it has more bytes than that once it is decoded, and is not read on. */
export const readAtMost = async (
  { body }: Response,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body ?? []) {
    parts.push(part)
    length += part.length
    // Leaving the loop closes the connection.
    if (length > limit) return undefined
  }
  return new Uint8Array(Buffer.concat(parts))
}
