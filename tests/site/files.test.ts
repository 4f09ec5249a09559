import { readdirSync } from 'node:fs'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toFileName } from '@exemplar/shared/media/published-file'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toStory, toStoryWithCover } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { openPlace, type Place, untilCaughtUp, untilFault, untilHead } from '../support/following.ts'

let feed: FeedServer
let place: Place

beforeEach(async () => {
  feed = await startFeed()
  place = await openPlace(feed.url)
})
afterEach(async () => {
  await place.close()
  await feed.stop()
})

const listFiles = async () => (await readdir(place.filesFolder)).sort()

describe('files of published documents', () => {
  test('are there before the document is, and no longer than it', async () => {
    const [small, large] = [await feed.addFile('small'), await feed.addFile('large')]
    const follower = place.start()
    await follower.until(({ following }) => following === 'stream')
    const seen: string[][] = []
    follower.watch(({ head }) => {
      if (head === 1) seen.push(readdirSync(place.filesFolder).sort())
    })
    await feed.publish(toStoryWithCover('one', [small, large]))
    await untilHead(follower, 1)
    expect(seen[0]).toEqual([toFileName(small), toFileName(large)].sort())
    await feed.publish(toStoryWithCover('two', [large]))
    await untilHead(follower, 2)
    expect(await listFiles()).toEqual([toFileName(small), toFileName(large)].sort())
    await feed.withdraw('one')
    await feed.publish(toStory('three'))
    await untilHead(follower, 4)
    expect(await listFiles()).toEqual([toFileName(large)])
    await feed.publish(toStory('two'))
    await feed.publish(toStory('four'))
    await untilHead(follower, 6)
    expect(await listFiles()).toEqual([])
  })

  test('with other bytes than were entered are a fault, and the document is not shown', async () => {
    const file = await feed.addFile('a picture')
    feed.files.set(toFileName(file), new TextEncoder().encode('b picture'))
    await feed.publish(toStory('one'))
    await feed.publish(toStoryWithCover('two', [file]))
    expect(await untilFault(place.start())).toEqual({ number: 2, code: 'file-differs', head: 1 })
    expect(await listFiles()).toEqual([])
  })

  test('longer than was entered are a fault', async () => {
    const file = await feed.addFile('a picture')
    feed.files.set(toFileName(file), new TextEncoder().encode('a picture and more'))
    await feed.publish(toStoryWithCover('one', [file]))
    expect(await untilFault(place.start())).toMatchObject({ number: 1, code: 'file-differs' })
  })

  test('larger than any picture are not even asked for', async () => {
    const file = await feed.addFile('a picture')
    await feed.publish(toStoryWithCover('one', [{ ...file, bytes: 2 ** 30 }]))
    expect(await untilFault(place.start())).toMatchObject({ number: 1, code: 'file-too-large' })
  })

  test('that are not served are a fault', async () => {
    const file = await feed.addFile('a picture')
    feed.files.clear()
    await feed.publish(toStoryWithCover('one', [file]))
    expect(await untilFault(place.start())).toEqual({ number: 1, code: 'file-missing', head: 0 })
  })

  test('that are missing for long are owed: the page is there without, and they come later', async () => {
    const file = await feed.addFile('a picture')
    const name = toFileName(file)
    const bytes = feed.files.get(name) ?? new Uint8Array()
    feed.files.clear()
    await feed.publish(toStoryWithCover('one', [file]))
    const follower = place.start({ filesWithin: 100 })
    await follower.until(({ head }) => head === 1)
    await follower.until(({ following, caughtUp }) => caughtUp && following === 'stream')
    await expect.poll(() => follower.status().fault).toMatchObject({ number: 1, code: 'file-missing' })
    // What is owed keeps nothing back.
    await feed.publish(toStory('two'))
    await follower.until(({ head }) => head === 2)
    expect(follower.status()).toMatchObject({ following: 'stream', fault: { code: 'file-missing' } })
    feed.files.set(name, bytes)
    await expect
      .poll(() => {
        feed.push()
        return follower.status().fault
      })
      .toBeUndefined()
    expect(await listFiles()).toEqual([name])
  })

  test.each([
    ['missing', () => feed.files.clear()],
    [
      'others',
      () => {
        for (const name of feed.files.keys()) feed.files.set(name, new TextEncoder().encode('b picture'))
      },
    ],
    [
      'broken off',
      () => {
        feed.lies.breakFiles = true
      },
    ],
  ])('never keep back the withdrawal of something else: %s', async (_, spoil) => {
    await feed.publish(toStory('one'))
    const follower = place.start()
    await follower.until(({ following }) => following === 'stream')
    const file = await feed.addFile('a picture')
    spoil()
    await feed.publish(toStoryWithCover('two', [file]))
    await feed.withdraw('one')
    await follower.until(({ head }) => head === 3)
    expect(
      place.read((replica) => replica.listLive('story', { limit: 9 })).map(({ entry }) => entry.slug),
    ).toEqual(['two'])
  })

  test('that break off are asked for again, and their entry is not forgotten meanwhile', async () => {
    feed.lies.streams = false
    feed.lies.breakFiles = true
    const file = await feed.addFile('a picture')
    await feed.publish(toStoryWithCover('one', [file]))
    const follower = place.start()
    await feed.next('file')
    feed.lies.breakFiles = false
    await untilCaughtUp(follower)
    expect(follower.status().head).toBe(1)
    expect(await listFiles()).toEqual([toFileName(file)])
  })

  test('of an edition that was replaced since need not be served any more', async () => {
    const [old, fresh] = [await feed.addFile('old'), await feed.addFile('new')]
    feed.files.delete(toFileName(old))
    await feed.publish(toStoryWithCover('one', [old]))
    for (let number = 0; number < 500; number++) await feed.chain.publish(toStory(`story-${number}`))
    await feed.publish(toStoryWithCover('one', [fresh]))
    const follower = place.start()
    await untilCaughtUp(follower)
    expect(follower.status()).toMatchObject({ fault: undefined, head: 502 })
    expect(await listFiles()).toEqual([toFileName(fresh)])
  })

  test('that got lost are fetched again at the next start, and what nothing shows is removed', async () => {
    const file = await feed.addFile('a picture')
    await feed.publish(toStoryWithCover('one', [file]))
    const first = place.start()
    await untilCaughtUp(first)
    await first.stop()
    await rm(join(place.filesFolder, toFileName(file)))
    await writeFile(join(place.filesFolder, `${'0'.repeat(64)}.webp`), 'left over')
    await untilCaughtUp(place.start())
    await expect.poll(listFiles).toEqual([toFileName(file)])
  })
})
