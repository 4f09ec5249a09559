import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The mark of a cut: that its address was made by this site, for this state of the stock. Whoever lacks the secret
 * cannot have the site cut type. Of 27 characters that fit into an address.
 */
export const toMark = ({
  glyphs,
  stock,
  secret,
}: {
  glyphs: string
  stock: string
  secret: string
}): string =>
  createHmac('sha256', secret).update(`song\n${stock}\n${glyphs}`).digest('base64url').slice(0, 27)

/** Whether a mark is that of a cut; takes the same time whichever character is wrong. */
export const isMark = (mark: string, cut: Parameters<typeof toMark>[0]): boolean => {
  const [given, right] = [Buffer.from(mark), Buffer.from(toMark(cut))]
  return given.length === right.length && timingSafeEqual(given, right)
}
