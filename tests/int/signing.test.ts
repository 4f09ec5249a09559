import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keySet } from '@exemplar/shared/gazette/keys'
import { findFeedFault } from '@exemplar/shared/gazette/verify'
import { toHighWater } from 'payload-plugin-exemplar'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toClient } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { runExemplar } from '../support/exemplar-command.ts'
import { type Newsroom, openNewsroom, publish } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'
import { readPage } from '../support/read-page.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms({}, { broken: 'a key is made to begin after what it signed' })
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

const findFault = async () => {
  const { entries } = readPage((await toClient(cms.url).get('/api/gazette?limit=500')).body)
  return findFeedFault(entries, keySet.parse((await toClient(cms.url).get('/api/gazette/keys')).body))
}

describe('signing', () => {
  test('keys changed while the CMS runs sign from the next entry on; all of it verifies', async () => {
    await publish(room, { title: '旧密钥' })
    expect((await runExemplar('rotate-keys', cms.settings.dataFolder)).code).toBe(0)
    await publish(room, { title: '新密钥' })
    expect(await findFault()).toBeUndefined()
    const { keys } = keySet.parse((await toClient(cms.url).get('/api/gazette/keys')).body)
    expect(keys.map(({ validUntil }) => validUntil === undefined)).toEqual([false, true])
  })

  test('a key ends neither before what it signed nor by a clock that runs away', async () => {
    const { dataFolder } = cms.settings
    const path = join(dataFolder, 'keys/gazette.json')
    const before = await readFile(path, 'utf8')
    const highWater = toHighWater(dataFolder)
    const candidate = { number: 3, digest: 'a'.repeat(64) }
    const hour = 60 * 60_000
    highWater.noteSigning(candidate, new Date(Date.now() + hour).toISOString())
    expect(await runExemplar('rotate-keys', dataFolder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('服务器的时钟可能不对'),
    })
    highWater.noteSigning(candidate, new Date(Date.now() - 40 * 24 * hour).toISOString())
    expect((await runExemplar('rotate-keys', dataFolder)).code).toBe(2)
    expect(await readFile(path, 'utf8')).toBe(before)
    expect((await runExemplar('confirm-clock', dataFolder)).code).toBe(0)
    expect((await runExemplar('rotate-keys', dataFolder)).code).toBe(0)
    await publish(room, { title: '再换密钥之后' })
    expect(await findFault()).toBeUndefined()
  })

  test('a clock behind the key’s own beginning does not make entries that never verify', async () => {
    const path = join(cms.settings.dataFolder, 'keys/gazette.json')
    const stored = JSON.parse(await readFile(path, 'utf8')) as {
      keys: { validFrom: string; validUntil?: string }[]
    }
    const later = new Date(Date.now() + 60_000).toISOString()
    const [ended, current] = stored.keys.slice(-2)
    await writeFile(
      path,
      JSON.stringify({
        keys: [
          { ...ended, validUntil: later },
          { ...current, validFrom: later },
        ],
      }),
    )
    // The entry made with the key before it began is no longer good; what counts is the one made now.
    await publish(room, { title: '时钟倒拨' })
    const { entries } = readPage((await toClient(cms.url).get('/api/gazette?limit=500')).body)
    expect(entries.at(-1)?.head.at).toBe(later)
  })
})
