import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '../support/account.ts'
import { type Answer, type Client, toClient, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { create, hire, type Office, type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let office: Office
let administrator: Person

const short = '密码至少要有12个字符。'
const monotonous = '密码不能全是空格，也不能全是同一个字符。'
const named = '密码不能只是姓名或邮箱，再添几个字符也不行。'
const bad: readonly (readonly [string, string])[] = [
  ['abc', short],
  ['eleven-char', short],
  ['   ', monotonous],
  [' '.repeat(30), monotonous],
  ['\u200b'.repeat(30), monotonous],
  ['000000000000', monotonous],
  ['Li.Weimin2020', named],
  ['li.weimin@example.com', named],
]

beforeAll(async () => {
  cms = await startCms()
  office = toLocalOffice(cms)
  administrator = await hire(office, { role: 'administrator' })
})
afterAll(() => cms.close())

/** The field that a refusal marks, and the sentence at it. */
const toMark = ({ body, status }: Answer) => {
  const { issues = [] } =
    (body as { errors?: { data?: { issues?: { path: string; message: string }[] } }[] }).errors?.[0]?.data ??
    {}
  return [status, ...issues.map(({ path, message }) => [path, message])]
}

const toAccount = (password: string, email = 'li.weimin@example.com') => ({
  ...{ name: '李为民', role: 'contributor', email, password },
})

describe('a password that is not good enough', () => {
  test.each(bad)('(%j) opens no account', async (password, sentence) => {
    const answer = await administrator.post('/api/users', toAccount(password))
    expect(toMark(answer)).toEqual([400, ['password', sentence]])
  })

  test('is given to nobody by themselves, by an administrator, in bulk or through GraphQL', async () => {
    const person = await hireLi()
    const path = `/api/users/${person.id}`
    const { password: currentPassword } = person
    for (const [password, sentence] of bad) {
      expect(toMark(await person.patch(path, { password, currentPassword }))).toEqual([
        400,
        ['password', sentence],
      ])
      expect(toMark(await administrator.patch(path, { password }))).toEqual([400, ['password', sentence]])
    }
    const bulk = await administrator.patch<{ errors: { message: string }[] }>(
      `/api/users?where[id][equals]=${person.id}`,
      { password: 'abc' },
    )
    expect(bulk.body.errors).toHaveLength(1)
    const query = `mutation { updateUser(id: "${person.id}", data: { password: "abc" }) { id } }`
    const { body } = await administrator.post<{ errors?: unknown[] }>('/api/graphql', { query })
    expect(body.errors).toHaveLength(1)
    expect(await signIn(cms.url, person)).toEqual(expect.any(String))
  })

  test('is set by no token of a mail, which stays good for one that is', async () => {
    const person = await hireLi()
    const token = await cms.payload.forgotPassword({
      collection: 'users',
      data: { email: person.email },
      disableEmail: true,
    })
    const reset = (password: string) =>
      toClient(cms.url).post('/api/users/reset-password', { token, password })
    expect(toMark(await reset('   '))).toEqual([400, ['password', monotonous]])
    expect(toMark(await reset(`${person.email}1`))).toEqual([400, ['password', named]])
    expect((await reset('海边的长椅坐着三位老人')).status).toBe(400)
    expect((await reset('海边的长椅坐着三位老人家')).status).toBe(200)
    await signIn(cms.url, { email: person.email, password: '海边的长椅坐着三位老人家' })
  })

  const hireLi = async (): Promise<Person> => {
    const account = { ...toAccount(randomUUID(), `li.weimin@${randomUUID().slice(0, 8)}.example.com`) }
    const id = await create(administrator, 'users', account)
    const client = toClient(cms.url, await signIn(cms.url, account))
    // What is tried is the name as well as the address.
    await administrator.patch(`/api/users/${id}`, { email: `li.weimin@example.com` })
    return { ...client, ...account, email: 'li.weimin@example.com', id }
  }
})

describe('one’s own password', () => {
  const next = 'another good password'
  const change = (by: Client, { id }: Person, data: object) => by.patch(`/api/users/${id}`, data)

  test('is changed by whoever knows the one it is', async () => {
    const person = await hire(office, { role: 'contributor' })
    expect(toMark(await change(person, person, { password: next }))).toEqual([
      400,
      ['currentPassword', '请填写当前密码。'],
    ])
    const wrong = { password: next, currentPassword: 'not the current password' }
    expect(toMark(await change(person, person, wrong))).toEqual([400, ['currentPassword', '当前密码不对。']])
    const right = { password: next, currentPassword: person.password }
    const changed = await change(person, person, right)
    expect(changed.status).toBe(200)
    expect(JSON.stringify(changed.body)).not.toContain(person.password)
    expect(await signIn(cms.url, { email: person.email, password: next })).toEqual(expect.any(String))
    await expect(signIn(cms.url, person)).rejects.toThrow('401')
  })

  test('is changed through GraphQL in the same way', async () => {
    const person = await hire(office, { role: 'contributor' })
    const ask = async (current: string) => {
      const data = `{ password: "${next}", currentPassword: "${current}" }`
      const query = `mutation { updateUser(id: "${person.id}", data: ${data}) { id } }`
      const { body } = await person.post<{ errors?: unknown[] }>('/api/graphql', { query })
      return body.errors?.length ?? 0
    }
    expect(await ask('not the current password')).toBe(1)
    expect(await ask(person.password)).toBe(0)
    await signIn(cms.url, { email: person.email, password: next })
  })

  test('is tried five times, from wherever, and then not for a while', async () => {
    const person = await hire(office, { role: 'contributor' })
    const attempt = (currentPassword: string) => change(person, person, { password: next, currentPassword })
    for (let time = 0; time < 5; time += 1)
      expect(toTold(await attempt('not the current password'))).toEqual([400, 'invalid'])
    expect(toTold(await attempt(person.password))).toEqual([429, 'sign-in-later'])
  })

  test('is tried no oftener by many tries at once', async () => {
    const person = await hire(office, { role: 'contributor' })
    const guesses = Array.from({ length: 20 }, (_, at) =>
      change(person, person, { password: next, currentPassword: `not the current password ${at}` }),
    )
    const codes = (await Promise.all(guesses)).map((answer) => toTold(answer)[1])
    expect(codes.filter((code) => code === 'invalid').length).toBeLessThanOrEqual(5)
    expect(new Set(codes)).toEqual(new Set(['invalid', 'sign-in-later']))
  })

  test('is given by an administrator who does not know it, and the log tells', async () => {
    const person = await hire(office, { role: 'contributor', name: '于洋' })
    expect((await change(administrator, person, { password: next })).status).toBe(200)
    await signIn(cms.url, { email: person.email, password: next })
    const { docs } = await cms.payload.find({
      collection: 'review-records',
      where: { subject: { equals: person.id }, act: { equals: 'change-account' } },
    })
    expect(docs).toMatchObject([{ comment: '于洋：密码由他人重设' }])
  })

  test('of an administrator is theirs alone to change like everybody’s', async () => {
    const other = await hire(office, { role: 'administrator' })
    expect(toMark(await change(other, other, { password: next }))).toEqual([
      400,
      ['currentPassword', '请填写当前密码。'],
    ])
  })

  test('stands nowhere as what was typed', async () => {
    const person = await hire(office, { role: 'contributor' })
    await change(person, person, { password: next, currentPassword: person.password })
    const row = await cms.payload.db.findOne({
      collection: 'users',
      where: { id: { equals: person.id } },
    })
    expect(JSON.stringify(row)).not.toContain(person.password)
    expect(JSON.stringify(row)).not.toContain(next)
  })
})
