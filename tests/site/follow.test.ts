import { rm, writeFile } from 'node:fs/promises'
import { openReplica } from '@exemplar/site/gazette/replica'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toFigure, toStory, toStoryWithCover } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { openPlace, type Place, untilCaughtUp, untilHead } from '../support/following.ts'

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

const listSlugs = () =>
  place.read((replica) => replica.listLive('story', { limit: 100 })).map((story) => story.document.slug)

describe('following a feed', () => {
  test('what is published, corrected and withdrawn is in the replica, and its history with it', async () => {
    await feed.publish(toStory('one'))
    await feed.publish(toStory('two'))
    const follower = place.start()
    await untilCaughtUp(follower)
    expect(listSlugs()).toEqual(['two', 'one'])
    await feed.publish(toStory('one', { title: '改过的标题' }))
    await feed.withdraw('two')
    await untilHead(follower, 4)
    expect(listSlugs()).toEqual(['one'])
    const [one, two] = place.read((replica) => [
      replica.findBySlug('story', 'one'),
      replica.findBySlug('story', 'two'),
    ])
    expect(one).toMatchObject({
      state: 'live',
      document: { title: '改过的标题' },
      entry: { number: 3, edition: 2 },
    })
    expect(two).toMatchObject({ state: 'withdrawn', slug: 'two', notice: { reason: 'factual-error' } })
    expect(place.read((replica) => replica.listHistory('one')).map(({ act }) => act)).toEqual([
      'publish',
      'correct',
    ])
    expect(place.read((replica) => replica.findEntry(1))?.entry).toEqual(feed.chain.entries[0])
  })

  test('a correction makes nothing newer than what was published after it', async () => {
    const all = { limit: 100 }
    await feed.publish(toStory('one'))
    await feed.publish(toStory('two'))
    await feed.publish(toStory('one', { title: '改过的标题' }))
    await untilCaughtUp(place.start())
    const lists = place.read((replica) => [
      replica.listLive('story', all),
      replica.listStoriesByStandard(1, all),
      replica.listStories({ standards: [1, 2] }, all),
      replica.listStoriesByCommunity('id-of-haibin', all),
    ])
    for (const list of lists) expect(list.map(({ document }) => document.slug)).toEqual(['two', 'one'])
    expect(place.read((replica) => replica.countStoriesByCommunity('id-of-haibin'))).toBe(2)
  })

  test('the document of a kind that was withdrawn last is known', async () => {
    for (const slug of ['one', 'two', 'three']) await feed.publish(toStory(slug))
    await feed.withdraw('two')
    await feed.withdraw('one')
    await untilCaughtUp(place.start())
    expect(place.read((replica) => replica.findLastWithdrawn('story'))).toMatchObject({ slug: 'one' })
    expect(place.read((replica) => replica.findLastWithdrawn('figure'))).toBeUndefined()
  })

  test('entries come by the stream, once or twice, without another page being read', async () => {
    await feed.publish(toStory('one'))
    const follower = place.start()
    await follower.until(({ following }) => following === 'stream')
    const pages: string[] = []
    feed.requests.on('page', (path) => pages.push(path))
    await feed.publish(toStory('two'))
    await untilHead(follower, 2)
    feed.repeat()
    await feed.publish(toStory('three'))
    await untilHead(follower, 3)
    expect(listSlugs()).toEqual(['three', 'two', 'one'])
    expect(pages).toEqual([])
  })

  test('a restart goes on where the replica ends', async () => {
    await feed.publish(toStory('one'))
    await feed.publish(toStory('two'))
    const first = place.start()
    await untilCaughtUp(first)
    await first.stop()
    await feed.publish(toStory('three'))
    const page = feed.next('page')
    const second = place.start()
    await untilHead(second, 3)
    expect(await page).toContain('after=1&')
    expect(listSlugs()).toEqual(['three', 'two', 'one'])
  })

  test('with the CMS off a restart is ready with all it had, and follows when the CMS is back', async () => {
    await feed.publish(toStory('one'))
    const first = place.start()
    await untilCaughtUp(first)
    await first.stop()
    await feed.stop()
    const second = place.start()
    expect(second.status()).toMatchObject({ ready: true, head: 1, following: 'nothing' })
    expect(listSlugs()).toEqual(['one'])
    await feed.start()
    await feed.publish(toFigure('figure'))
    await untilHead(second, 2)
    expect(second.status().fault).toBeUndefined()
  })

  test('a site that has never reached its CMS is not ready', async () => {
    await feed.stop()
    const follower = place.start()
    expect(follower.status()).toMatchObject({ ready: false, head: 0 })
    await feed.start()
    await untilCaughtUp(follower)
    expect(follower.status()).toMatchObject({ ready: true, head: 0 })
  })

  test('a stream that is cut off loses nothing', async () => {
    await feed.publish(toStory('one'))
    const follower = place.start()
    await follower.until(({ following }) => following === 'stream')
    const again = feed.next('stream')
    feed.cut()
    await feed.publish(toStory('two'))
    await untilHead(follower, 2)
    await again
    await follower.until(({ following }) => following === 'stream')
    await feed.publish(toStory('three'))
    await untilHead(follower, 3)
    expect(listSlugs()).toEqual(['three', 'two', 'one'])
  })

  test('without a stream the feed is looked at', async () => {
    feed.lies.streams = false
    await feed.publish(toStory('one'))
    const follower = place.start()
    await untilCaughtUp(follower)
    await feed.publish(toStory('two'))
    await untilHead(follower, 2)
    expect(follower.status().following).toBe('polling')
  })

  test('a stream that has gone silent is left for another', async () => {
    feed.lies.muteStreams = true
    const follower = place.start({ silentFor: 50 })
    await follower.until(({ following }) => following === 'stream')
    await feed.publish(toStory('one'))
    await untilHead(follower, 1)
    expect(place.said.join()).toContain('silent')
  })

  test('an error of the site’s own is told and tried again', async () => {
    await feed.publish(toStoryWithCover('one', [await feed.addFile('a picture')]))
    await writeFile(place.filesFolder, 'a file where the folder should be')
    const follower = place.start()
    await follower.until(({ fault }) => fault?.code === 'defect')
    await rm(place.filesFolder)
    await untilHead(follower, 1)
    await follower.until(({ fault }) => fault === undefined)
    await follower.stop()
    expect(place.start().status().fault).toBeUndefined()
  })

  test('a page that is being made sees one state, whatever is published meanwhile', async () => {
    await feed.publish(toStory('one'))
    const follower = place.start()
    await untilCaughtUp(follower)
    const replica = openReplica(place.path)
    replica.pin()
    await feed.publish(toStory('two'))
    await untilHead(follower, 2)
    expect([replica.findHead()?.number, replica.countLive('story')]).toEqual([1, 1])
    replica.unpin()
    expect([replica.findHead()?.number, replica.countLive('story')]).toEqual([2, 2])
    replica.close()
  })

  test('a gazette of many pages is taken in whole', async () => {
    for (let number = 1; number <= 1_203; number++)
      await feed.chain.publish(toFigure(`figure-${number % 700}`))
    // The feed is in this process, and puts its pages together as fast as the machine has time for.
    const follower = place.start({ answerWithin: 60_000, answerSilentFor: 60_000 })
    await untilHead(follower, 1_203)
    await untilCaughtUp(follower)
    expect(place.read((replica) => replica.countLive('figure'))).toBe(700)
  })
})
