import { afterAll, beforeAll, expect, test } from 'vitest'
import { toClient, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { act, type Newsroom, openNewsroom, write } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'

type Lines = { count: number; lines: { id: string; name: string; at: string }[] }
type Upkeep = {
  accounts: Record<'locked' | 'roleless' | 'unused' | 'idle', Lines> & {
    all: number
    lacks: { role: string; place?: string; held: number; needed: number }[]
  }
  mail: { isConfigured: boolean; failed: number; sentAt?: string }
}

let server: MailServer
let cms: Cms
let room: Newsroom

beforeAll(async () => {
  server = await startMailServer()
  cms = await startCms(server.settings)
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(async () => {
  await cms.close()
  await server.stop()
})

const read = async (): Promise<Upkeep> => (await room.administrator.get<Upkeep>('/api/upkeep')).body
const names = ({ lines }: Lines) => lines.map(({ name }) => name)

test('how the CMS is kept is for administrators alone, and so is a mail on trial', async () => {
  expect((await room.administrator.get('/api/upkeep')).status).toBe(200)
  const others = [
    ...[room.contributor, room.districtReviewer, room.cityReviewer, room.chiefEditor],
    ...[room.pressOfficer, room.publisher, room.auditor],
  ]
  for (const person of others) {
    expect(toTold(await person.get('/api/upkeep'))).toEqual([403, 'upkeep-refused'])
    expect(toTold(await person.post('/api/upkeep/test-mail', {}))).toEqual([403, 'upkeep-refused'])
  }
  const nobody = toClient(cms.url)
  expect(toTold(await nobody.get('/api/upkeep'))).toEqual([401, 'not-signed-in'])
  expect(toTold(await nobody.post('/api/upkeep/test-mail', {}))).toEqual([401, 'not-signed-in'])
  expect(server.mails).toEqual([])
})

test('who has never signed in, and where nobody could review, is told by name', async () => {
  const { accounts } = await read()
  expect(accounts.lacks).toEqual([{ role: 'district-reviewer', place: '文登区', held: 0, needed: 1 }])
  await room.make('users', {
    ...{ email: 'new@example.com', password: 'a-new-Password-1', name: '新来的人', role: 'contributor' },
  })
  const { accounts: now } = await read()
  expect(now.all).toBe(accounts.all + 1)
  expect(now.unused.count).toBe(accounts.unused.count + 1)
  const signIn = { email: 'new@example.com', password: 'a-new-Password-1' }
  expect((await toClient(cms.url).post('/api/users/login', signIn)).status).toBe(200)
  expect((await read()).accounts.unused.count).toBe(accounts.unused.count)
})

test('an account that has to wait for wrong passwords is named with the time, until it is unlocked', async () => {
  expect((await read()).accounts.locked.count).toBe(0)
  const wrong = { email: 'new@example.com', password: 'not-the-Password-1' }
  for (let tries = 0; tries < 12; tries++) await toClient(cms.url).post('/api/users/login', wrong)
  const { locked } = (await read()).accounts
  expect(names(locked)).toEqual(['新来的人'])
  expect(Date.parse(locked.lines[0]?.at ?? '')).toBeGreaterThan(Date.now())
  await room.administrator.post('/api/users/unlock', { email: 'new@example.com' })
  expect((await read()).accounts.locked.count).toBe(0)
})

test('a mail on trial goes to whoever asks, and mails that went out are told of', async () => {
  expect((await read()).mail).toMatchObject({ isConfigured: true, failed: 0 })
  const { body } = await room.administrator.post<{ outcome: string; zh: string }>('/api/upkeep/test-mail', {})
  expect([body.outcome, body.zh]).toEqual(['taken', expect.stringContaining('邮件服务器已经收下')])
  expect(server.mails.map(({ to }) => to)).toEqual([[room.administrator.email]])
  const id = await write(room, { title: '有人等着' })
  await act(room.contributor, id, { transition: 'submit' })
  await expect.poll(async () => (await read()).mail.sentAt, { timeout: 15_000 }).toBeDefined()
})
