import subsetFont from 'subset-font'

const keepAtMost = 500
const cuts = new Map<string, Promise<Buffer>>()
let stock: Promise<Buffer> | undefined

const readStock = async (): Promise<Buffer> => {
  const { default: file } = await import('../../../fonts/cut/stock.ttf?inline')
  return Buffer.from(file.slice(file.indexOf(',') + 1), 'base64')
}

const cut = async (glyphs: string): Promise<Buffer> => {
  stock ??= readStock()
  return subsetFont(await stock, glyphs, { targetFormat: 'woff2', noLayoutClosure: true })
}

/** A WOFF2 of Song with the glyphs of one page's heads. The last few hundred are kept, the oldest goes first. */
export const cutSong = (glyphs: string): Promise<Buffer> => {
  const known = cuts.get(glyphs)
  if (known) return known
  const made = cut(glyphs)
  cuts.set(glyphs, made)
  // What failed is not kept; whoever asked is told by the promise itself.
  made.catch(() => cuts.delete(glyphs))
  const oldest = cuts.keys().next().value
  if (cuts.size > keepAtMost && oldest !== undefined) cuts.delete(oldest)
  return made
}
