/**
 * Digest print (核对纹): the 64 hex digits of a digest as stroke heights, 1 to 16. The same strokes stand on the page,
 * in the ledger and on the printed board, so that two prints that differ are seen to differ.
 */
export const toDigestPrint = (digest: string): number[] =>
  Array.from(digest, (digit) => Number.parseInt(digit, 16) + 1)
