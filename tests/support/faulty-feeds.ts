import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { toFileName } from '@exemplar/shared/media/published-file'
import { toStory, toStoryWithCover } from './documents.ts'
import { createChain } from './feed-chain.ts'
import type { Exchange, FeedServer } from './feed-server.ts'
import { drip, packed, pour } from './pour.ts'

/** What is done to a feed, and the fault by which a site has to name it. What is done is undone by the caller. */
export type FaultyFeed = {
  readonly code: string
  readonly break: (feed: FeedServer) => Promise<void> | void
  /** So many requests more show what it costs, where each takes its time and brings little. */
  readonly tries?: number
}

type Kind = 'page' | 'stream' | 'keys' | 'file'
const json = { 'Content-Type': 'application/json' }
const events = { 'Content-Type': 'text/event-stream' }
const megabyte = 1024 * 1024

/** Answers requests of some kinds in the feed's place; streams are cut, so that they have to be asked for again. */
const instead =
  (kinds: readonly Kind[], answer: (response: ServerResponse, exchange: Exchange) => void) =>
  (feed: FeedServer): void => {
    feed.interfere((kind, exchange) => {
      if (!kinds.includes(kind)) return false
      answer(exchange.response, exchange)
      return true
    })
    feed.cut()
  }

const all: readonly Kind[] = ['page', 'stream', 'keys', 'file']
const pages = (answer: (response: ServerResponse) => void) => instead(['page'], answer)
const stream = (chunk: string | Uint8Array) =>
  instead(['stream'], (response) => void pour(response.writeHead(200, events), chunk))

/** Publishes a document and serves it as `change` makes it. */
const publishChanged =
  (change: (entry: GazetteEntry) => void) =>
  async (feed: FeedServer): Promise<void> => {
    const { head } = await feed.chain.publish(toStory(`story-${feed.chain.entries.length}`))
    feed.lies.change = (entries) => {
      for (const entry of entries) if (entry.head.number === head.number) change(entry)
      return entries
    }
    feed.push()
  }

const publishFile = async (feed: FeedServer, answer: (response: ServerResponse) => void): Promise<void> => {
  const slug = `story-${feed.chain.entries.length}`
  const file = await feed.addFile(`picture of ${slug}`)
  instead(['file'], answer)(feed)
  await feed.publish(toStoryWithCover(slug, [file]))
  if (!feed.files.has(toFileName(file))) throw new Error('the file was not added')
}

/** A page of the feed with other entries in it than it has. */
const pageOf = (entries: string) => `{"latest":9007199254740991,"entries":[${entries}]}`

/** The feeds that a tester broke, by the names of that test. */
export const knownFaultyFeeds: Record<string, FaultyFeed> = {
  gap: {
    code: 'gap-in-numbers',
    break: async (feed) => {
      const { head } = await feed.chain.publish(toStory(`story-${feed.chain.entries.length}`))
      feed.lies.change = (entries) => entries.filter((entry) => entry.head.number !== head.number)
      await feed.publish(toStory(`story-${feed.chain.entries.length}`))
    },
  },
  repeat: {
    code: 'gap-in-numbers',
    break: async (feed) => {
      feed.lies.change = (entries) => entries.flatMap((entry) => [entry, entry])
      feed.cut()
      await feed.publish(toStory(`story-${feed.chain.entries.length}`))
    },
  },
  'bad signature': {
    code: 'bad-signature',
    break: publishChanged((entry) =>
      Object.assign(entry, { signature: entry.signature.replace(/.{4}$/, 'AAAA') }),
    ),
  },
  'changed document': {
    code: 'document-differs',
    break: publishChanged(({ document }) => Object.assign(document ?? {}, { title: '另一个标题' })),
  },
  fork: {
    code: 'gazette-forked',
    break: async (feed) => {
      const { entries } = feed.chain
      const last = entries.pop()
      const forged = await feed.chain.publish(toStory('forged'))
      entries.splice(-1, 1, ...(last ? [last] : []))
      feed.lies.change = (served) => [...served.slice(0, -1), forged]
      feed.push()
    },
  },
  rollback: {
    code: 'gazette-shortened',
    break: (feed) => {
      feed.lies.change = (entries) => entries.slice(0, -1)
      feed.push()
    },
  },
  HTML: {
    code: 'answer-malformed',
    break: instead(all, (response) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>login'),
    ),
  },
  500: { code: 'feed-unreachable', break: instead(all, (response) => response.writeHead(500).end()) },
  empty: { code: 'answer-malformed', break: instead(all, (response) => response.writeHead(200, json).end()) },
  reset: { code: 'feed-unreachable', break: instead(all, (response) => response.destroy()) },
  deep: {
    code: 'too-deep',
    break: pages((response) =>
      response.writeHead(200, json).end(pageOf('['.repeat(megabyte) + ']'.repeat(megabyte))),
    ),
  },
  'latest 2^53': {
    code: 'answer-malformed',
    break: pages((response) => response.writeHead(200, json).end('{"latest":9007199254740992,"entries":[]}')),
  },
  'keys replaced': {
    code: 'keys-changed',
    break: async (feed) => {
      const { keys } = await createChain()
      feed.lies.keyList = { version: 1, keys }
    },
  },
  'keys empty': {
    code: 'answer-malformed',
    break: (feed) => {
      feed.lies.keyList = { version: 1, keys: [] }
    },
  },
  '100 000 keys': {
    code: 'too-many-keys',
    break: (feed) => {
      feed.lies.keyList = { keys: Array.from({ length: 100_000 }, () => ({})) }
    },
  },
  'wrong file': {
    code: 'file-differs',
    break: (feed) => publishFile(feed, (response) => response.writeHead(200).end('picture of story-X')),
  },
  'endless file': {
    code: 'file-differs',
    break: (feed) =>
      publishFile(feed, (response) => void pour(response.writeHead(200), Buffer.alloc(megabyte))),
  },
  redirect: {
    code: 'answer-redirects',
    break: pages((response) => response.writeHead(302, { Location: '/api/gazette?after=0&limit=250' }).end()),
  },
  'endless line': { code: 'answer-too-large', break: stream(`data: ${'x'.repeat(megabyte)}`) },
  comments: { code: 'stream-floods', break: stream(':\n'.repeat(32_768)) },
  junk: {
    code: 'answer-malformed',
    break: pages((response) => response.writeHead(200, json).end(randomBytes(megabyte))),
  },
  slow: {
    ...{ code: 'answer-too-slow', tries: 2 },
    break: pages((response) => drip(response.writeHead(200, json), 50)),
  },
  never: { code: 'feed-silent', tries: 2, break: instead(all, () => undefined) },
  gzipbomb: {
    code: 'answer-too-large',
    break: pages(
      (response) => void pour(response.writeHead(200, { ...json, 'Content-Encoding': 'gzip' }), packed),
    ),
  },
  'sse-data': { code: 'answer-too-large', break: stream('data: x\n'.repeat(32_768)) },
  'keys-endless': {
    code: 'answer-too-large',
    break: instead(['keys'], (response) => {
      response.writeHead(200, json).write('{"version":1,"keys":[')
      void pour(response, '{"kid":"x"},'.repeat(8_192))
    }),
  },
  'huge-entry': {
    code: 'answer-too-large',
    break: pages((response) => {
      response.writeHead(200, json).write('{"latest":1,"entries":[{"head":"')
      void pour(response, 'x'.repeat(megabyte), 200).then(() => response.end('"}]}'))
    }),
  },
  'million entries': {
    code: 'answer-malformed',
    break: pages((response) => response.writeHead(200, json).end(pageOf(`{}${',{}'.repeat(999_999)}`))),
  },
}

/** More of the kind. */
export const furtherFaultyFeeds: Record<string, FaultyFeed> = {
  'an entry of three million lists': {
    code: 'entry-too-large',
    break: pages((response) => response.writeHead(200, json).end(pageOf(`[[]${',[]'.repeat(2_700_000)}]`))),
  },
  'a page of entries as large as they may be': {
    code: 'malformed',
    break: pages((response) =>
      response.writeHead(200, json).end(pageOf(`"${'x'.repeat(7.9 * megabyte)}",`.repeat(4).slice(0, -1))),
    ),
  },
  'the same entry again and again': {
    code: 'stream-floods',
    break: (feed) => {
      const known = `event: entry\ndata: ${JSON.stringify(feed.chain.entries[0])}\n\n`
      stream(known.repeat(64))(feed)
    },
  },
  'a head that is far ahead': {
    code: 'gap-in-numbers',
    break: instead(['stream'], (response) => {
      const head = JSON.stringify({ number: 1_000_000, digest: 'f'.repeat(64) })
      response.writeHead(200, events).write(`event: head\ndata: ${head}\n\n`)
    }),
  },
  'an error that does not end': {
    code: 'feed-unreachable',
    break: instead(all, (response) => void pour(response.writeHead(503), Buffer.alloc(megabyte))),
  },
}
