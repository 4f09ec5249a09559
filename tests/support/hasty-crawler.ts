import { setImmediate as turn } from 'node:timers/promises'
import type { SiteProcess } from './site-process.ts'

/** What a crawler was given for an address: from when to when it waited, and what it then held, by its own cache or anew. */
export type Held = {
  readonly path: string
  readonly asked: number
  readonly answered: number
  readonly body: string
  readonly status: number
  /** In seconds, for how long the answer allows itself to be taken unasked. */
  readonly age: number
}

/** How many requests are under way at once. */
const abreast = 8

/**
 * Asks for the addresses round and round as fast as it is answered, and asks again with the tag of what it has, as caches
 * do. `now` is the clock of the site.
 */
export const startHastyCrawler = (site: SiteProcess, paths: readonly string[], now: () => number) => {
  const held: Held[] = []
  const kept = new Map<string, { tag: string; body: string }>()
  let next = 0
  let isOver = false
  const ask = async (path: string): Promise<void> => {
    const known = kept.get(path)
    const asked = now()
    const answer = await site.get(path, known ? { headers: { 'if-none-match': known.tag } } : {})
    const text = await answer.text()
    const answered = now()
    const body = answer.status === 304 ? (known?.body ?? '') : text
    const tag = answer.headers.get('etag')
    if (tag && answer.status === 200) kept.set(path, { tag, body })
    held.push({ path, asked, answered, body, status: answer.status, age: toAge(answer.headers) })
  }
  const work = async () => {
    while (!isOver) {
      await ask(paths[next++ % paths.length] ?? '/')
      await turn()
    }
  }
  const working = Promise.all(Array.from({ length: abreast }, work))
  return {
    held,
    /** Resolves once so many more were answered. */
    until: async (isEnough: (held: readonly Held[]) => boolean): Promise<void> => {
      while (!isEnough(held)) await turn()
    },
    stop: async (): Promise<readonly Held[]> => {
      isOver = true
      await working
      return held
    },
  }
}

const toAge = (headers: Headers): number => {
  const control = headers.get('cache-control') ?? ''
  if (/no-cache|no-store/.test(control)) return 0
  // Without a word about it a cache may guess: as long as it likes.
  return Number(/(?:s-maxage|max-age)=(\d+)/.exec(control)?.[1] ?? Number.POSITIVE_INFINITY)
}
