import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../support/account.ts'
import { toClient, toCode, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { create, hire, type Office, openRemoteOffice, type Person } from '../support/people.ts'

let cms: Cms
let office: Office
let administrator: Person
let contributor: Person
let district: string

beforeAll(async () => {
  cms = await startCms()
  office = await openRemoteOffice(cms.url)
  district = await office.make('districts', { code: '371002', name: '环翠区', codeKind: 'GB/T 2260' })
  administrator = await hire(office, { role: 'administrator' })
  contributor = await hire(office, { role: 'contributor', district })
})
afterAll(() => cms.close())

type Account = { id: string; role: string; name: string; email: string; districtCode: string | null }
const read = async (person: Person, id: string) => (await person.get<Account>(`/api/users/${id}`)).body
const toAccount = (more: object) => ({
  name: '某人',
  email: `${randomUUID()}@example.com`,
  password: randomUUID(),
  ...more,
})

test('the first account is an administrator, whatever it asked for, and there is no second first one', async () => {
  const again = await toClient(cms.url).post(
    '/api/users/first-register',
    toAccount({ role: 'administrator' }),
  )
  expect(toTold(again)).toEqual([403, 'forbidden'])
  const { docs } = (await administrator.get<{ docs: Account[] }>('/api/users?sort=createdAt')).body
  expect(docs[0]).toMatchObject({ name: '第一位管理员', role: 'administrator' })
})

test('an account changes neither its name, its role, its district nor its e-mail', async () => {
  const before = await read(contributor, contributor.id)
  const change = { name: '新名', role: 'administrator', district: null, email: 'other@example.com' }
  expect((await contributor.patch(`/api/users/${contributor.id}`, change)).status).toBe(200)
  expect(await read(contributor, contributor.id)).toMatchObject({
    name: before.name,
    role: 'contributor',
    email: before.email,
    districtCode: '371002',
  })
})

test('nor does code that acts for it with access overridden', async () => {
  const user = {
    ...(await cms.payload.findByID({ collection: 'users', id: contributor.id })),
    collection: 'users',
  } as never
  const data = { role: 'administrator' } as never
  const promotion = cms.payload.update({ collection: 'users', id: contributor.id, data, user })
  await expect(promotion).rejects.toMatchObject({ code: 'not-your-account' })
  const account = cms.payload.create({
    collection: 'users',
    data: toAccount({ role: 'auditor' }) as never,
    user,
  })
  await expect(account).rejects.toMatchObject({ code: 'not-your-account' })
})

test('accounts are made, seen and deleted by those who answer for them', async () => {
  expect(toTold(await contributor.post('/api/users', toAccount({ role: 'contributor' })))).toEqual([
    403,
    'forbidden',
  ])
  expect(toTold(await contributor.get(`/api/users/${administrator.id}`))).toEqual([404, 'not-found'])
  expect(toTold(await contributor.delete(`/api/users/${administrator.id}`))).toEqual([403, 'forbidden'])
  const auditor = await hire(office, { role: 'auditor' })
  expect((await read(auditor, contributor.id)).role).toBe('contributor')
  expect(toTold(await auditor.patch(`/api/users/${contributor.id}`, { name: '改' }))).toEqual([
    403,
    'forbidden',
  ])
})

test('a district reviewer needs a district, a role is one of ours', async () => {
  expect(toTold(await administrator.post('/api/users', toAccount({ role: 'district-reviewer' })))).toEqual([
    400,
    'invalid',
  ])
  expect(toTold(await administrator.post('/api/users', toAccount({ role: 'king' })))).toEqual([
    400,
    'invalid',
  ])
  const id = await create(administrator, 'users', toAccount({ role: 'district-reviewer', district }))
  expect((await read(administrator, id)).districtCode).toBe('371002')
})

test('an administrator does not give themselves another role, and another one may', async () => {
  const other = await hire(office, { role: 'administrator' })
  const own = await administrator.patch(`/api/users/${administrator.id}`, { role: 'chief-editor' })
  expect([own.status, toCode(own)]).toEqual([403, 'not-your-own-role'])
  expect((await read(administrator, administrator.id)).role).toBe('administrator')
  expect((await administrator.patch(`/api/users/${other.id}`, { role: 'chief-editor' })).status).toBe(200)
})

test('the log tells who opened an account, what became of it, and that somebody else set its password', async () => {
  const person = await hire(office, { role: 'contributor', district, name: '王一' })
  const path = `/api/users/${person.id}`
  await administrator.patch(path, { role: 'publisher', district: null })
  await administrator.patch(path, { password: 'set by somebody else' })
  await administrator.patch(path, { name: '王壹', email: `${randomUUID()}@example.com` })
  const again = toClient(
    cms.url,
    await signIn(cms.url, {
      email: (await read(administrator, person.id)).email,
      password: 'set by somebody else',
    }),
  )
  const own = { password: 'their own affair', currentPassword: 'set by somebody else' }
  expect((await again.patch(path, own)).status).toBe(200)
  await administrator.delete(path)
  const { docs } = await cms.payload.find({
    collection: 'review-records',
    where: { subject: { equals: person.id } },
    sort: 'number',
  })
  const toLine = ({ act, actorName, comment }: Record<string, unknown>) => [act, actorName, comment]
  expect(docs.map((row) => toLine(row as never))).toEqual([
    ['open-account', '第一位管理员', '王一：撰稿人，区划代码371002'],
    ['change-account', 'administrator', '王一：岗位由撰稿人改为签发人，区划代码由371002改为无'],
    ['change-account', 'administrator', '王一：密码由他人重设'],
    ['change-account', 'administrator', '王壹：姓名由王一改为王壹，登录邮箱变更'],
    ['close-account', 'administrator', '王壹：签发人'],
  ])
  expect(JSON.stringify(docs)).not.toContain('@example.com')
})

test('the log tells of another unit, also where it is called like the one before', async () => {
  const make = (key: string) => office.make('units', { key, name: '市卫生健康委员会' })
  const [one, other] = [await make('wei-jian'), await make('wei-jian-2')]
  const person = await hire(office, { role: 'contributor', unit: one, name: '王二' })
  const moved = await administrator.patch(`/api/users/${person.id}`, { unit: other })
  expect(moved.status).toBe(200)
  const { docs } = await cms.payload.find({
    collection: 'review-records',
    where: { subject: { equals: person.id }, act: { equals: 'change-account' } },
  })
  expect(docs.map(({ comment }) => comment)).toEqual([
    '王二：成员单位由市卫生健康委员会（wei-jian）改为市卫生健康委员会（wei-jian-2）',
  ])
})

test('the last administrator can neither be deleted nor given another role', async () => {
  const { docs } = (
    await administrator.get<{ docs: Account[] }>('/api/users?where[role][equals]=administrator')
  ).body
  for (const { id } of docs.filter((account) => account.id !== administrator.id))
    expect((await administrator.delete(`/api/users/${id}`)).status).toBe(200)
  const path = `/api/users/${administrator.id}`
  const demoted = await administrator.patch(path, { role: 'auditor' })
  expect([demoted.status, toCode(demoted)]).toEqual([409, 'last-administrator'])
  const deleted = await administrator.delete(path)
  expect([deleted.status, toCode(deleted)]).toEqual([409, 'last-administrator'])
})
