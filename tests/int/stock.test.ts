import { endWork, takeStock } from 'payload-plugin-exemplar'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cms, startCms } from '../support/cms.ts'
import { comeDue } from '../support/come-due.ts'
import { findFreePort } from '../support/free-port.ts'
import { act, approve, type Newsroom, openNewsroom, write } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  // Nobody listens there, so each mail fails at once.
  const SMTP_URL = `smtp://127.0.0.1:${await findFreePort()}`
  cms = await startCms({ SMTP_URL, MAIL_FROM: 'exemplar@example.com' })
})
afterAll(() => cms.close())

const stock = () => takeStock(cms.payload)
const patience = { timeout: 15_000 }

const schedule = async (title: string) => {
  const id = await write(room, { title })
  await approve(room, id)
  await act(room.publisher, id, {
    transition: 'schedule',
    publishAt: new Date(Date.now() + 3_600_000).toISOString(),
  })
  return id
}

test('a CMS that is empty has nothing of anything', async () => {
  expect(await stock()).toEqual({
    head: 0,
    overdue: 0,
    missed: 0,
    mail: { waiting: 0, failed: 0 },
    troubles: [],
  })
})

test('what is published is its head, and mails that did not go out are counted', async () => {
  room = await openNewsroom(toLocalOffice(cms))
  const id = await write(room, { title: '已发布' })
  await approve(room, id)
  await act(room.publisher, id, { transition: 'publish' })
  expect((await stock()).head).toBe(1)
  await expect.poll(async () => (await stock()).mail.failed, patience).toBeGreaterThan(0)
})

test('an edition that cannot be published at its time is missed, and no longer overdue', async () => {
  const id = await schedule('到点不能发')
  // Past all hooks, which would have returned it to draft at once.
  const data = { name: '改了名的社区（示例）' }
  await cms.payload.db.updateOne({ collection: 'communities', id: room.community, data })
  await comeDue(cms, id)
  await expect.poll(async () => (await stock()).missed, patience).toBe(1)
  expect((await stock()).overdue).toBe(0)
})

test('while nothing runs by itself, what has come due is overdue and mails wait', async () => {
  await endWork(cms.payload)
  const id = await schedule('到点没有人发')
  await schedule('还没到点')
  expect((await stock()).overdue).toBe(0)
  await comeDue(cms, id)
  const now = await stock()
  expect([now.head, now.overdue, now.missed]).toEqual([1, 1, 1])
  expect(now.mail.waiting).toBeGreaterThan(0)
})
