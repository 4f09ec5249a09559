import { toDigest } from '@exemplar/shared/gazette/digest'
import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toFigure, toStory } from '../support/documents.ts'
import { createChain } from '../support/feed-chain.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { openPlace, type Place, untilCaughtUp, untilFault, untilHead } from '../support/following.ts'

let feed: FeedServer
let place: Place

beforeEach(async () => {
  feed = await startFeed()
  place = await openPlace(feed.url)
  for (const slug of ['one', 'two', 'three']) await feed.publish(toStory(slug))
})
afterEach(async () => {
  await place.close()
  await feed.stop()
})

const listSlugs = () =>
  place.read((replica) => replica.listLive('story', { limit: 100 })).map(({ entry }) => entry.slug)

/** Serves entry `number` as `change` makes it. */
const serveChanged = (number: number, change: (entry: GazetteEntry) => void) => {
  feed.lies.change = (entries) => {
    const entry = entries.find(({ head }) => head.number === number)
    if (entry) change(entry)
    return entries
  }
}

const changes: Record<string, [(entry: GazetteEntry) => void, string]> = {
  'a letter of the document': [
    ({ document }) => Object.assign(document ?? {}, { title: '另一个标题' }),
    'document-differs',
  ],
  'a letter of the head': [({ head }) => Object.assign(head, { slug: 'another-address' }), 'digest-differs'],
  'the digest': [(entry) => Object.assign(entry, { digest: '0'.repeat(64) }), 'digest-differs'],
  'the chain': [({ head }) => Object.assign(head, { previous: 'f'.repeat(64) }), 'broken-chain'],
  'the signature': [
    (entry) => Object.assign(entry, { signature: entry.signature.replace(/.{4}$/, 'AAAA') }),
    'bad-signature',
  ],
  'the shape': [({ head }) => Object.assign(head, { smuggled: true }), 'digest-differs'],
}

describe.each(['pages', 'stream'])('an entry that is not good, from the %s', (way) => {
  test.each(Object.entries(changes))('%s was changed', async (_, [change, code]) => {
    if (way === 'stream') {
      const follower = place.start()
      await follower.until(({ following }) => following === 'stream')
      serveChanged(4, change)
      await feed.publish(toStory('four'))
      expect(await untilFault(follower)).toEqual({ number: 4, code, head: 3 })
      expect(listSlugs()).toEqual(['three', 'two', 'one'])
    } else {
      serveChanged(3, change)
      const follower = place.start()
      expect(await untilFault(follower)).toEqual({ number: 3, code, head: 2 })
      expect(follower.status()).toMatchObject({ ready: true, following: 'nothing' })
      expect(listSlugs()).toEqual(['two', 'one'])
    }
    expect(place.said.at(-1)).toContain(code)
  })
})

describe('a feed that is not good', () => {
  test('a missing entry is a fault when it is still missing at the second look', async () => {
    feed.lies.change = (entries) => entries.filter(({ head }) => head.number !== 2)
    const pages: string[] = []
    feed.requests.on('page', (path) => pages.push(path))
    expect(await untilFault(place.start())).toEqual({ number: 2, code: 'gap-in-numbers', head: 1 })
    expect(pages.filter((path) => path.includes('after=0'))).toHaveLength(2)
  })

  test('a gap in the stream is filled from the pages', async () => {
    const follower = place.start()
    await follower.until(({ following }) => following === 'stream')
    await feed.chain.publish(toStory('four'))
    feed.lies.change = (entries) => entries.filter(({ head }) => head.number !== 4)
    const page = feed.next('page').then(() => {
      feed.lies.change = (entries) => entries
    })
    await feed.publish(toStory('five'))
    await page
    await untilHead(follower, 5)
    expect(follower.status().fault).toBeUndefined()
    expect(listSlugs()).toEqual(['five', 'four', 'three', 'two', 'one'])
  })

  test('exchanged entries are a fault', async () => {
    feed.lies.change = ([one, two, three]) => [one, three, two].filter((entry) => entry !== undefined)
    expect(await untilFault(place.start())).toMatchObject({ number: 2, code: 'gap-in-numbers' })
  })

  test('the fault is told after a restart, and forgotten when the feed is good again', async () => {
    serveChanged(3, ({ document }) => Object.assign(document ?? {}, { title: '另一个标题' }))
    await untilFault(place.start())
    await feed.stop()
    const waiting = place.start()
    expect(waiting.status()).toMatchObject({
      ready: true,
      head: 2,
      fault: { number: 3, code: 'document-differs' },
    })
    feed.lies.change = (entries) => entries
    await feed.start()
    await untilHead(waiting, 3)
    await waiting.until(({ fault }) => fault === undefined)
    await waiting.stop()
    expect(place.start().status().fault).toBeUndefined()
  })

  test('a feed that was begun anew is not followed', async () => {
    await untilCaughtUp(place.start()).then(() => place.close)
    const other = await createChain()
    await other.publish(toFigure('other'))
    feed.lies.change = () => other.entries
    feed.cut()
    const follower = place.start()
    expect(await untilFault(follower)).toEqual({ number: 1, code: 'gazette-forked', head: 3 })
    expect(listSlugs()).toEqual(['three', 'two', 'one'])
  })

  test('a feed with another entry at our head is not followed, however long it is', async () => {
    const first = place.start()
    await untilCaughtUp(first)
    await first.stop()
    const other = await createChain()
    for (const slug of ['a', 'b', 'c', 'd']) await other.publish(toStory(slug))
    feed.lies.change = () => other.entries
    expect(await untilFault(place.start())).toMatchObject({ code: 'gazette-forked', head: 3 })
  })
})

describe('what cannot stand in the gazette', () => {
  test('an address that belongs to another document', async () => {
    await feed.publish(toStory('one', { title: '冒名' }), 'another')
    expect(await untilFault(place.start())).toEqual({ number: 4, code: 'address-taken', head: 3 })
    const one = place.read((replica) => replica.findBySlug('story', 'one'))
    expect(one).toMatchObject({ subject: 'one', document: { title: 'one的典型经验' } })
  })

  test('an address that changes', async () => {
    await feed.publish(toStory('uno'), 'one')
    expect(await untilFault(place.start())).toMatchObject({ number: 4, code: 'address-changed' })
  })

  test('a correction of what was withdrawn', async () => {
    await feed.withdraw('one')
    const { document } = await feed.publish(toStory('one'))
    serveChanged(5, (entry) => Object.assign(entry, { document }))
    expect(await untilFault(place.start())).toMatchObject({ number: 5, code: 'already-withdrawn' })
  })

  test('a signed entry whose document is another than the one it names', async () => {
    const [, , third] = feed.chain.entries
    const document = toStory('elsewhere')
    serveChanged(3, (entry) => Object.assign(entry, { document }))
    expect(await untilFault(place.start())).toMatchObject({ number: 3, code: 'document-differs' })
    expect(third?.head).not.toHaveProperty('documentDigest', await toDigest(document))
  })
})
