import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '../support/account.ts'
import { toClient, toTold } from '../support/client.ts'
import { type Cms, startCmsOn } from '../support/cms.ts'
import { runExemplar, runExemplarOn } from '../support/exemplar-command.ts'
import { startGazetteDoor } from '../support/gazette-door.ts'
import { act, approve, type Newsroom, openNewsroom, publish, write } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'
import { toTestSettings } from '../support/settings.ts'
import { erase } from '../support/tampering.ts'

const purpose = { broken: 'entries are taken away' }
const notice = { reason: 'personal-data', text: '涉及个人信息，现予撤下。' } as const
const secret = '家住三号楼的王某'
const withdrawal = 3

let folder: string
let cms: Cms
let room: Newsroom
let waiting: string
/** What a site holds. */
let followed: { entries: GazetteEntry[]; keys: never[] }

const readFeed = async (query = '?limit=500'): Promise<string> =>
  (await fetch(`${cms.url}/api/gazette${query}`)).text()
const readKeys = async () => (await fetch(`${cms.url}/.well-known/exemplar-keys.json`)).json()

/** A withdrawal in the middle: published, published, withdrawn, published. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-gap-'))
  cms = await startCmsOn(toTestSettings(folder), purpose)
  room = await openNewsroom(toLocalOffice(cms))
  const id = await publish(room, { title: '含个人信息的一则', text: secret })
  await publish(room, { title: '第二则' })
  await act(room.publisher, id, { transition: 'withdraw', notice })
  await publish(room, { title: '第四则' })
  waiting = await write(room, { title: '等着发布' })
  await approve(room, waiting)
  followed = { entries: JSON.parse(await readFeed()).entries, keys: (await readKeys()).keys }
}, 120_000)
afterAll(async () => {
  await cms.close()
  await rm(folder, { recursive: true, force: true })
})

const takeAway = (number: number) =>
  erase(cms, { collection: 'gazette-entries', field: 'number', value: number })
const recover = async () => {
  const site = await startGazetteDoor(followed)
  const ended = await runExemplarOn(cms.settings, 'recover', site.url)
  await site.close()
  return ended
}
const expectClosed = async () => {
  for (const path of ['', '?after=3', '/stream', `/files/${'0'.repeat(64)}.webp`])
    expect(toTold(await toClient(cms.url).get(`/api/gazette${path}`))).toEqual([503, 'gazette-gap'])
  const publisher = { ...room.publisher, ...toClient(cms.url, await signIn(cms.url, room.publisher)) }
  expect(toTold(await act(publisher, waiting, { transition: 'publish' }))).toEqual([503, 'gazette-gap'])
}
const expectWhole = async () => {
  expect(JSON.parse(await readFeed()).entries).toEqual(followed.entries)
  expect(await readFeed()).not.toContain(secret)
  expect((await runExemplar('verify', cms.url)).stdout).toContain('verified: 4 entries')
}

describe('a gazette with an entry missing in the middle', () => {
  test('a CMS that never read the withdrawal serves nothing, and reads it once it was brought back', async () => {
    await cms.close()
    cms = await startCmsOn(cms.settings, purpose)
    // Before anything was asked of this process.
    await takeAway(withdrawal)
    await expectClosed()
    expect(await readFeed()).not.toContain(secret)
    expect(await recover()).toMatchObject({ code: 0, stdout: expect.stringContaining('1 entries (3 to 3)') })
    await expectWhole()
  })

  test('one that had read it is closed as well: those who follow would not get it', async () => {
    await takeAway(withdrawal)
    await expectClosed()
    expect((await recover()).code).toBe(0)
    await expectWhole()
  })

  test('it is found where the first entries are gone, too, and none is passed over', async () => {
    await cms.close()
    cms = await startCmsOn(cms.settings, purpose)
    for (const number of [1, withdrawal]) await takeAway(number)
    await expectClosed()
    expect((await recover()).code).toBe(0)
    await expectWhole()
  })
})
