import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toHighWater } from 'payload-plugin-exemplar'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { signIn } from '../support/account.ts'
import { toClient, toTold } from '../support/client.ts'
import { type Cms, startCmsOn } from '../support/cms.ts'
import { runExemplar } from '../support/exemplar-command.ts'
import { listMarks, type StoredMark, writeMarks } from '../support/mark.ts'
import { act, approve, type Newsroom, openNewsroom, publish, readStatus, write } from '../support/newsroom.ts'
import { type Person, toLocalOffice } from '../support/people.ts'
import { toTestSettings } from '../support/settings.ts'
import { erase, findStored, overwrite } from '../support/tampering.ts'

const purpose = { broken: 'database and mark are set against each other' }

let folder: string
let cms: Cms
let room: Newsroom

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-mark-'))
  cms = await startCmsOn(toTestSettings(folder), purpose)
  room = await openNewsroom(toLocalOffice(cms))
  for (const title of ['第一则', '第二则', '第三则']) await publish(room, { title })
})
afterAll(async () => {
  await cms.close()
  await rm(folder, { recursive: true, force: true })
})

/** Every test leaves a gazette that is whole; this many entries it has before it begins. */
let latest: number
let marks: StoredMark[]
beforeEach(async () => {
  marks = listMarks(folder)
  latest = marks[0]?.number ?? 0
  expect((await readFeed()).body.latest).toBe(latest)
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
/** Stops it, does something to what it keeps, and starts it again; everybody signs in anew. */
const restart = async (meanwhile: () => unknown = () => undefined): Promise<void> => {
  await cms.close()
  await meanwhile()
  cms = await startCmsOn(cms.settings, purpose)
  room = {
    ...room,
    contributor: await again(room.contributor),
    districtReviewer: await again(room.districtReviewer),
    cityReviewer: await again(room.cityReviewer),
    chiefEditor: await again(room.chiefEditor),
    publisher: await again(room.publisher),
    auditor: await again(room.auditor),
  }
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

const writeApproved = async (title: string): Promise<string> => {
  const id = await write(room, { title })
  await approve(room, id)
  return id
}

describe('a database that is behind what was signed', () => {
  test('takes no entry and serves none, lets editors work, and goes on once it is whole', async () => {
    const id = await writeApproved('等着发布')
    const live = await publish(room, { title: '已发布的' })
    const putBack = await takeAway(latest + 1)
    expect(toTold(await act(room.publisher, id, { transition: 'publish' }))).toEqual([503, 'gazette-behind'])
    const notice = { reason: 'personal-data', text: '涉及个人信息，现予撤下。' } as const
    const withdrawal = await act(room.publisher, live, { transition: 'withdraw', notice })
    expect(toTold(withdrawal)).toEqual([503, 'gazette-behind'])
    await expectClosed('gazette-behind')
    expect((await readStatus(room.auditor, id)).state).toBe('approved')
    expect((await readStatus(room.auditor, live)).state).toBe('published')
    expect(await write(room, { title: '照常写稿' })).toBeTruthy()

    await putBack()
    expect((await readFeed()).body.latest).toBe(latest + 1)
    expect((await act(room.publisher, id, { transition: 'publish' })).status).toBe(200)
    await expectGood(latest + 2)
  })

  test('is found at a start, too, with every entry gone', async () => {
    const putBack: (() => Promise<unknown>)[] = []
    for (let number = 1; number <= latest; number++) putBack.push(await takeAway(number))
    await restart()
    await expectClosed('gazette-behind')
    expect((await room.contributor.get('/api/stories')).status).toBe(200)
    for (const one of putBack) await one()
    await restart()
    await expectGood(latest)
  })

  test('does not make a scheduled edition miss its time: it is published once the database is whole', async () => {
    const id = await writeApproved('定时的')
    const publishAt = new Date(Date.now() + 5_000).toISOString()
    expect((await act(room.publisher, id, { transition: 'schedule', publishAt })).status).toBe(200)
    const putBack = await takeAway(latest)
    await expect.poll(() => Date.now() > Date.parse(publishAt) + 1_000, { timeout: 15_000 }).toBe(true)
    expect((await readStatus(room.auditor, id)).state).toBe('scheduled')
    await putBack()
    const state = async () => (await readStatus(room.auditor, id)).state
    await expect.poll(state, { timeout: 15_000 }).toBe('published')
    expect((await readStatus(room.auditor, id)).log.map(({ act }) => act)).not.toContain('miss-time')
  })
})

describe('a database whose newest entry is not the one that was signed', () => {
  test('takes no entry and serves none', async () => {
    const id = await writeApproved('不能发')
    const { id: rowId, digest } = await findEntry(latest)
    const change = (to: unknown) => overwrite(cms, { collection: gazette, id: rowId, data: { digest: to } })
    await change('e'.repeat(64))
    expect(toTold(await act(room.publisher, id, { transition: 'publish' }))).toEqual([503, 'gazette-differs'])
    await expectClosed('gazette-differs')
    await change(digest)
  })

  test('is one that has an entry which this CMS never was about to sign', async () => {
    const before = await findEntry(latest - 1)
    const settled = { number: latest - 1, digest: String(before.digest), signed: 1 }
    writeMarks(folder, [settled])
    await expectClosed('gazette-differs')
    // What was about to be signed after it was another one.
    writeMarks(folder, [settled, { number: latest, digest: 'e'.repeat(64), signed: 0 }])
    await expectClosed('gazette-differs')
    writeMarks(folder, marks)
  })
})

describe('exemplar adopt-database, where no site has what is missing', () => {
  test('needs a reason', async () => {
    const { code, stderr } = await runExemplar('adopt-database', '--reason', '没了', folder)
    expect([code, stderr]).toEqual([2, expect.stringContaining('--reason')])
    expect(listMarks(folder)).toEqual(marks)
  })

  test('lets the CMS go on from the database, and the reason is kept', async () => {
    await publish(room, { title: '没有网站收录的一则' })
    await takeAway(latest + 1)
    await expectClosed('gazette-behind')
    const reason = '硬盘损坏，没有网站收录过这一号'
    const { code, stdout } = await runExemplar('adopt-database', '--reason', reason, folder)
    expect([code, stdout]).toEqual([0, expect.stringContaining('signed a second time')])
    await restart()
    expect((await readFeed()).body.latest).toBe(latest)
    expect(listMarks(folder).map(({ number }) => number)).toEqual([latest])
    expect(toHighWater(folder).listAdopted()).toMatchObject([{ reason, number: latest + 1 }])
    await publish(room, { title: '再签一次的一号' })
    await expectGood(latest + 1)
  })
})

describe('a crash', () => {
  test('between commit and confirmation is no fault: the entry is confirmed before it is served', async () => {
    const [before, newest] = [await findEntry(latest - 1), await findEntry(latest)]
    const settled = { number: latest, digest: String(newest.digest), signed: 1 }
    expect(marks).toEqual([settled])
    await restart(() =>
      writeMarks(folder, [
        { number: latest - 1, digest: String(before.digest), signed: 1 },
        { number: latest, digest: 'e'.repeat(64), signed: 0 },
        { ...settled, signed: 0 },
      ]),
    )
    expect((await readFeed()).body.latest).toBe(latest)
    expect(listMarks(folder)).toEqual([settled])
  })

  test('before the commit is none either: the number is signed again', async () => {
    writeMarks(folder, [...marks, { number: latest + 1, digest: 'e'.repeat(64), signed: 0 }])
    await publish(room, { title: '再签一次' })
    const { digest } = await findEntry(latest + 1)
    expect(listMarks(folder)).toEqual([{ number: latest + 1, digest, signed: 1 }])
    await expectGood(latest + 1)
  })
})

describe('a gazette without a mark', () => {
  test('of this release is not trusted: nobody knows whether it is whole', async () => {
    const id = await writeApproved('没有最高号')
    await rename(markPath(), join(folder, 'kept'))
    expect(toTold(await act(room.publisher, id, { transition: 'publish' }))).toEqual([503, 'mark-missing'])
    await expectClosed('mark-missing')
    await restart()
    await expectClosed('mark-missing')
    expect(existsSync(markPath())).toBe(false)
    await rename(join(folder, 'kept'), markPath())
    expect((await act(room.publisher, id, { transition: 'publish' })).status).toBe(200)
    await expectGood(latest + 1)
  })

  test('whose mark cannot be read is the same', async () => {
    await rename(markPath(), join(folder, 'kept'))
    await writeFile(markPath(), 'no database, and long enough to be read as one'.repeat(100))
    await expectClosed('mark-missing')
    await rename(join(folder, 'kept'), markPath())
  })

  test('of release 0.1 is taken as it is, once', async () => {
    await restart(async () => {
      await rm(markPath())
      const path = join(folder, 'keys/gazette.json')
      const { keys } = JSON.parse(await readFile(path, 'utf8')) as { keys: { endorsement?: string }[] }
      const first = keys.map(({ endorsement, ...key }) => key)
      await writeFile(path, JSON.stringify({ keys: first }))
    })
    expect((await readFeed()).body.latest).toBe(latest)
    const { digest } = await findEntry(latest)
    expect(listMarks(folder)).toEqual([{ number: latest, digest, signed: 1 }])
    await publish(room, { title: '升级后的一则' })
    await expectGood(latest + 1)
    const putBack = await takeAway(latest + 1)
    await expectClosed('gazette-behind')
    await putBack()
  })
})
