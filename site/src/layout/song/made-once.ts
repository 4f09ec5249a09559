import { LRUCache } from 'lru-cache'
import { toOwnBytes } from '../../server/own-bytes.ts'
import { createLine } from './one-at-a-time.ts'

/**
 * Makes things that cost work, one at a time, each once for all who ask for it, and keeps the last ones: `keepAtMost` is in
 * bytes. What it returns gives undefined where more than `waitAtMost` wait already: whoever would wait for seconds is
 * better served without.
 */
export const toMadeOnce = <Asked>({
  make,
  toKey,
  keepAtMost,
  waitAtMost,
}: {
  make: (asked: Asked) => Promise<Uint8Array>
  toKey: (asked: Asked) => string
  keepAtMost: number
  waitAtMost: number
}) => {
  const kept = new LRUCache<string, Uint8Array>({
    maxSize: keepAtMost,
    sizeCalculation: ({ byteLength }) => byteLength,
  })
  const underWay = new Map<string, Promise<Uint8Array>>()
  const line = createLine(waitAtMost)
  const makeAndKeep = async (asked: Asked): Promise<Uint8Array> => {
    const made = toOwnBytes(await make(asked))
    kept.set(toKey(asked), made)
    return made
  }
  return async (asked: Asked): Promise<Uint8Array | undefined> => {
    const key = toKey(asked)
    const known = kept.get(key) ?? underWay.get(key)
    if (known) return known
    const made = line.tryRun(() => makeAndKeep(asked))
    if (!made) return undefined
    underWay.set(key, made)
    try {
      return await made
    } finally {
      underWay.delete(key)
    }
  }
}
