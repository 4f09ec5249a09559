import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toClient, toCode } from '../support/client.ts'
import { type Cms, type Purpose, startCmsOn } from '../support/cms.ts'
import { act, approve, openNewsroom, readStatus, write } from '../support/newsroom.ts'
import { signInAgain, toLocalOffice } from '../support/people.ts'
import { databaseKind, toSettingsWithoutTransactions, toTestSettings } from '../support/settings.ts'
import { erase, findStored, overwrite } from '../support/tampering.ts'

let folder: string
let cms: Cms
let purpose: Purpose = {}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-repair-'))
})
afterEach(async () => {
  await cms?.close()
  await rm(folder, { recursive: true, force: true })
})

const restart = async (): Promise<void> => {
  await cms.close()
  cms = await startCmsOn(cms.settings, purpose)
}

const findRecord = (entry: number) =>
  findStored(cms, { collection: 'review-records', field: 'entry', value: entry })

/** The salt in the review of a story, null where there is none. */
const readSalt = async (id: string): Promise<unknown> => {
  const { review } = await findStored(cms, { collection: 'stories', field: 'id', value: id })
  return (review as { salt?: unknown }).salt
}

const notice = { reason: 'factual-error', text: '有误。' } as const

describe.skipIf(databaseKind === 'sqlite')(
  'a start after a crash, on a database without transactions',
  () => {
    beforeEach(async () => {
      cms = await startCmsOn(toSettingsWithoutTransactions(folder))
    })

    test.each(['publish', 'publish-unreviewed', 'withdraw'] as const)(
      'finishes what a %s left undone, and changes nothing a second time',
      async (transition) => {
        const room = await openNewsroom(toLocalOffice(cms))
        const id = await write(room)
        if (transition !== 'publish-unreviewed') await approve(room, id)
        if (transition === 'withdraw') await act(room.publisher, id, { transition: 'publish' })
        const before = await findStored(cms, { collection: 'stories', field: 'id', value: id })
        if (transition === 'publish-unreviewed')
          await act(room.chiefEditor, id, { transition, comment: '台风预警。' })
        else await act(room.publisher, id, transition === 'publish' ? { transition } : { transition, notice })
        const after = await readStatus(room.auditor, id)
        const salt = await readSalt(id)
        expect(salt === null).toBe(transition === 'withdraw')

        // As a crash leaves it on a database without transactions: the entry written, the record and the row not.
        const { latest } = (await toClient(cms.url).get<{ latest: number }>('/api/gazette')).body
        const record = await findRecord(latest)
        await overwrite(cms, { collection: 'stories', id, data: before })
        await erase(cms, { collection: 'review-records', field: 'entry', value: latest })

        await restart()
        const auditor = await signInAgain(cms.url, room.auditor)
        const repaired = await readStatus(auditor, id)
        expect(repaired).toMatchObject({ state: after.state, edition: after.edition })
        expect(repaired.live).toEqual(after.live)
        expect(repaired.log[0]).toMatchObject({ act: transition, actorName: '系统' })
        expect(repaired.owed).toBe(after.owed)
        expect((await findRecord(latest)).contentDigest).toBe(record.contentDigest)
        expect(await readSalt(id)).toBe(salt)

        await restart()
        const again = await signInAgain(cms.url, room.auditor)
        expect(await readStatus(again, id)).toEqual(repaired)
        expect((await toClient(cms.url).get<{ latest: number }>('/api/gazette')).body.latest).toBe(latest)
      },
    )
  },
)

describe.skipIf(databaseKind === 'sqlite')('a failure on a database without transactions', () => {
  test('between an entry and its row: published unreviewed once more, it stands there once', async () => {
    cms = await startCmsOn(toSettingsWithoutTransactions(folder))
    const room = await openNewsroom(toLocalOffice(cms))
    const id = await write(room)
    const before = await findStored(cms, { collection: 'stories', field: 'id', value: id })
    const ask = { transition: 'publish-unreviewed', comment: '台风预警。' } as const
    expect((await act(room.chiefEditor, id, ask)).status).toBe(200)
    const salt = await readSalt(id)
    await overwrite(cms, { collection: 'stories', id, data: before })
    expect((await act(room.chiefEditor, id, ask)).status).toBe(200)
    expect((await toClient(cms.url).get<{ latest: number }>('/api/gazette')).body.latest).toBe(1)
    expect(await readSalt(id)).toBe(salt)
  })
})

describe('a start on a database with transactions', () => {
  beforeEach(async () => {
    purpose = { broken: 'what a crash or somebody leaves is put into the database' }
    cms = await startCmsOn(toTestSettings(folder), purpose)
  })

  test('a record that somebody took away stays away, to be found', async () => {
    const room = await openNewsroom(toLocalOffice(cms))
    const id = await write(room)
    await approve(room, id)
    await act(room.publisher, id, { transition: 'publish' })
    await erase(cms, { collection: 'review-records', field: 'entry', value: 1 })
    await restart()
    const auditor = await signInAgain(cms.url, room.auditor)
    expect((await readStatus(auditor, id)).log.map(({ act }) => act)).not.toContain('publish')
  })

  test('an entry damaged beyond reading keeps nobody from starting', async () => {
    const room = await openNewsroom(toLocalOffice(cms))
    const id = await write(room)
    await approve(room, id)
    await act(room.publisher, id, { transition: 'publish' })
    const row = await findStored(cms, { collection: 'gazette-entries', field: 'number', value: 1 })
    await overwrite(cms, { collection: 'gazette-entries', id: row.id, data: { head: '[' } })
    await restart()
    const publisher = await signInAgain(cms.url, room.publisher)
    const answer = await act(publisher, id, { transition: 'withdraw', notice })
    expect([answer.status, toCode(answer)]).toEqual([500, 'entry-damaged'])
  })
})
