import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { signIn } from '../support/account.ts'
import { toClient, toTold } from '../support/client.ts'
import { type Cms, startCmsOn } from '../support/cms.ts'
import { runExemplar } from '../support/exemplar-command.ts'
import { listMarks, writeMarks } from '../support/mark.ts'
import { act, approve, type Newsroom, openNewsroom, publish, readStatus, write } from '../support/newsroom.ts'
import { type Person, toLocalOffice } from '../support/people.ts'
import { toTestSettings } from '../support/settings.ts'
import { erase, findStored, overwrite } from '../support/tampering.ts'

let folder: string
let cms: Cms
let room: Newsroom

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-mark-'))
  cms = await startCmsOn(toTestSettings(folder))
  room = await openNewsroom(toLocalOffice(cms))
  for (const title of ['第一则', '第二则', '第三则']) await publish(room, { title })
})
afterEach(async () => {
  await cms.close()
  await rm(folder, { recursive: true, force: true })
})

const gazette = 'gazette-entries'
const markPath = () => join(folder, 'keys/high-water.sqlite')
const findEntry = (number: number) => findStored(cms, { collection: gazette, field: 'number', value: number })
/** Takes a row away as a backup from before it would; returns what puts it back. */
const takeAway = async (number: number): Promise<() => Promise<unknown>> => {
  const { id, ...data } = await findEntry(number)
  await erase(cms, { collection: gazette, field: 'number', value: number })
  return () => cms.payload.db.create({ collection: gazette, data })
}
const readFeed = () => toClient(cms.url).get<{ latest: number }>('/api/gazette?limit=500')
const tell = async (path: string) => toTold(await toClient(cms.url).get(path))
const restart = async (): Promise<void> => {
  await cms.close()
  cms = await startCmsOn(cms.settings)
}
/** Somebody of before a restart, at the new address. */
const again = async (person: Person): Promise<Person> => ({
  ...person,
  ...toClient(cms.url, await signIn(cms.url, person)),
})
const expectClosed = async (code: string) => {
  for (const path of ['', '?after=9', '/stream', `/files/${'0'.repeat(64)}.webp`])
    expect(await tell(`/api/gazette${path}`)).toEqual([503, code])
}
const expectGood = async (entries: number) =>
  expect((await runExemplar('verify', cms.url)).stdout).toContain(`verified: ${entries} entries`)

describe('a database that is behind what was signed', () => {
  test('takes no entry and serves none, lets editors work, and goes on once it is whole', async () => {
    const id = await write(room, { title: '等着发布' })
    await approve(room, id)
    const live = await publish(room, { title: '已发布的' })
    const putBack = await takeAway(4)
    expect(toTold(await act(room.publisher, id, { transition: 'publish' }))).toEqual([503, 'gazette-behind'])
    const notice = { reason: 'personal-data', text: '涉及个人信息，现予撤下。' } as const
    const withdrawal = await act(room.publisher, live, { transition: 'withdraw', notice })
    expect(toTold(withdrawal)).toEqual([503, 'gazette-behind'])
    await expectClosed('gazette-behind')
    expect((await readStatus(room.auditor, id)).state).toBe('approved')
    expect((await readStatus(room.auditor, live)).state).toBe('published')
    expect(await write(room, { title: '照常写稿' })).toBeTruthy()

    await putBack()
    expect((await readFeed()).body.latest).toBe(4)
    expect((await act(room.publisher, id, { transition: 'publish' })).status).toBe(200)
    await expectGood(5)
  })

  test('is found at a start, too, with every entry gone', async () => {
    for (const number of [1, 2, 3]) await takeAway(number)
    await restart()
    await expectClosed('gazette-behind')
    const contributor = await again(room.contributor)
    expect((await contributor.get('/api/stories')).status).toBe(200)
  })

  test('does not make a scheduled edition miss its time: it is published once the database is whole', async () => {
    const id = await write(room, { title: '定时的' })
    await approve(room, id)
    const publishAt = new Date(Date.now() + 5_000).toISOString()
    expect((await act(room.publisher, id, { transition: 'schedule', publishAt })).status).toBe(200)
    const putBack = await takeAway(3)
    await expect
      .poll(
        async () => {
          const due = (await toClient(cms.url).get('/api/gazette')).status === 503
          return due && Date.now() > Date.parse(publishAt) + 1_000
        },
        { timeout: 15_000 },
      )
      .toBe(true)
    expect((await readStatus(room.auditor, id)).state).toBe('scheduled')
    await putBack()
    const state = async () => (await readStatus(room.auditor, id)).state
    await expect.poll(state, { timeout: 15_000 }).toBe('published')
    expect((await readStatus(room.auditor, id)).log.map(({ act }) => act)).not.toContain('miss-time')
  })
})

describe('a database whose newest entry is not the one that was signed', () => {
  test('takes no entry and serves none', async () => {
    const id = await write(room)
    await approve(room, id)
    const row = await findEntry(3)
    await overwrite(cms, { collection: gazette, id: row.id, data: { digest: 'e'.repeat(64) } })
    expect(toTold(await act(room.publisher, id, { transition: 'publish' }))).toEqual([503, 'gazette-differs'])
    await expectClosed('gazette-differs')
  })

  test('is one that has an entry which this CMS never was about to sign', async () => {
    const [signed] = listMarks(folder)
    const second = await findEntry(2)
    writeMarks(folder, [{ number: 2, digest: String(second.digest), signed: 1 }])
    await expectClosed('gazette-differs')
    // What was about to be signed after it was another third entry.
    writeMarks(folder, [
      { number: 2, digest: String(second.digest), signed: 1 },
      { number: 3, digest: 'e'.repeat(64), signed: 0 },
    ])
    await expectClosed('gazette-differs')
    expect(signed).toMatchObject({ number: 3, signed: 1 })
  })
})

describe('a crash', () => {
  test('between commit and confirmation is no fault: the entry is confirmed before it is served', async () => {
    const [second, third] = [await findEntry(2), await findEntry(3)]
    const settled = { number: 3, digest: String(third.digest), signed: 1 }
    expect(listMarks(folder)).toEqual([settled])
    await cms.close()
    writeMarks(folder, [
      { number: 2, digest: String(second.digest), signed: 1 },
      { number: 3, digest: 'e'.repeat(64), signed: 0 },
      { ...settled, signed: 0 },
    ])
    cms = await startCmsOn(cms.settings)
    expect((await readFeed()).body.latest).toBe(3)
    expect(listMarks(folder)).toEqual([settled])
  })

  test('before the commit is none either: the number is signed again', async () => {
    const [settled] = listMarks(folder)
    writeMarks(folder, [settled as never, { number: 4, digest: 'e'.repeat(64), signed: 0 }])
    await publish(room, { title: '再签一次' })
    const fourth = await findEntry(4)
    expect(listMarks(folder)).toEqual([{ number: 4, digest: fourth.digest, signed: 1 }])
    await expectGood(4)
  })
})

describe('a gazette without a mark', () => {
  test('of this release is not trusted: nobody knows whether it is whole', async () => {
    const id = await write(room)
    await approve(room, id)
    await rename(markPath(), join(folder, 'kept'))
    expect(toTold(await act(room.publisher, id, { transition: 'publish' }))).toEqual([503, 'mark-missing'])
    await expectClosed('mark-missing')
    await restart()
    await expectClosed('mark-missing')
    expect(existsSync(markPath())).toBe(false)
    await rename(join(folder, 'kept'), markPath())
    expect((await act(await again(room.publisher), id, { transition: 'publish' })).status).toBe(200)
    await expectGood(4)
  })

  test('whose mark cannot be read is the same', async () => {
    await writeFile(markPath(), 'no database, and long enough to be read as one'.repeat(100))
    await expectClosed('mark-missing')
  })

  test('of release 0.1 is taken as it is, once', async () => {
    await cms.close()
    await rm(markPath())
    const path = join(folder, 'keys/gazette.json')
    const { keys } = JSON.parse(await readFile(path, 'utf8')) as { keys: { endorsement?: string }[] }
    const first = keys.map(({ endorsement, ...key }) => key)
    await writeFile(path, JSON.stringify({ keys: first }))
    cms = await startCmsOn(cms.settings)
    expect((await readFeed()).body.latest).toBe(3)
    const third = await findEntry(3)
    expect(listMarks(folder)).toEqual([{ number: 3, digest: third.digest, signed: 1 }])
    await publish({ ...room, ...(await people()) }, { title: '第四则' })
    await expectGood(4)
    await takeAway(4)
    await expectClosed('gazette-behind')
  })
})

const people = async () => ({
  contributor: await again(room.contributor),
  districtReviewer: await again(room.districtReviewer),
  cityReviewer: await again(room.cityReviewer),
  chiefEditor: await again(room.chiefEditor),
  publisher: await again(room.publisher),
})
