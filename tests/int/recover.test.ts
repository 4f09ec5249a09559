import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { toEntryText, toPageText, toStoredEntry } from '@exemplar/shared/gazette/entry-text'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toCode } from '../support/client.ts'
import { type Cms, startCmsOn } from '../support/cms.ts'
import { runExemplar, runExemplarOn } from '../support/exemplar-command.ts'
import { startGazetteDoor, type Twist } from '../support/gazette-door.ts'
import { listMarks, writeMarks } from '../support/mark.ts'
import {
  act,
  approve,
  type Newsroom,
  openNewsroom,
  publish,
  readStatus,
  revise,
} from '../support/newsroom.ts'
import { signInAgain, toLocalOffice } from '../support/people.ts'
import { toTestSettings } from '../support/settings.ts'

const notice = { reason: 'personal-data', text: '涉及个人信息，现予撤下。' } as const
const secret = '家住三号楼的王某'

let folder: string
let cms: Cms
let room: Newsroom
/** What a site holds: everything that was ever served, and the key list. */
let followed: { entries: GazetteEntry[]; keys: never[] }
const ids = { withdrawn: '', corrected: '', fresh: '' }

const readFeed = async (): Promise<string> => (await fetch(`${cms.url}/api/gazette?limit=500`)).text()
const recover = async (twist: Twist = {}, entries = followed.entries) => {
  const site = await startGazetteDoor({ ...followed, entries }, { base: '/jzxfsq/', twist })
  const ended = await runExemplarOn(cms.settings, 'recover', site.url)
  await site.close()
  return ended
}
/** A backup of the database, put back after a text was withdrawn, one corrected and one published. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-recover-'))
  cms = await startCmsOn(toTestSettings(join(folder, 'data')))
  room = await openNewsroom(toLocalOffice(cms))
  ids.withdrawn = await publish(room, { title: '含个人信息的一则', text: secret })
  ids.corrected = await publish(room, { title: '后来更正的一则' })
  const backup = join(folder, 'backup')
  expect(await runExemplarOn(cms.settings, 'backup', backup)).toMatchObject({ code: 0, stderr: '' })
  await act(room.publisher, ids.withdrawn, { transition: 'withdraw', notice })
  ids.fresh = await publish(room, { title: '备份之后的一则' })
  await revise(room.contributor, ids.corrected, { deck: '更正后的提要。' })
  await approve(room, ids.corrected)
  await act(room.publisher, ids.corrected, { transition: 'publish' })
  const { entries } = JSON.parse(await readFeed())
  const { keys } = JSON.parse(await (await fetch(`${cms.url}/.well-known/exemplar-keys.json`)).text())
  followed = { entries, keys }
  await cms.close()
  const restored = toTestSettings(join(folder, 'restored'))
  expect((await runExemplarOn(restored, 'restore', backup)).code).toBe(0)
  // The folder of keys was not lost: only the database is old.
  await cp(join(folder, 'data/keys/high-water.sqlite'), join(folder, 'restored/keys/high-water.sqlite'))
  cms = await startCmsOn(restored)
}, 180_000)
afterAll(async () => {
  await cms?.close()
  await rm(folder, { recursive: true, force: true })
})

describe('exemplar recover, after an old backup was put back', () => {
  test('until then nothing is published, and nothing served that was withdrawn', async () => {
    expect(followed.entries).toHaveLength(5)
    const publisher = await signInAgain(cms.url, room.publisher)
    const answer = await act(publisher, ids.corrected, { transition: 'withdraw', notice })
    expect([answer.status, toCode(answer)]).toEqual([503, 'gazette-behind'])
    expect(await readFeed()).not.toContain(secret)
  })

  test.each<[string, Twist | (() => GazetteEntry[]), string]>([
    ['whose text was changed', { text: (text) => text.replace('窗口开了', '窗口关了') }, 'document-differs'],
    ['whose keys are others', { keys: [] }, 'no gazette'],
    [
      'that hides a withdrawal',
      {
        page: (page) => ({ ...page, entries: page.entries.filter((entry) => !entry.includes('"withdraw"')) }),
      },
      'entry 3: gap-in-numbers',
    ],
  ])('refuses a site %s, and writes nothing', async (_name, twist, told) => {
    const { code, stderr } = await recover(twist as Twist)
    expect([code, stderr]).toEqual([2, expect.stringContaining(told)])
    const publisher = await signInAgain(cms.url, room.publisher)
    const answer = await act(publisher, ids.corrected, { transition: 'withdraw', notice })
    expect(toCode(answer)).toBe('gazette-behind')
  })

  test('an address without its beginning is told what it lacks', async () => {
    const { code, stderr } = await runExemplarOn(cms.settings, 'recover', 'www.example.gov.cn')
    expect([code, stderr]).toEqual([2, expect.stringContaining('请写全，如 https://')])
  })

  test('a site that leads elsewhere is not followed there', async () => {
    const { code, stderr } = await recover({
      answer: () => new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/' } }),
    })
    expect([code, stderr]).toEqual([2, expect.stringContaining('it leads to https://elsewhere.example/')])
  })

  test('from a site that lacks the newest it brings what is there, and says what is missing still', async () => {
    const { code, stdout } = await recover({}, followed.entries.slice(0, 4))
    expect(code).toBe(1)
    expect(stdout).toContain('recovered: 2 entries (3 to 4)')
    expect(stdout).toContain('entry 5 was signed, and this site ends at 4')
  })

  test('from a whole site it brings the rest, and names what an editor has to write anew', async () => {
    const { code, stdout, stderr } = await recover()
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('recovered: 1 entries (5 to 5)')
    expect(stdout).toContain('第5号《后来更正的一则》：后台的文稿与公开的不同')
  })

  test('a second time it changes nothing', async () => {
    expect(await recover()).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing was missing') })
  })

  test('the entries are those that the site has, to the letter, and what was withdrawn stays so', async () => {
    const last = followed.entries.at(-1)
    expect(await readFeed()).toBe(
      toPageText({
        latest: 5,
        state: { number: 5, digest: last?.digest ?? '' },
        entries: followed.entries.map((entry) => toEntryText(toStoredEntry(entry))),
      }),
    )
    expect(await readFeed()).not.toContain(secret)
    expect(await runExemplar('verify', cms.url)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('verified: 5 entries'),
    })
  })

  test('documents and log have followed, as the system', async () => {
    const auditor = await signInAgain(cms.url, room.auditor)
    expect(await readStatus(auditor, ids.withdrawn)).toMatchObject({ state: 'withdrawn' })
    expect(await readStatus(auditor, ids.corrected)).toMatchObject({
      state: 'published',
      live: { edition: 2, number: 5 },
      owed: true,
      log: expect.arrayContaining([
        expect.objectContaining({ actorName: '系统', comment: expect.stringContaining('是否经过审核') }),
      ]),
    })
    const room2 = { ...room, ...(await newDesk()) }
    const next = await publish(room2, { title: '恢复之后的一则' })
    expect((await readStatus(auditor, next)).live?.number).toBe(6)
    // The row has an older text than the one that is public: that is no text to go back to.
    expect((await act(room2.contributor, ids.corrected, { transition: 'revise' })).status).toBe(200)
    const given = await act(room2.contributor, ids.corrected, { transition: 'discard' })
    expect([given.status, toCode(given)]).toEqual([409, 'live-text-missing'])
  })
})

const newDesk = async () => {
  const { contributor, districtReviewer, cityReviewer, chiefEditor, publisher } = room
  return {
    contributor: await signInAgain(cms.url, contributor),
    districtReviewer: await signInAgain(cms.url, districtReviewer),
    cityReviewer: await signInAgain(cms.url, cityReviewer),
    chiefEditor: await signInAgain(cms.url, chiefEditor),
    publisher: await signInAgain(cms.url, publisher),
  }
}

describe('exemplar recover, after the whole data folder came out of a backup, mark and all', () => {
  beforeAll(async () => {
    await cms.close()
    const whole = toTestSettings(join(folder, 'whole'))
    expect((await runExemplarOn(whole, 'restore', join(folder, 'backup'))).code).toBe(0)
    cms = await startCmsOn(whole)
  }, 60_000)

  test('nothing is served nor signed before a site was asked', async () => {
    expect(await readFeed()).toContain('gazette-restored')
    expect(await readFeed()).not.toContain(secret)
    const publisher = await signInAgain(cms.url, room.publisher)
    const answer = await act(publisher, ids.corrected, { transition: 'withdraw', notice })
    expect([answer.status, toCode(answer)]).toEqual([503, 'gazette-restored'])
  })

  test('a site that itself knows less than the backup cannot tell', async () => {
    expect((await recover({}, [])).code).toBe(1)
    expect(await readFeed()).toContain('gazette-restored')
  })

  test.each([
    ['does not say how it is', undefined, 'no health answer'],
    ['last read the feed before the backup was made', { lastReadAt: '2026-01-01T00:00:00.000Z' }, 'not read'],
    ['has not read the feed since it started', { lastReadAt: null }, 'not read'],
    ['has seen another history', { fault: { code: 'gazette-forked', number: 3 } }, 'gazette-forked'],
  ])('one that has all of it and %s cannot tell either', async (_name, says, told) => {
    const { code, stdout } = await recover(says ? { health: { ...health(), ...says } } : {})
    expect([code, stdout]).toEqual([1, expect.stringContaining(told)])
    expect(stdout).toContain('confirm-restored')
    expect(await readFeed()).toContain('gazette-restored')
  })

  test('one that read on after the backup has brought everything back, and what was withdrawn stays so', async () => {
    expect(await recover({ health: health() })).toMatchObject({ code: 0 })
    expect(JSON.parse(await readFeed()).latest).toBe(5)
    expect(await readFeed()).not.toContain(secret)
  })
})

/** A site that lost sight of the CMS when it was put back, and had all of it before. */
const health = () => ({
  ...{ ready: true, head: 5, latest: 5, connected: false, lastReadAt: new Date().toISOString() },
  fault: { code: 'feed-unreachable', number: 6 },
})

describe('exemplar recover, where the mark is not what it was', () => {
  const whole = () => [{ number: 5, digest: followed.entries[4]?.digest, signed: 1 }]

  test.each([
    ['gone', 'mark-missing', () => rm(join(cms.settings.dataFolder, 'keys/high-water.sqlite'))],
    [
      'too old',
      'gazette-differs',
      async () => {
        const { number, digest } = { number: 3, digest: followed.entries[2]?.digest ?? '' }
        writeMarks(cms.settings.dataFolder, [{ number, digest, signed: 1 }])
      },
    ],
  ])(
    '%s: a site that lags behind the database mends nothing, one that does not mends it',
    async (_name, code, spoil) => {
      await spoil()
      const lagging = await recover({}, followed.entries.slice(0, 4))
      expect([lagging.code, lagging.stdout]).toEqual([1, expect.stringContaining(code)])
      expect(await readFeed()).toContain(code)
      expect((await recover()).code).toBe(0)
      expect(listMarks(cms.settings.dataFolder)).toEqual(whole())
      expect(JSON.parse(await readFeed()).latest).toBe(5)
    },
  )
})
