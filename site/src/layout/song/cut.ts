import { LRUCache } from 'lru-cache'
import subsetFont from 'subset-font'
import { toOwnBytes } from '../../server/own-bytes.ts'
import { createLine } from './one-at-a-time.ts'

/** In bytes: some hundred cuts. */
const keepAtMost = 16 * 1024 * 1024
/** A cut takes some tens of milliseconds; whoever would wait for seconds is better served by the reader's own Song. */
const waitAtMost = 32

const kept = new LRUCache<string, Uint8Array>({
  maxSize: keepAtMost,
  sizeCalculation: ({ byteLength }) => byteLength,
})
const underWay = new Map<string, Promise<Uint8Array>>()
const line = createLine(waitAtMost)
let stock: Promise<Buffer> | undefined

const readStock = async (): Promise<Buffer> => {
  const { default: file } = await import('../../../fonts/cut/stock.ttf?inline')
  return Buffer.from(file.slice(file.indexOf(',') + 1), 'base64')
}

const cut = async (glyphs: string): Promise<Uint8Array> => {
  stock ??= readStock()
  const made = toOwnBytes(
    await subsetFont(await stock, glyphs, { targetFormat: 'woff2', noLayoutClosure: true }),
  )
  kept.set(glyphs, made)
  return made
}

/**
 * A WOFF2 of Song with the glyphs of one page's heads, made one at a time; undefined where too many are waiting. The
 * last ones are kept.
 */
export const findSong = async (glyphs: string): Promise<Uint8Array | undefined> => {
  const known = kept.get(glyphs) ?? underWay.get(glyphs)
  if (known) return known
  const made = line.tryRun(() => cut(glyphs))
  if (!made) return undefined
  underWay.set(glyphs, made)
  try {
    return await made
  } finally {
    underWay.delete(glyphs)
  }
}
