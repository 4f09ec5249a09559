import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { toEntryText, toPageText, toStoredEntry } from '@exemplar/shared/gazette/entry-text'
import type { Chain } from './feed-chain.ts'
import { serve } from './serve.ts'

type Page = Parameters<typeof toPageText>[0]
export type Twist = {
  /** Changes what a page says. */
  page?: (page: Page) => Page
  /** Changes the text of a page on its way. */
  text?: (text: string) => string
  /** Answers in place of the feed. */
  answer?: () => Response
  keys?: readonly unknown[]
  /** What it says at /healthz; nothing there without it. */
  health?: object
}

/**
 * A gazette as a site serves it under a path: the key list and pages in canonical JSON with their state, over real HTTP.
 * `twist` makes it serve what it must not.
 */
export const startGazetteDoor = async (
  chain: Pick<Chain, 'entries' | 'keys'>,
  { base = '/', twist = {} }: { base?: string; twist?: Twist } = {},
) => {
  const { url, close } = await serve(async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname === `${base}.well-known/exemplar-keys.json`)
      return Response.json(twist.keys ? { keys: twist.keys } : toKeyList(chain.keys))
    if (twist.health && pathname === `${base}healthz`) return Response.json(twist.health)
    if (pathname !== `${base}api/gazette`) return new Response('nothing here', { status: 404 })
    if (twist.answer) return twist.answer()
    const page = toPage(chain.entries, {
      after: Number(searchParams.get('after')),
      limit: Number(searchParams.get('limit')),
    })
    const text = toPageText(twist.page?.(page) ?? page)
    return new Response(twist.text?.(text) ?? text, { headers: { 'Content-Type': 'application/json' } })
  })
  return { url: `${url}${base}`, close }
}

const toPage = (
  entries: readonly GazetteEntry[],
  { after, limit }: { after: number; limit: number },
): Page => {
  const last = entries.at(-1)
  return {
    latest: entries.length,
    ...(last ? { state: { number: last.head.number, digest: last.digest } } : {}),
    entries: entries.slice(after, after + limit).map((entry) => toEntryText(toStoredEntry(entry))),
  }
}

/** With the version that a list with endorsements has. */
const toKeyList = (keys: Chain['keys']) =>
  keys.some(({ endorsement }) => endorsement) ? { version: keys.length, keys } : { keys }
