import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
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
  for (const slug of ['one', 'two', 'three']) await feed.publish(toStory(slug))
})
afterEach(async () => {
  await place.close()
  await feed.stop()
})

const listSlugs = () =>
  place.read((replica) => replica.listLive('story', { limit: 100 })).map(({ entry }) => entry.slug)

/** Publishes other entries, signed with the same key, from a number on; they are served when all of them stand. */
const rewriteFrom = async (number: number, slugs: readonly string[]): Promise<void> => {
  const before = [...feed.chain.entries]
  feed.lies.change = () => before
  feed.chain.entries.splice(number - 1)
  for (const slug of slugs) await feed.chain.publish(toStory(slug))
  feed.lies.change = (entries) => entries
  feed.push()
}

/** A feed of the same look by somebody else, served in place of the one that was followed. */
const serveForged = async (length: number) => {
  const forged = await createChain()
  for (let number = 1; number <= length; number++) await forged.publish(toStory(`forged-${number}`))
  feed.lies.change = () => forged.entries
  feed.lies.keyList = { version: 1, keys: forged.keys }
}

describe.each([
  { way: 'an open stream', streams: true },
  { way: 'pages alone', streams: false },
])('a history that is changed while the site follows by $way', ({ streams }) => {
  beforeEach(() => {
    feed.lies.streams = streams
  })

  const follow = async () => {
    const follower = place.start()
    await follower.until(
      ({ following, caughtUp }) => caughtUp && following === (streams ? 'stream' : 'polling'),
    )
    return follower
  }

  test('a tail that was cut is noticed, and what was published stays', async () => {
    const follower = await follow()
    const cut = feed.chain.entries.pop()
    feed.push()
    expect(await untilFault(follower)).toEqual({ number: 3, code: 'gazette-shortened', head: 3 })
    expect(listSlugs()).toEqual(['three', 'two', 'one'])
    if (cut) feed.chain.entries.push(cut)
    feed.push()
    await untilWell(follower)
  })

  test('a history that was rewritten from some entry on is noticed, and where that begins', async () => {
    const follower = await follow()
    await rewriteFrom(2, ['zwei', 'three', 'four', 'five'])
    const { fault } = await follower.until((status) => status.fault?.number === 2)
    expect(fault).toMatchObject({ number: 2, code: 'gazette-forked' })
    for (let retry = 0; retry < 4; retry++) await feed.next('keys')
    expect(follower.status().fault).toEqual(fault)
    expect(listSlugs()).toEqual(['three', 'two', 'one'])
  })

  test('a tail that was rewritten is noticed, however long it grows', async () => {
    const follower = await follow()
    await rewriteFrom(3, ['rewritten', 'four'])
    expect(await untilFault(follower)).toMatchObject({ code: 'gazette-forked', head: 3 })
    expect(follower.status().fault?.number).toBeLessThanOrEqual(4)
    expect(listSlugs()).toEqual(['three', 'two', 'one'])
  })
})

describe('a stream', () => {
  test('that keeps entries back is not believed: the pages have them', async () => {
    const follower = place.start()
    await follower.until(({ following }) => following === 'stream')
    feed.lies.headsAlone = true
    await feed.publish(toStory('four'))
    await untilHead(follower, 4)
    expect(follower.status()).toMatchObject({ fault: undefined, following: 'stream' })
  })

  test('that is late with its heads is no cut, as long as the pages are whole', async () => {
    const [, second] = feed.chain.entries
    const late = `event: head\ndata: ${JSON.stringify({ number: 2, digest: second?.digest })}\n\n`
    let send = (_event: string): unknown => undefined
    feed.interfere((kind, { response }) => {
      if (kind !== 'stream') return false
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(late)
      send = (event) => response.write(event)
      return true
    })
    const follower = place.start()
    await follower.until(({ following }) => following === 'stream')
    // It asks the pages, which have not become shorter.
    expect(await feed.next('page')).toContain('after=2&')
    send(`event: entry\ndata: ${JSON.stringify(await feed.chain.publish(toStory('four')))}\n\n`)
    await untilHead(follower, 4)
    expect(follower.status().fault).toBeUndefined()
    expect(place.said.join()).not.toContain('gazette-shortened')
  })

  test('of a CMS that says no heads is held against the pages', async () => {
    feed.lies.ofFirstRelease = true
    const follower = place.start({ stateWithin: 0 })
    await follower.until(({ following }) => following === 'stream')
    const [first] = feed.chain.entries
    feed.chain.entries.pop()
    expect(first?.head.number).toBe(1)
    // The old feed gives a sign of life: here an entry that is known.
    feed.repeat()
    expect(await untilFault(follower)).toEqual({ number: 3, code: 'gazette-shortened', head: 3 })
  })
})

describe('what was seen', () => {
  const change = (sql: string) => {
    const database = new DatabaseSync(place.path)
    database.exec(sql)
    database.close()
  }
  const loseReplica = () => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(place.path + suffix, { force: true })
  }
  const followOnce = async () => {
    const follower = place.start()
    await untilCaughtUp(follower)
    await follower.stop()
  }

  test('outlives the replica: a forged feed is refused after an upgrade, and nothing of it is served', async () => {
    await followOnce()
    change("UPDATE meta SET value = '0' WHERE key = 'schema'")
    await serveForged(5)
    const follower = place.start()
    expect(await untilFault(follower)).toMatchObject({ code: 'keys-changed', head: 3 })
    expect(listSlugs()).toEqual(['three', 'two', 'one'])
    feed.lies.keyList = undefined
    await follower.until(({ fault }) => fault?.code === 'gazette-forked')
    expect(listSlugs()).toEqual(['three', 'two', 'one'])
    feed.lies.change = (entries) => entries
    await untilWell(follower)
    expect(listSlugs()).toEqual(['three', 'two', 'one'])
  })

  test('tells a replica that is made anew that the feed has become shorter', async () => {
    await followOnce()
    loseReplica()
    feed.chain.entries.pop()
    const follower = place.start()
    expect(await untilFault(follower)).toEqual({ number: 3, code: 'gazette-shortened', head: 0 })
    expect(follower.status().ready).toBe(false)
  })

  test('does not serve the beginning of a gazette that was whole here once', async () => {
    await followOnce()
    loseReplica()
    feed.lies.change = (entries) =>
      entries.map((entry) =>
        entry.head.number === 3 ? { ...entry, signature: entry.signature.replace(/.{4}$/, 'AAAA') } : entry,
      )
    const follower = place.start()
    expect(await untilFault(follower)).toEqual({ number: 3, code: 'bad-signature', head: 2 })
    expect(follower.status().ready).toBe(false)
  })

  test('serves what was taken in, where an entry beyond it was seen that can never stand', async () => {
    await followOnce()
    await feed.publish(toStory('one', { title: '冒名' }), 'another')
    const before = place.start()
    expect(await untilFault(before)).toEqual({ number: 4, code: 'address-taken', head: 3 })
    await before.stop()
    loseReplica()
    const follower = place.start()
    await follower.until(({ head }) => head === 3)
    await follower.until(({ ready }) => ready)
    expect(follower.status()).toMatchObject({ head: 3, fault: { number: 4, code: 'address-taken' } })
  })

  test('is kept with a fault and since when, said once, and again after a restart', async () => {
    await followOnce()
    const cut = feed.chain.entries.pop()
    const first = place.start()
    await untilFault(first)
    const since = first.status().fault?.at
    for (let retry = 0; retry < 4; retry++) await feed.next('page')
    expect(first.status().fault?.at).toBe(since)
    expect(place.said.filter((line) => line.includes('gazette-shortened'))).toHaveLength(1)
    await first.stop()
    const second = place.start()
    expect(second.status().fault).toEqual({ number: 3, code: 'gazette-shortened', at: since })
    for (let retry = 0; retry < 4; retry++) await feed.next('page')
    expect(second.status().fault?.at).toBe(since)
    if (cut) feed.chain.entries.push(cut)
    await untilWell(second)
    await second.stop()
    expect(place.start().status().fault).toBeUndefined()
  })

  test('is not covered by a feed that gives no answer afterwards', async () => {
    await followOnce()
    feed.chain.entries.pop()
    const follower = place.start({ unreadFor: 0 })
    await untilFault(follower)
    await feed.stop()
    await follower.until(({ following }) => following === 'nothing')
    expect(follower.status().fault?.code).toBe('gazette-shortened')
    await feed.start()
  })
})

test('an entry that is dated ahead is waited for, and taken when its time has come', async () => {
  const follower = place.start()
  await untilCaughtUp(follower)
  const at = new Date(Date.now() + 5 * 60_000 + 1_500).toISOString()
  await feed.publish(toStory('four'), 'four', at)
  expect(await untilFault(follower)).toEqual({ number: 4, code: 'time-ahead', head: 3 })
  expect(listSlugs()).toEqual(['three', 'two', 'one'])
  await untilWell(follower)
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(at) - 5 * 60_000)
  expect(listSlugs()).toEqual(['four', 'three', 'two', 'one'])
})
