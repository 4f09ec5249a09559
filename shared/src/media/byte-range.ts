/** Bytes of a file, the first and the last counted. */
export type ByteRange = { readonly start: number; readonly end: number }

const single = /^bytes=(\d{0,15})-(\d{0,15})$/

/**
 * The part of `size` bytes that a Range header asks for (RFC 9110, 14.2). Undefined where the whole is to be answered:
 * no header, one that is not understood, or several ranges at once, which a server may decline. `unsatisfiable` where
 * nothing of the file is in it.
 */
export const toByteRange = (
  header: string | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | undefined => {
  const [, first = '', last = ''] = single.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return undefined
  // `bytes=-500` are the last 500.
  if (first === '')
    return last !== '' && Number(last) > 0 && size > 0
      ? { start: Math.max(0, size - Number(last)), end: size - 1 }
      : 'unsatisfiable'
  if (last !== '' && Number(last) < Number(first)) return undefined
  if (Number(first) >= size) return 'unsatisfiable'
  return { start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}

/**
 * The same for a request as a whole: `If-Range` with another tag than the file's makes the range void, since what the
 * browser has is of another file.
 */
export const toAskedRange = (
  asked: { readonly range: string | undefined; readonly ifRange: string | undefined },
  { etag, size }: { etag: string; size: number },
): ByteRange | 'unsatisfiable' | undefined =>
  asked.ifRange !== undefined && asked.ifRange !== etag ? undefined : toByteRange(asked.range, size)
