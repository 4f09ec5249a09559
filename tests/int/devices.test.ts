import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callFrom } from '../support/call-from.ts'
import { type Client, toClient, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { hire, type Office, type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let office: Office
let administrator: Person

beforeAll(async () => {
  cms = await startCms()
  office = toLocalOffice(cms)
  administrator = await hire(office, { role: 'administrator' })
})
afterAll(() => cms.close())

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36'
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0'

type Shown = { id: string; browser?: string; address?: string; at: string } & Record<
  'isSignedIn' | 'isOwn',
  boolean
>
type Browser = Client & { readonly cookie: string }

/** Signs in with what a browser says of itself; with the cookie of a device where it has signed in before. */
const signInWith = async (
  { email, password }: Pick<Person, 'email' | 'password'>,
  { agent, cookie = '', from = '127.0.0.1' }: { agent: string; cookie?: string; from?: string },
): Promise<Browser> => {
  const { body, cookies } = await callFrom(cms.url, from, {
    path: '/api/users/login',
    body: { email, password },
    headers: { 'User-Agent': agent, Cookie: cookie },
  })
  const device = cookies.find((one) => one.startsWith('payload-device-')) ?? ''
  return { ...toClient(cms.url, body.token as string), cookie: device }
}

const list = async (by: Client, { id }: { id: string }): Promise<Shown[]> => {
  const { body, status } = await by.get<{ devices: Shown[] }>(`/api/users/${id}/devices`)
  expect(status).toBe(200)
  return body.devices
}
const end = (by: Client, { id }: { id: string }, devices: unknown) =>
  by.post<{ devices: Shown[] }>(`/api/users/${id}/devices/end`, { devices })
const isSignedIn = async (client: Client): Promise<boolean> =>
  (await client.get<{ user: unknown }>('/api/users/me')).body.user !== null

/** Somebody who has signed in nowhere yet. */
const open = async (): Promise<Pick<Person, 'id' | 'email' | 'password'>> => {
  const account = { email: `${crypto.randomUUID()}@example.com`, password: crypto.randomUUID() }
  return { ...account, id: await office.make('users', { ...account, name: '孙宁', role: 'contributor' }) }
}

describe('from where an account has signed in', () => {
  test('stands on its page, the latest first, with time, address and what the browser is called', async () => {
    const person = await open()
    const before = new Date().toISOString()
    const windows = await signInWith(person, { agent: chrome, from: '127.0.0.5' })
    await signInWith(person, { agent: firefox })
    await signInWith(person, { agent: 'curl/8.5.0' })
    const devices = await list(windows, person)
    expect(
      devices.map(({ address, browser, isOwn, isSignedIn: is }) => [browser, address, is, isOwn]),
    ).toEqual([
      [undefined, '127.0.0.1', true, false],
      ['Firefox · Linux', '127.0.0.1', true, false],
      ['Chrome · Windows', '127.0.0.5', true, true],
    ])
    for (const { at } of devices) expect(at >= before && at <= new Date().toISOString()).toBe(true)
  })

  test('is one line for a browser that signs in again, whose former session ends', async () => {
    const person = await open()
    const first = await signInWith(person, { agent: chrome })
    const again = await signInWith(person, { agent: chrome, cookie: first.cookie })
    expect(await list(again, person)).toMatchObject([{ browser: 'Chrome · Windows', isOwn: true }])
    expect([await isSignedIn(first), await isSignedIn(again)]).toEqual([false, true])
  })

  test('is told of a browser that has signed out', async () => {
    const person = await open()
    const [here, there] = [
      await signInWith(person, { agent: chrome }),
      await signInWith(person, { agent: firefox }),
    ]
    expect((await there.post('/api/users/logout')).status).toBe(200)
    expect((await list(here, person)).map((one) => [one.browser, one.isSignedIn])).toEqual([
      ['Firefox · Linux', false],
      ['Chrome · Windows', true],
    ])
  })

  test('is not pushed out by what signs in and out again', async () => {
    const person = await open()
    const desk = await signInWith(person, { agent: chrome })
    for (let night = 0; night < 21; night += 1) {
      const program = await signInWith(person, { agent: 'node' })
      await program.post('/api/users/logout', {})
    }
    expect(await isSignedIn(desk)).toBe(true)
  })

  test('is bounded: with the twenty-first the oldest ends', async () => {
    const person = await open()
    const browsers: Browser[] = []
    for (let time = 0; time < 21; time += 1) browsers.push(await signInWith(person, { agent: chrome }))
    const newest = browsers.at(-1) as Browser
    expect(await list(newest, person)).toHaveLength(20)
    expect(await Promise.all(browsers.slice(0, 3).map(isSignedIn))).toEqual([false, true, true])
    const row = await cms.payload.db.findOne<{ id: string; sessions: unknown[] }>({
      collection: 'users',
      where: { id: { equals: person.id } },
    })
    expect(row?.sessions).toHaveLength(20)
  })

  test('is the account’s own affair, and administrators’', async () => {
    const person = await open()
    const own = await signInWith(person, { agent: chrome })
    const other = await hire(office, { role: 'auditor' })
    const path = `/api/users/${person.id}/devices`
    expect(toTold(await other.get(path))).toEqual([403, 'forbidden'])
    expect(toTold(await toClient(cms.url).get(path))).toEqual([401, 'not-signed-in'])
    expect(toTold(await end(other, person, 'others'))).toEqual([403, 'forbidden'])
    expect(toTold(await end(toClient(cms.url), person, 'others'))).toEqual([401, 'not-signed-in'])
    expect(await list(administrator, person)).toMatchObject([{ isOwn: false, isSignedIn: true }])
    expect(await isSignedIn(own)).toBe(true)
  })
})

describe('a sign-in', () => {
  test('is ended by itself, and its cookie is worth nothing then', async () => {
    const person = await open()
    const [here, there] = [
      await signInWith(person, { agent: chrome }),
      await signInWith(person, { agent: firefox }),
    ]
    const [gone] = await list(here, person)
    const left = await end(here, person, [gone?.id])
    expect(left.body.devices).toMatchObject([{ browser: 'Chrome · Windows', isOwn: true }])
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([true, false])
    await signInWith(person, { agent: firefox, cookie: there.cookie })
    expect(await list(here, person)).toHaveLength(2)
    expect(toTold(await end(here, person, [gone?.id]))).toEqual([404, 'unknown-device'])
  })

  test('is not ended by who names it on another account', async () => {
    const [person, other] = [await open(), await open()]
    const [own, theirs] = [
      await signInWith(person, { agent: chrome }),
      await signInWith(other, { agent: chrome }),
    ]
    const [device] = await list(theirs, other)
    expect(toTold(await end(own, person, [device?.id]))).toEqual([404, 'unknown-device'])
    expect(await isSignedIn(theirs)).toBe(true)
  })

  test('is what stays when all others are ended', async () => {
    const person = await open()
    const browsers: Browser[] = []
    for (const agent of [chrome, firefox, 'curl/8.5.0']) browsers.push(await signInWith(person, { agent }))
    const [, here] = browsers as [Browser, Browser]
    expect((await end(here, person, 'others')).body.devices).toMatchObject([{ browser: 'Firefox · Linux' }])
    expect(await Promise.all(browsers.map(isSignedIn))).toEqual([false, true, false])
  })

  test('is ended by an administrator, which the log tells', async () => {
    const person = await open()
    const own = await signInWith(person, { agent: chrome })
    expect((await end(administrator, person, 'others')).body.devices).toEqual([])
    expect(await isSignedIn(own)).toBe(false)
    const { docs } = await cms.payload.find({
      collection: 'review-records',
      where: { subject: { equals: person.id }, act: { equals: 'change-account' } },
    })
    expect(docs).toMatchObject([{ comment: '孙宁：登录由他人结束', role: 'administrator' }])
  })

  test('of others ends with the password, and their browsers are strangers', async () => {
    const person = await open()
    const [here, there] = [
      await signInWith(person, { agent: chrome }),
      await signInWith(person, { agent: firefox }),
    ]
    const { password: currentPassword } = person
    const data = { password: 'another good password', currentPassword }
    expect((await here.patch(`/api/users/${person.id}`, data)).status).toBe(200)
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([true, false])
    expect(await list(here, person)).toMatchObject([{ browser: 'Chrome · Windows', isOwn: true }])
  })

  test('that a token of a mail begins makes strangers of all others', async () => {
    const person = await open()
    const before = await signInWith(person, { agent: chrome })
    const token = await cms.payload.forgotPassword({
      collection: 'users',
      data: { email: person.email },
      disableEmail: true,
    })
    const { body } = await toClient(cms.url).post('/api/users/reset-password', {
      ...{ token, password: 'another good password' },
    })
    const after = toClient(cms.url, body.token as string)
    expect([await isSignedIn(before), await isSignedIn(after)]).toEqual([false, true])
    expect(await list(after, person)).toMatchObject([{ isOwn: true }])
  })

  test('leaves nothing behind when the account goes', async () => {
    const person = await open()
    await signInWith(person, { agent: chrome })
    expect((await administrator.delete(`/api/users/${person.id}`)).status).toBe(200)
    const { totalDocs } = await cms.payload.db.count({
      collection: 'sign-in-devices',
      where: { account: { equals: person.id } },
    })
    expect(totalDocs).toBe(0)
  })
})
