import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../support/account.ts'
import { type Client, toClient, toCode } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { hire, type Office, type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let office: Office
let first: Client
let second: Person
/** All administrators hired here: which of them a bulk call leaves is not ours to say. */
const crew: Person[] = []

beforeAll(async () => {
  cms = await startCms()
  office = toLocalOffice(cms)
})
afterAll(() => cms.close())

const hireAdministrator = async (): Promise<Person> => {
  const chief = await hire(office, { role: 'administrator' })
  crew.push(chief)
  return chief
}

const listAdministrators = async (): Promise<string[]> => {
  const where = { role: { equals: 'administrator' } }
  const { docs } = await cms.payload.find({ collection: 'users', where, pagination: false })
  return docs.map(({ id }) => String(id))
}

test('of six who open the first account at once, one becomes an administrator', async () => {
  const accounts = Array.from({ length: 6 }, () => ({
    email: `${randomUUID()}@example.com`,
    password: randomUUID(),
  }))
  const answers = await Promise.all(
    accounts.map((account) =>
      toClient(cms.url).post('/api/users/first-register', { ...account, name: '第一位管理员' }),
    ),
  )
  const winner = answers.findIndex(({ status }) => status === 200)
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  for (const { status } of answers) expect([200, 403, 409]).toContain(status)
  expect(await listAdministrators()).toHaveLength(1)
  const account = accounts[winner] as { email: string; password: string }
  first = toClient(cms.url, await signIn(cms.url, account))
})

test('two administrators who take the role from each other at once leave one', async () => {
  second = await hire(office, { role: 'administrator', name: '第二位管理员' })
  const [one, other] = await listAdministrators()
  const answers = await Promise.all([
    first.patch(`/api/users/${second.id}`, { role: 'auditor' }),
    second.patch(`/api/users/${one === second.id ? other : one}`, { role: 'auditor' }),
  ])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  for (const { status } of answers) expect([200, 403, 409]).toContain(status)
  expect(await listAdministrators()).toHaveLength(1)
})

test('two administrators who delete each other at once leave one', async () => {
  const chiefs = [await hireAdministrator(), await hireAdministrator()] as const
  for (const id of await listAdministrators())
    if (!chiefs.some((chief) => chief.id === id)) await cms.payload.delete({ collection: 'users', id })
  const [one, other] = chiefs
  const answers = await Promise.all([
    one.delete(`/api/users/${other.id}`),
    other.delete(`/api/users/${one.id}`),
  ])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await listAdministrators()).toHaveLength(1)
  second = answers[0].status === 200 ? one : other
})

test('one call cannot delete all administrators', async () => {
  await hireAdministrator()
  await hire(office, { role: 'contributor' })
  const { totalDocs: before } = await cms.payload.count({ collection: 'users' })
  const answer = await second.delete('/api/users?where[email][like]=example')
  expect(JSON.stringify(answer.body.errors)).toContain('这是最后一位系统管理员')
  const { totalDocs: after } = await cms.payload.count({ collection: 'users' })
  await expectAllOrOneLeft(answer.status, { all: before, left: after })
})

test('one call cannot give all administrators another role', async () => {
  await hireAdministrator()
  const { length: before } = await listAdministrators()
  const answer = await second.patch('/api/users?where[role][equals]=administrator', { role: 'auditor' })
  const { length: after } = await listAdministrators()
  await expectAllOrOneLeft(answer.status, { all: before, left: after })
})

/**
 * The accounts of a bulk call are checked side by side: either the last of them finds that it is the last (400, the
 * others are gone, which is told), or all of them see each other, and then nothing of the call stays (409).
 */
const expectAllOrOneLeft = async (status: number, { all, left }: { all: number; left: number }) => {
  expect([400, 409]).toContain(status)
  expect(left).toBe(status === 409 ? all : 1)
  const administrators = await listAdministrators()
  const remaining = crew.find(({ id }) => administrators.includes(id))
  if (!remaining) throw new Error('no administrator of this test is left')
  second = remaining
}

test('one call may still delete everybody else, and all administrators but one', async () => {
  const answer = await second.delete(`/api/users?where[id][not_equals]=${second.id}`)
  expect(answer.status).toBe(200)
  expect(await listAdministrators()).toEqual([second.id])
})

test('the last administrator is neither deleted nor given another role', async () => {
  expect(toCode(await second.delete(`/api/users/${second.id}`))).toBe('last-administrator')
  expect(toCode(await second.patch(`/api/users/${second.id}`, { role: 'auditor' }))).toBe(
    'last-administrator',
  )
  expect(await listAdministrators()).toEqual([second.id])
})

test('nobody but an administrator changes the name that stands in the review log', async () => {
  const writer = await hire(office, { role: 'contributor', name: '王一' })
  const nameOf = async () => (await cms.payload.findByID({ collection: 'users', id: writer.id })).name
  expect((await writer.patch(`/api/users/${writer.id}`, { name: '李二' })).body.doc).toMatchObject({
    name: '王一',
  })
  const user = {
    ...(await cms.payload.findByID({ collection: 'users', id: writer.id })),
    collection: 'users',
  }
  const rename = cms.payload.update({
    collection: 'users',
    id: writer.id,
    data: { name: '李二' },
    user,
  } as never)
  await expect(rename).rejects.toMatchObject({ code: 'not-your-account' })
  expect(await nameOf()).toBe('王一')
  const changed = await second.patch(`/api/users/${writer.id}`, { name: '王壹' })
  expect(changed.status).toBe(200)
  expect(await nameOf()).toBe('王壹')
})
