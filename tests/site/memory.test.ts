import { execFile } from 'node:child_process'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { openMemoryReader } from '@exemplar/site/gazette/memory/open-memory-reader'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toStory } from '../support/documents.ts'
import { createChain } from '../support/feed-chain.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { openPlace, type Place, untilCaughtUp, untilFault, untilWell } from '../support/following.ts'

const run = promisify(execFile)
const command = join(import.meta.dirname, '../../site/src/commands/forget.ts')

let feed: FeedServer
let place: Place

beforeEach(async () => {
  feed = await startFeed()
  place = await openPlace(feed.url)
  for (const slug of ['one', 'two', 'three']) await feed.publish(toStory(slug))
  const follower = place.start()
  await untilCaughtUp(follower)
  await follower.stop()
})
afterEach(async () => {
  await place.close()
  await feed.stop()
})

const memoryPath = () => join(dirname(place.path), 'memory.sqlite')

const readMemory = () => {
  const memory = openMemoryReader(memoryPath())
  const found = {
    head: memory?.findHead(),
    sights: [1, 2, 3].map((number) => memory?.findSight(number)?.digest),
    keys: memory?.findKeys()?.keys.map(({ kid }) => kid),
    forgettings: memory?.listForgettings(),
  }
  memory?.close()
  return found
}

const change = (path: string, sql: string) => {
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
}

const removeMemory = async () => {
  for (const suffix of ['', '-wal', '-shm']) await rm(memoryPath() + suffix, { force: true })
}

/** A feed of somebody else that looks the same, in place of the one that was followed. */
const serveForged = async () => {
  const forged = await createChain()
  for (const slug of ['a', 'b', 'c', 'd']) await forged.publish(toStory(slug))
  feed.lies.change = () => forged.entries
  feed.lies.keyList = { version: 1, keys: forged.keys }
}

describe('the memory', () => {
  test('has the digest of every entry, the newest head and the keys', () => {
    const digests = feed.chain.entries.map(({ digest }) => digest)
    expect(readMemory()).toMatchObject({
      head: { number: 3, digest: digests[2], at: feed.chain.entries[2]?.head.at },
      sights: digests,
      keys: feed.chain.keys.map(({ kid }) => kid),
      forgettings: [],
    })
  })

  test('keeps when an entry was first seen, also when it is taken in once more', async () => {
    const readSights = () => {
      const memory = openMemoryReader(memoryPath())
      const seen = [1, 2, 3].map((number) => memory?.findSight(number)?.seenAt)
      memory?.close()
      return seen
    }
    const before = readSights()
    for (const suffix of ['', '-wal', '-shm']) await rm(place.path + suffix, { force: true })
    await untilCaughtUp(place.start())
    expect(readSights()).toEqual(before)
    expect(before.every((at) => at !== undefined && Date.parse(at) <= Date.now())).toBe(true)
  })

  test('begins with what a site of release 0.1 has, before that replica is discarded', async () => {
    const before = readMemory()
    await removeMemory()
    change(place.path, "UPDATE meta SET value = '5' WHERE key = 'schema'")
    await serveForged()
    const follower = place.start()
    expect(await untilFault(follower)).toMatchObject({ code: 'keys-changed', head: 3 })
    expect(follower.status().lost).toBeUndefined()
    expect(readMemory()).toEqual(before)
  })

  test('that is damaged is set aside and made anew from the replica, which is told', async () => {
    const before = readMemory()
    await writeFile(memoryPath(), 'no database, but long enough to be taken for one'.repeat(99))
    const follower = place.start()
    expect(follower.status().lost).toMatchObject({ number: 3 })
    expect(place.said.join()).toContain('memory-lost')
    expect(readMemory()).toEqual(before)
    expect((await readdir(dirname(place.path))).filter((name) => name.includes('.damaged-'))).not.toEqual([])
    await untilWell(follower)
    await follower.stop()
    await serveForged()
    expect(await untilFault(place.start())).toMatchObject({ code: 'keys-changed' })
  })

  test('that is damaged keeps what was forgotten on purpose, as far as it can be read, and one such file', async () => {
    change(
      memoryPath(),
      "INSERT INTO forgettings (at, reason, number) VALUES ('2020-10-29T01:34:00.000Z', '经核对接受', 7)",
    )
    for (let time = 0; time < 2; time++) {
      change(memoryPath(), 'DROP TABLE sights')
      const follower = place.start()
      expect(follower.status()).toMatchObject({
        lost: { number: 3 },
        forgotten: { reason: '经核对接受', number: 7 },
      })
      await follower.stop()
    }
    const aside = (await readdir(dirname(place.path))).filter((name) => /\.damaged-\d+$/.test(name))
    expect(aside).toHaveLength(1)
    expect(readMemory().forgettings).toHaveLength(1)
  })

  test('that is missing beside a replica is made anew, which is told, and told again', async () => {
    await removeMemory()
    const first = place.start()
    expect(first.status().lost).toMatchObject({ number: 3 })
    await first.stop()
    expect(place.start().status().lost).toMatchObject({ number: 3 })
  })

  test('is made anew only from what is still one chain in the replica', async () => {
    await removeMemory()
    change(
      place.path,
      'UPDATE entries SET head = replace(head, \'"slug":"two"\', \'"slug":"dos"\') WHERE number = 2',
    )
    const follower = place.start()
    expect(follower.status().lost).toMatchObject({ number: 1 })
  })
})

describe('the command forget', () => {
  const forget = async (...args: string[]) => {
    try {
      const { stdout } = await run(process.execPath, [command, ...args])
      return { code: 0, said: stdout }
    } catch (error) {
      const { code, stderr } = error as { code: number; stderr: string }
      return { code, said: stderr }
    }
  }
  const reason = '后台数据库恢复自备份，经核对接受'

  test('needs a reason that somebody else can understand', async () => {
    for (const args of [[], ['--reason', '  '], ['--reason', '不记得了']])
      expect(await forget(...args, place.folder)).toMatchObject({
        code: 1,
        said: expect.stringMatching(/缘由.*reason/),
      })
    expect(readMemory().head?.number).toBe(3)
  })

  test('says in Chinese and English how it is called, where a call is another', async () => {
    expect(await forget('--raeson', reason, place.folder)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/没有清除任何记录.*nothing was forgotten[\s\S]*--reason "…"/),
    })
    expect(readMemory().head?.number).toBe(3)
  })

  test('is refused while a site runs on the folder, and where none ever did', async () => {
    const follower = place.start()
    const running = await forget('--reason', reason, place.folder)
    expect(running).toMatchObject({ code: 1, said: expect.stringMatching(/先停止网站.*stop it first/) })
    await follower.stop()
    const elsewhere = await forget('--reason', reason, join(place.folder, 'elsewhere'))
    expect(elsewhere).toMatchObject({ code: 1, said: expect.stringMatching(/检查路径.*check the path/) })
    expect(readMemory().head?.number).toBe(3)
  })

  test('lets the site follow another gazette, and says for ever that it did', async () => {
    await serveForged()
    const refusing = place.start()
    expect(await untilFault(refusing)).toMatchObject({ code: 'keys-changed' })
    await refusing.stop()
    expect(await forget('--reason', reason, place.folder)).toMatchObject({
      code: 0,
      said: expect.stringContaining('第3号'),
    })
    const follower = place.start()
    expect(follower.status()).toMatchObject({
      head: 0,
      fault: undefined,
      lost: undefined,
      forgotten: { reason, number: 3 },
    })
    await untilWell(follower)
    expect(place.read((replica) => replica.findHead()?.number)).toBe(4)
    expect(readMemory()).toMatchObject({ head: { number: 4 }, forgettings: [{ reason, number: 3 }] })
  })
})
