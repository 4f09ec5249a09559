import { toFingerprint } from '@exemplar/shared/gazette/keys'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toStory } from '../support/documents.ts'
import { createChain } from '../support/feed-chain.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import {
  openPlace,
  type Place,
  untilCaughtUp,
  untilFault,
  untilHead,
  untilWell,
} from '../support/following.ts'

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

  const rotatedAway = async () => {
    const follower = place.start()
    await untilCaughtUp(follower)
    await feed.chain.rotate()
    await feed.publish(toStory('two'))
    await untilHead(follower, 2)
    await follower.stop()
    return feed.chain.keys
  }

  test('a key that was added on the way is not believed, nor what it signs', async () => {
    const follower = place.start({ keysEvery: 0 })
    await untilCaughtUp(follower)
    const forger = await createChain()
    const [known, added] = [feed.chain.keys[0], forger.keys[0]]
    for (const keys of [
      [{ ...known, validUntil: added?.validFrom }, added],
      [
        { ...known, validUntil: added?.validFrom },
        { ...added, endorsement: known?.endorsement },
      ],
      [
        { ...known, validUntil: added?.validFrom },
        { ...added, endorsement: undefined },
      ],
    ]) {
      feed.lies.keyList = { version: 2, keys }
      await follower.until(({ fault }) => fault?.code === 'key-not-endorsed')
      feed.lies.keyList = undefined
      await untilWell(follower)
    }
    await forger.publish(toStory('one'))
    await forger.publish(toStory('forged'))
    feed.lies.keyList = { version: 2, keys: [{ ...known, validUntil: added?.validFrom }, added] }
    feed.lies.change = ([one]) => [one, forger.entries[1]].filter((entry) => entry !== undefined)
    await follower.until(({ fault }) => fault !== undefined)
    expect(place.read((replica) => replica.countLive('story'))).toBe(1)
  })

  test('a key that has ended does not come back, and the list does not grow shorter or older', async () => {
    const [first, second] = await rotatedAway()
    const { validUntil: _, ...open } = first ?? {}
    const lists = {
      'the end is dropped': { version: 2, keys: [open, second] },
      'the new key is gone': { version: 1, keys: [open] },
      'the list has no version any more': {
        keys: [first, second].map((key) => ({ ...key, endorsement: undefined })),
      },
      'another order': { version: 2, keys: [second, first] },
    }
    for (const [name, keyList] of Object.entries(lists)) {
      feed.lies.keyList = keyList
      const follower = place.start()
      expect(await untilFault(follower), name).toMatchObject({ code: 'keys-changed', head: 2 })
      feed.lies.keyList = undefined
      await untilWell(follower)
      await follower.stop()
    }
  })

  test('the list of release 0.1 is taken once, may gain a version, and gains no key without one', async () => {
    feed.lies.ofFirstRelease = true
    const first = place.start()
    await untilCaughtUp(first)
    await first.stop()
    const [known] = feed.chain.keys
    const [added] = (await createChain()).keys
    const old = [known, added].map((key) => ({ ...key, endorsement: undefined }))
    feed.lies.keyList = { keys: old }
    const refusing = place.start()
    expect(await untilFault(refusing)).toMatchObject({ code: 'key-not-endorsed', head: 1 })
    feed.lies.keyList = undefined
    feed.lies.ofFirstRelease = false
    await untilWell(refusing)
    await refusing.stop()
    feed.lies.ofFirstRelease = true
    expect(await untilFault(place.start())).toMatchObject({ code: 'keys-changed' })
  })

  test('a fingerprint pins the first key, whatever the server says', async () => {
    const [own] = feed.chain.keys
    const digits = Buffer.from(own?.kid ?? '', 'base64url')
      .toString('hex')
      .slice(0, 32)
    const fingerprint = (digits.match(/.{4}/g) ?? []).join(' ')
    const refusing = place.start({}, { fingerprint: fingerprint.replace(/^..../, 'ffff') })
    expect(await untilFault(refusing)).toMatchObject({ number: 1, code: 'key-not-pinned', head: 0 })
    expect(refusing.status().ready).toBe(false)
    await refusing.stop()
    await untilWell(place.start({}, { fingerprint }))
  })

  test('who goes by a fingerprint takes no second key that nobody endorsed, in the form of release 0.1 either', async () => {
    const [known] = feed.chain.keys
    const forger = await createChain()
    const toBare = (key: object | undefined) => ({ ...key, endorsement: undefined })
    feed.lies.ofFirstRelease = true
    feed.lies.keyList = { keys: [toBare(known), toBare(forger.keys[0])] }
    const fingerprint = await toFingerprint(known ?? { x: '' })
    const follower = place.start({}, { fingerprint })
    expect(await untilFault(follower)).toMatchObject({ code: 'key-not-endorsed', head: 0 })
    feed.lies.keyList = { keys: [toBare(known)] }
    await untilWell(follower)
    expect(follower.status().head).toBe(1)
  })
})
