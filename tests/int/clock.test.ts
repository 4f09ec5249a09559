import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { confirmClock } from 'payload-plugin-exemplar'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toClient, toTold } from '../support/client.ts'
import { type Cms, startCmsOn } from '../support/cms.ts'
import { runExemplar } from '../support/exemplar-command.ts'
import { act, approve, type Newsroom, openNewsroom, publish, readStatus, write } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'
import { redate } from '../support/redate.ts'
import { toTestSettings } from '../support/settings.ts'

let folder: string
let cms: Cms
let room: Newsroom

const open = async (variables: Readonly<Record<string, string>> = {}): Promise<void> => {
  cms = await startCmsOn(toTestSettings(folder, variables))
  room = await openNewsroom(toLocalOffice(cms))
  await publish(room, { title: '第一则' })
}
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-clock-'))
})
afterEach(async () => {
  await cms.close()
  await rm(folder, { recursive: true, force: true })
})

const minute = 60_000
const day = 24 * 60 * minute
const inFuture = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()
const listApproved = async () => {
  const id = await write(room, { title: '待发布' })
  await approve(room, id)
  return id
}
const tryToPublish = (id: string) => act(room.publisher, id, { transition: 'publish' })
const readLatest = async () =>
  (await toClient(cms.url).get<{ entries: { head: { at: string } }[] }>('/api/gazette')).body.entries.at(-1)
/** As the office reads it: `2020-10-28 15:02` in Beijing. */
const toBeijing = (instant: string) =>
  new Date(Date.parse(instant) + 8 * 60 * minute).toISOString().slice(0, 16).replace('T', ' ')

describe('a clock', () => {
  test('ten minutes behind the newest entry dates nothing, and the refusal tells both times', async () => {
    await open()
    const id = await listApproved()
    const ahead = inFuture(10 * minute)
    await redate(cms, ahead)
    const answer = await tryToPublish(id)
    expect(toTold(answer)).toEqual([503, 'clock-wrong'])
    expect(JSON.stringify(answer.body)).toContain(`第1号（${toBeijing(ahead)}）`)
    expect(JSON.stringify(answer.body)).toContain(
      `服务器时间（北京时间）${toBeijing(inFuture(0)).slice(0, 13)}`,
    )
    expect(JSON.stringify(answer.body)).toContain('exemplar confirm-clock')
    confirmClock(folder, new Date())
    expect(toTold(await tryToPublish(id))).toEqual([503, 'clock-wrong'])
    expect((await readStatus(room.auditor, id)).state).toBe('approved')
  })

  test('a few minutes behind it, as two machines differ, goes on from its time', async () => {
    await open()
    const id = await listApproved()
    const ahead = inFuture(3 * minute)
    await redate(cms, ahead)
    expect((await tryToPublish(id)).status).toBe(200)
    expect((await readLatest())?.head.at).toBe(ahead)
    expect((await runExemplar('verify', cms.url)).stdout).toContain('verified: 2 entries')
  })

  test('more than a month past it is asked about, and confirmed for a day', async () => {
    await open()
    const id = await listApproved()
    await redate(cms, inFuture(-32 * day))
    const answer = await tryToPublish(id)
    expect(toTold(answer)).toEqual([503, 'clock-wrong'])
    expect(JSON.stringify(answer.body)).toContain('晚了31天以上')
    // Confirmed yesterday, and by a clock that was ahead of this one.
    for (const confirmed of [-day - minute, minute]) {
      confirmClock(folder, new Date(Date.now() + confirmed))
      expect(toTold(await tryToPublish(id))).toEqual([503, 'clock-wrong'])
    }
    confirmClock(folder, new Date(Date.now() - day + minute))
    expect((await tryToPublish(id)).status).toBe(200)
    expect((await runExemplar('verify', cms.url)).stdout).toContain('verified: 2 entries')
    // From now on the newest entry is of today.
    confirmClock(folder, new Date(0))
    expect((await tryToPublish(await listApproved())).status).toBe(200)
  })

  test('of an office that is quiet for longer is not asked about', async () => {
    await open({ GAZETTE_QUIET_DAYS: '60' })
    await redate(cms, inFuture(-59 * day))
    expect((await tryToPublish(await listApproved())).status).toBe(200)
  })

  test('that is wrong lets what is scheduled wait', async () => {
    await open()
    const id = await listApproved()
    await redate(cms, inFuture(-40 * day))
    const publishAt = inFuture(5_000)
    expect((await act(room.publisher, id, { transition: 'schedule', publishAt })).status).toBe(200)
    await expect.poll(() => Date.now() > Date.parse(publishAt) + 1_500, { timeout: 15_000 }).toBe(true)
    expect((await readStatus(room.auditor, id)).state).toBe('scheduled')
    confirmClock(folder, new Date())
    const state = async () => (await readStatus(room.auditor, id)).state
    await expect.poll(state, { timeout: 15_000 }).toBe('published')
  })
})
