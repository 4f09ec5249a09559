import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { toFileName } from '@exemplar/shared/media/published-file'
import { openParts } from '@exemplar/site/gazette/recheck/parts'
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

describe('a document that the feed withholds', () => {
  test('is nothing but its withdrawal where that follows', async () => {
    await feed.publish(toStory('one'))
    await feed.publish(toStory('two'))
    await feed.withdraw('one')
    await untilCaughtUp(place.start())
    expect(place.read((replica) => replica.findBySlug('story', 'one'))).toMatchObject({ state: 'withdrawn' })
    expect(place.read((replica) => replica.findEntry(1))?.entry).not.toHaveProperty('document')
    expect(place.read((replica) => replica.countLive('story'))).toBe(1)
  })

  test('is a fault at the end of the feed', async () => {
    await feed.publish(toStory('one'))
    await feed.publish(toStory('two'))
    feed.lies.withheld.add('two')
    expect(await untilFault(place.start())).toEqual({ number: 2, code: 'document-missing', head: 1 })
  })

  test('is a fault from the stream, when the pages do not explain it', async () => {
    await feed.publish(toStory('one'))
    const follower = place.start()
    await follower.until(({ following }) => following === 'stream')
    feed.lies.withheld.add('two')
    await feed.publish(toStory('two'))
    expect(await untilFault(follower)).toEqual({ number: 2, code: 'document-missing', head: 1 })
  })

  test('is a fault that another start finds again, when its page was long ago', async () => {
    await feed.publish(toStory('one'))
    feed.lies.withheld.add('one')
    for (let number = 0; number < 600; number++) await feed.chain.publish(toStory(`story-${number % 9}`))
    // A busy machine may take longer over the six hundred than a feed may be silent in a test: that is told, and passes.
    await place.start().until(({ fault }) => fault?.code === 'document-missing' && fault.number === 1)
    const again = place.start()
    // The keys are asked for at each try: at the second one the first has found the fault again.
    await feed.next('keys')
    await feed.next('keys')
    expect(again.status()).toMatchObject({ fault: { number: 1, code: 'document-missing' } })
  })
})

describe('a withdrawn document', () => {
  test('cannot be corrected, also while its copy waits to be fetched again', async () => {
    await feed.publish(toStory('one'))
    await feed.withdraw('one')
    const follower = place.start()
    await untilCaughtUp(follower)
    const database = new DatabaseSync(place.path, { timeout: 5_000 })
    database.exec("UPDATE documents SET state = 'differs'")
    database.close()
    feed.lies.change = (served) => [...served.slice(0, 2), ...feed.chain.entries.slice(2)]
    await feed.publish(toStory('one', { deck: '又回来了。' }))
    expect(await untilFault(follower)).toEqual({ number: 3, code: 'already-withdrawn', head: 2 })
  })
})

describe('a document whose withdrawal comes while its copy is being judged', () => {
  test('is withdrawn, and not said to differ', async () => {
    await feed.publish(toStory('one'))
    const follower = place.start()
    await untilCaughtUp(follower)
    const { path, filesFolder } = place
    const parts = openParts({ cmsUrl: feed.url, path, filesFolder }, AbortSignal.timeout(60_000))
    const judged = parts.database.prepare('SELECT * FROM entries WHERE number = 1').get()
    await feed.withdraw('one')
    await untilHead(follower, 2)
    expect(parts.restorer.withhold(1, judged)).toBe(false)
    parts.close()
    expect(place.read((replica) => replica.findBySlug('story', 'one'))).toMatchObject({ state: 'withdrawn' })
    expect(place.read((replica) => replica.findEntry(1))?.entry).not.toHaveProperty('document')
  })
})

describe('a withdrawn text', () => {
  const secret = '饕餮盛宴魑魅魍魉'

  /** Without its first byte, which the index shares between words that follow each other. */
  const trace = Buffer.from('饕餮').subarray(1)

  /** The tables, words of search and files of the database that have it in them. */
  const listTraces = async (): Promise<string[]> => {
    const found: string[] = []
    const database = new DatabaseSync(place.path, { readOnly: true })
    for (const { name } of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all())
      for (const row of database.prepare(`SELECT * FROM "${name}"`).all())
        for (const value of Object.values(row))
          if (Buffer.from(value instanceof Uint8Array ? value : String(value)).includes(trace))
            found.push(String(name))
    for (const index of ['search', 'titles']) {
      database.exec(`CREATE VIRTUAL TABLE temp.words_of_${index} USING fts5vocab (main, ${index}, instance)`)
      if (database.prepare(`SELECT 1 FROM temp.words_of_${index} WHERE term LIKE '饕%'`).get())
        found.push(`words of ${index}`)
    }
    database.close()
    const folder = dirname(place.path)
    for (const file of await readdir(folder))
      if (file.startsWith('replica') && (await readFile(join(folder, file))).includes(trace)) found.push(file)
    return [...new Set(found)]
  }

  test('is left nowhere: not in a table, an index, a free page, the log or a file', async () => {
    const file = await feed.addFile(secret)
    const long = `${'长文。'.repeat(4_000)}${secret}`
    const body = [{ type: 'paragraph' as const, spans: [{ text: long }] }]
    await feed.publish(toStory('one'))
    await feed.publish({ ...toStoryWithCover('two', [file]), body })
    await feed.publish({ ...toStoryWithCover('two', [file]), body, title: secret, deck: secret })
    const follower = place.start()
    await untilCaughtUp(follower)
    expect(place.read((replica) => replica.search(secret, { limit: 10 })).total).toBe(1)
    expect((await listTraces()).join()).toMatch(
      /entries.*passages.*search_data.*titles_data.*words of search,words of titles.*replica/,
    )
    await feed.withdraw('two')
    await feed.publish(toStory('three'))
    await untilHead(follower, 5)
    expect(await listTraces()).toEqual([])
    expect(place.read((replica) => replica.search(secret, { limit: 10 })).total).toBe(0)
    expect(await readdir(place.filesFolder)).not.toContain(toFileName(file))
  })
})
