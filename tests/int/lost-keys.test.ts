import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toClient, toTold } from '../support/client.ts'
import { type Cms, startCmsOn } from '../support/cms.ts'
import { runExemplar } from '../support/exemplar-command.ts'
import { act, approve, openNewsroom, publish, readStatus, write } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'
import { databaseKind, toTestSettings } from '../support/settings.ts'

const purpose = { broken: 'keys are taken away' }

let folder: string
let cms: Cms

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-keys-'))
  cms = await startCmsOn(toTestSettings(folder), purpose)
})
afterEach(async () => {
  await cms.close()
  await rm(folder, { recursive: true, force: true })
})

describe('keys that are gone', () => {
  test('while the CMS runs: nothing is published, none are made, and it goes on with those of a backup', async () => {
    const room = await openNewsroom(toLocalOffice(cms))
    await publish(room)
    const id = await write(room, { title: '等密钥' })
    await approve(room, id)
    await rename(join(folder, 'keys'), join(folder, 'backup'))
    expect(toTold(await act(room.publisher, id, { transition: 'publish' }))).toEqual([503, 'keys-missing'])
    expect((await readStatus(room.auditor, id)).state).toBe('approved')
    expect(toTold(await toClient(cms.url).get('/api/gazette/keys'))).toEqual([503, 'keys-missing'])
    expect(existsSync(join(folder, 'keys'))).toBe(false)
    await rename(join(folder, 'backup'), join(folder, 'keys'))
    expect((await act(room.publisher, id, { transition: 'publish' })).status).toBe(200)
    expect((await runExemplar('verify', cms.url)).stdout).toContain('verified: 2 entries')
  })

  test('at a start: the CMS does not start, and makes none', async () => {
    const room = await openNewsroom(toLocalOffice(cms))
    await publish(room)
    await cms.close()
    await rename(join(folder, 'keys'), join(folder, 'backup'))
    await expect(startCmsOn(cms.settings, purpose)).rejects.toMatchObject({ code: 'keys-missing' })
    expect(existsSync(join(folder, 'keys'))).toBe(false)
    await rename(join(folder, 'backup'), join(folder, 'keys'))
    cms = await startCmsOn(cms.settings, purpose)
    expect((await runExemplar('verify', cms.url)).stdout).toContain('verified: 1 entries')
  })

  test('beside a mark, with an empty database: another one is meant, and none are made', async () => {
    await publish(await openNewsroom(toLocalOffice(cms)))
    await cms.close()
    const empty =
      databaseKind === 'mongodb'
        ? toTestSettings(folder)
        : toTestSettings(folder, { DATABASE_URI: `file:${join(folder, 'other.sqlite')}` })
    await rename(join(folder, 'keys/gazette.json'), join(folder, 'backup'))
    await expect(startCmsOn(empty)).rejects.toMatchObject({ code: 'keys-missing' })
    expect(existsSync(join(folder, 'keys/gazette.json'))).toBe(false)
    await rename(join(folder, 'backup'), join(folder, 'keys/gazette.json'))
    cms = await startCmsOn(cms.settings, purpose)
    expect((await runExemplar('verify', cms.url)).stdout).toContain('verified: 1 entries')
  })

  test('of an empty gazette are made', async () => {
    await cms.close()
    await rm(join(folder, 'keys'), { recursive: true })
    cms = await startCmsOn(cms.settings, purpose)
    await publish(await openNewsroom(toLocalOffice(cms)))
    expect((await runExemplar('verify', cms.url)).stdout).toContain('verified: 1 entries')
  })
})
