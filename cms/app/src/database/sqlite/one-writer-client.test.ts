import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openOneWriterClient } from './one-writer-client.ts'

let folder: string
let client: Client

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-writer-'))
  client = openOneWriterClient({ path: join(folder, 'x.sqlite'), patience: 200, busyTimeout: 1000 })
  await client.execute('CREATE TABLE rows (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES rows (id))')
})
afterEach(async () => {
  client.close()
  await rm(folder, { recursive: true, force: true })
})

const count = async () => Number((await client.execute('SELECT count(*) AS n FROM rows')).rows[0]?.n)

test('a second transaction begins when the first one has ended, in order of arrival', async () => {
  const order: string[] = []
  const write = async (name: string) => {
    const transaction = await client.transaction('write')
    order.push(`${name} begins`)
    await transaction.execute('INSERT INTO rows DEFAULT VALUES')
    await new Promise(setImmediate)
    order.push(`${name} ends`)
    await transaction.commit()
  }
  await Promise.all([write('a'), write('b'), write('c')])
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  expect(await count()).toBe(3)
})

test('reading goes on beside an open transaction and does not see it', async () => {
  const transaction = await client.transaction('write')
  await transaction.execute('INSERT INTO rows DEFAULT VALUES')
  expect(await count()).toBe(0)
  await transaction.commit()
  expect(await count()).toBe(1)
})

test('a write outside of a transaction waits for the one that is open', async () => {
  const transaction = await client.transaction('write')
  const outside = client.execute('INSERT INTO rows DEFAULT VALUES')
  await transaction.rollback()
  await outside
  expect(await count()).toBe(1)
})

test('who waits for itself is told so instead of waiting for ever, and the turn is not lost', async () => {
  const transaction = await client.transaction('write')
  await expect(client.execute('INSERT INTO rows DEFAULT VALUES')).rejects.toMatchObject({
    code: 'DATABASE_BUSY',
  })
  await transaction.commit()
  await client.execute('INSERT INTO rows DEFAULT VALUES')
  expect(await count()).toBe(1)
})

test('what comes late on an ended transaction is refused, even while another one is open', async () => {
  const first = await client.transaction('write')
  await first.commit()
  const second = await client.transaction('write')
  await expect(first.execute('INSERT INTO rows DEFAULT VALUES')).rejects.toMatchObject({
    code: 'TRANSACTION_CLOSED',
  })
  await second.rollback()
  expect(await count()).toBe(0)
})

test('every connection keeps foreign keys, and the reading one does not write', async () => {
  await expect(client.execute('INSERT INTO rows (parent) VALUES (99)')).rejects.toThrow('FOREIGN KEY')
  const transaction = await client.transaction('write')
  await expect(transaction.execute('INSERT INTO rows (parent) VALUES (99)')).rejects.toThrow('FOREIGN KEY')
  await transaction.rollback()
  const [mode] = (await client.execute('PRAGMA journal_mode')).rows
  expect(mode?.journal_mode).toBe('wal')
})

test('a transaction that SQLite has ended by itself gives its turn back', async () => {
  const transaction = await client.transaction('write')
  await transaction.execute('ROLLBACK')
  expect(transaction.closed).toBe(true)
  await transaction.rollback()
  await client.execute('INSERT INTO rows DEFAULT VALUES')
  expect(await count()).toBe(1)
})
