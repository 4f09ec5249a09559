import { createWriteStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { BackupError } from './backup-error.ts'
import { readLines } from './lines.ts'
import type { Head } from './sqlite.ts'

type Client = ReturnType<MongooseAdapter['connection']['getClient']>
type Session = ReturnType<Client['startSession']>
type Driver = {
  readonly MongoClient: new (url: string) => Client
  readonly BSON: {
    readonly EJSON: {
      readonly stringify: (value: unknown, options: { relaxed: boolean }) => string
      readonly parse: (text: string, options: { relaxed: boolean }) => Record<string, unknown>
    }
  }
}

/** The driver that Payload's adapter brings: a second one could read types in another way. */
const findDriver = (): Driver => {
  const adapter = createRequire(import.meta.url).resolve('@payloadcms/db-mongodb')
  return (createRequire(adapter)('mongoose') as { mongo: Driver }).mongo
}

const withClient = async <T>(
  url: string,
  work: (client: Client, driver: Driver) => Promise<T>,
): Promise<T> => {
  const driver = findDriver()
  const client = new driver.MongoClient(url)
  try {
    await client.connect()
    return await work(client, driver)
  } finally {
    await client.close()
  }
}

/** How a dump stands in time: all of it at one instant, or one collection after the other. */
export type Consistency = 'one-instant' | 'one-after-another'

/**
 * Writes every collection as a file of extended JSON, one document a line, all of them at one instant where the server
 * has transactions. Says how it was.
 */
export const dumpMongodb = (url: string, folder: string): Promise<Consistency> =>
  withClient(url, async (client, driver) => {
    const names = await listCollections(client)
    if (names.length === 0)
      throw new BackupError(
        '这个数据库是空的：请检查 DATABASE_URI。没有备份。',
        'This database is empty: check DATABASE_URI. Nothing was backed up.',
      )
    const dump = async (session?: Session) => {
      for (const name of names) await dumpCollection(client, { driver, name, folder, session })
    }
    if (!(await hasTransactions(client))) {
      await dump()
      return 'one-after-another'
    }
    await client.withSession((session) =>
      session.withTransaction(() => dump(session), { readConcern: { level: 'snapshot' } }),
    )
    return 'one-instant'
  })

/**
 * Whether the server has transactions, and with them a common instant: a replica set or a router of shards says so itself;
 * the address need not.
 */
const hasTransactions = async (client: Client): Promise<boolean> => {
  const hello = await client.db().admin().command({ hello: 1 })
  return hello.setName !== undefined || hello.msg === 'isdbgrid'
}

const listCollections = async (client: Client): Promise<string[]> =>
  (await client.db().listCollections({}, { nameOnly: true }).toArray())
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('system.'))
    .sort()

type Dumped = { driver: Driver; name: string; folder: string; session: Session | undefined }

const dumpCollection = async (client: Client, { driver, name, folder, session }: Dumped): Promise<void> => {
  const cursor = client
    .db()
    .collection(name)
    .find({}, { sort: { _id: 1 }, ...(session ? { session } : {}) })
  const lines = async function* () {
    for await (const document of cursor)
      yield `${driver.BSON.EJSON.stringify(document, { relaxed: false })}\n`
  }
  const file = createWriteStream(join(folder, `${name}.jsonl`), { mode: 0o600 })
  await pipeline(Readable.from(lines()), file)
}

/** Whether a database has anything in it. */
export const isMongodbEmpty = (url: string): Promise<boolean> =>
  withClient(url, async (client) => (await listCollections(client)).length === 0)

const batchSize = 200

/** Inserts what a dump holds into an empty database. The CMS builds the indexes when it starts. */
export const restoreMongodb = (folder: string, url: string): Promise<void> =>
  withClient(url, async (client, { BSON }) => {
    for (const file of (await readdir(folder)).toSorted()) {
      const collection = client.db().collection(file.replace(/\.jsonl$/, ''))
      let batch: Record<string, unknown>[] = []
      const flush = async () => {
        if (batch.length > 0) await collection.insertMany(batch)
        batch = []
      }
      for await (const line of readLines(join(folder, file))) {
        batch.push(BSON.EJSON.parse(line, { relaxed: false }))
        if (batch.length >= batchSize) await flush()
      }
      await flush()
    }
  })

/** The newest entry in the dump of a database, and the digest of one number in it. */
export const readDumpedHead = async (
  folder: string,
): Promise<{ latest: Head | undefined; digestOf: (number: number) => string }> => {
  const { BSON } = findDriver()
  const digests = new Map<number, string>()
  for await (const line of readLines(join(folder, 'gazette-entries.jsonl'))) {
    const { number, digest } = BSON.EJSON.parse(line, { relaxed: true })
    digests.set(Number(number), String(digest))
  }
  const number = Math.max(0, ...digests.keys())
  return {
    latest: number === 0 ? undefined : { number, digest: digests.get(number) ?? '' },
    digestOf: (wanted) => digests.get(wanted) ?? '',
  }
}
