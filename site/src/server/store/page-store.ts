import type { IncomingHttpHeaders } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { Answer, FlatAnswer, WholeAnswer } from '../answer.ts'
import { type AskedPage, toKey } from './asked-page.ts'
import { answerKept, isSamePage, type KeptPage, toKeptPage, toKeptSize, toPacked } from './kept-page.ts'
import type { ReadState } from './site-state.ts'

type StoreOptions = {
  readonly make: (asked: AskedPage) => Promise<WholeAnswer>
  readonly state: ReadState
  /** Bytes that may be kept. */
  readonly most?: number
}

/** What is known of a page, and how long it is good: while the state is the one it was made from, and its own time has not run out. */
type Kept = { readonly page: KeptPage; readonly state: string; readonly until: number }

/** What comes of making a page: one that is kept, or an answer for those alone who asked. */
type Made = Kept | WholeAnswer

/** What a store has done since it stands, and what it holds now. */
export type StoreStats = {
  readonly pages: number
  readonly bytes: number
  readonly hits: number
  readonly made: number
}

const mostBytes = 96 * 1024 * 1024

/** Of all that may be kept, the part for addresses with a query: whoever asks for a hundred thousand of them pushes out no other. */
const shareOfQueries = 1 / 4

/** The part for the large files that programs read one after the other, and each of them from its beginning to its end. */
const shareOfParts = 1 / 8
const isPart = /\/(?:data|sitemap)\/[^/]+$/

/**
 * Final answers of pages, so that a page is made once for every state of the gazette and not once for every reader.
 * `answer` comes at once where a page is ready and good; else it is made, once for all who ask for it in that state. What
 * is no good page (an error, what is not there, something private) is never kept.
 */
export const createPageStore = ({ make, state: readState, most = mostBytes }: StoreOptions) => {
  const kept = createCaches(most)
  const making = new Map<string, { readonly state: string | undefined; readonly made: Promise<Made> }>()
  let [hits, made] = [0, 0]

  const makeAndKeep = async (asked: AskedPage, state: string | undefined): Promise<Made> => {
    made++
    const answer = await make(asked)
    if (state === undefined || !isKeepable(answer)) return answer
    return kept.keep(asked, {
      page: toKeptPage(answer),
      state,
      until: answer.until?.getTime() ?? Number.POSITIVE_INFINITY,
    })
  }

  /** One making for all who ask while the state is the same; who asks after a publish is not given what began before it. */
  const join = (asked: AskedPage, state: string | undefined): Promise<Made> => {
    const key = toKey(asked)
    const underWay = making.get(key)
    if (underWay && underWay.state === state) return underWay.made
    const begun = makeAndKeep(asked, state).finally(() => {
      if (making.get(key)?.made === begun) making.delete(key)
    })
    making.set(key, { state, made: begun })
    return begun
  }

  const answerFrom = (asked: AskedPage, { page }: Kept, headers: IncomingHttpHeaders) =>
    answerKept(page, headers, () => kept.weigh(asked, page))

  return {
    answer: (asked: AskedPage, headers: IncomingHttpHeaders): FlatAnswer | Promise<Answer> => {
      const state = readState()
      const found = kept.find(asked)
      if (found && found.state === state && found.until > Date.now()) {
        hits++
        return answerFrom(asked, found, headers)
      }
      return join(asked, state).then((page): Answer | Promise<Answer> =>
        'page' in page ? answerFrom(asked, page, headers) : toPacked(page, headers),
      )
    },
    stats: (): StoreStats => ({ ...kept.measure(), hits, made }),
  }
}
export type PageStore = ReturnType<typeof createPageStore>

/** What is kept, the least recently asked for going first; addresses with a query, and parts, apart from the others. */
const createCaches = (most: number) => {
  // A stretch of the feed for other sites is as large as many hundred pages, and hardly ever asked for twice.
  const toCache = (maxSize: number, maxEntrySize = Math.ceil(maxSize / 48)) =>
    new LRUCache<string, Kept>({
      maxSize,
      maxEntrySize,
      sizeCalculation: ({ page }, key) => toKeptSize(page) + key.length,
    })
  const plain = toCache(most * (1 - shareOfQueries - shareOfParts))
  const queried = toCache(most * shareOfQueries)
  const parts = toCache(most * shareOfParts, Math.ceil((most * shareOfParts) / 4))
  const cacheOf = ({ target }: AskedPage) => {
    if (target.includes('?')) return queried
    return isPart.test(target) ? parts : plain
  }
  return {
    find: (asked: AskedPage): Kept | undefined => cacheOf(asked).get(toKey(asked)),
    keep: (asked: AskedPage, one: Kept): Kept => {
      const before = cacheOf(asked).peek(toKey(asked))?.page
      // What came out the same has its encodings already.
      const now = before && isSamePage(before, one.page) ? { ...one, page: before } : one
      cacheOf(asked).set(toKey(asked), now)
      return now
    },
    /** Weighs a page again that has one more encoding. */
    weigh: (asked: AskedPage, page: KeptPage): void => {
      const now = cacheOf(asked).peek(toKey(asked))
      if (now?.page === page) cacheOf(asked).set(toKey(asked), { ...now })
    },
    measure: () => ({
      pages: plain.size + queried.size + parts.size,
      bytes: plain.calculatedSize + queried.calculatedSize + parts.calculatedSize,
    }),
  }
}

/**
 * Whether an answer is a page for everybody: good, and meant to be kept. What says that a document was withdrawn is one
 * too: there are as many as were withdrawn. Of what was never there anybody could have any number kept.
 */
const isKeepable = ({ status, headers }: WholeAnswer): boolean =>
  (status === 200 || status === 410) &&
  headers['set-cookie'] === undefined &&
  !/no-store|private/.test(String(headers['cache-control'] ?? ''))
