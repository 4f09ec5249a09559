import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toStory } from '../support/documents.ts'
import { createChain } from '../support/feed-chain.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { openPlace, type Place, untilCaughtUp, untilFault, untilHead } from '../support/following.ts'

let feed: FeedServer
let place: Place

beforeEach(async () => {
  feed = await startFeed()
  place = await openPlace(feed.url)
  await feed.publish(toStory('one'))
})
afterEach(async () => {
  await place.close()
  await feed.stop()
})

describe('keys', () => {
  test('a new key is fetched when an entry is signed with it, and old entries stay good', async () => {
    const follower = place.start()
    await follower.until(({ following }) => following === 'stream')
    await feed.chain.rotate()
    const asked = feed.next('keys')
    await feed.publish(toStory('two'))
    await untilHead(follower, 2)
    await asked
    const fresh = await openPlace(feed.url)
    await untilCaughtUp(fresh.start())
    expect(fresh.read((replica) => replica.countLive('story'))).toBe(2)
    await fresh.close()
  })

  test('a key that nobody lists is a fault', async () => {
    feed.lies.keyList = { version: 1, keys: feed.chain.keys.map((key) => ({ ...key })) }
    await feed.chain.rotate()
    await feed.publish(toStory('two'))
    expect(await untilFault(place.start())).toEqual({ number: 2, code: 'unknown-key', head: 1 })
  })

  test('the old key signs nothing after the rotation', async () => {
    const ended = {
      ...feed.chain.keys[0],
      validUntil: feed.chain.entries[0]?.head.at,
      endorsement: undefined,
    }
    feed.lies.keyList = { keys: [ended] }
    expect(await untilFault(place.start())).toMatchObject({ number: 1, code: 'key-not-valid-then' })
  })

  test('a known key cannot be replaced by another of its name', async () => {
    const first = place.start()
    await untilCaughtUp(first)
    await first.stop()
    const [known] = feed.chain.keys
    const [foreign] = (await createChain()).keys
    feed.lies.keyList = { version: 1, keys: [{ ...known, x: foreign?.x }] }
    expect(await untilFault(place.start())).toMatchObject({ code: 'keys-changed', head: 1 })
  })
})
