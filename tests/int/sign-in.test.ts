import { createHook } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callFrom } from '../support/call-from.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { runExemplarOn } from '../support/exemplar-command.ts'
import { hire, type Office, type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let office: Office
let administrator: Person
const proxy = '127.0.0.9'

beforeAll(async () => {
  cms = await startCms({ TRUSTED_PROXIES: proxy })
  office = toLocalOffice(cms)
  administrator = await hire(office, { role: 'administrator' })
})
afterAll(() => cms.close())

/** Addresses of this machine that no test has called from. */
let used = 10
const toAddress = (): string => {
  used += 1
  return `127.0.1.${used}`
}

type Signing = { email: string; password?: string; headers?: Record<string, string> }
const signIn = (from: string, { email, password = 'a wrong password', headers = {} }: Signing) =>
  callFrom(cms.url, from, { path: '/api/users/login', body: { email, password }, headers })

const tryOften = async (times: number, from: string, signing: Signing) => {
  const told = []
  for (let time = 0; time < times; time += 1) {
    const { code, status } = await signIn(from, signing)
    told.push(code ?? status)
  }
  return told
}
const failed = (times: number) => Array.from({ length: times }, () => 'sign-in-failed')

describe('wrong passwords', () => {
  test('make whoever tries them wait, and keep nobody else from the account', async () => {
    const [attacker, elsewhere] = [toAddress(), toAddress()]
    const { email, password } = await hire(office, { role: 'publisher' })
    expect(await tryOften(5, attacker, { email })).toEqual(failed(5))
    const waiting = await signIn(attacker, { email, password })
    expect([waiting.status, waiting.code]).toEqual([429, 'sign-in-later'])
    expect(waiting.retryAfter).toBeGreaterThan(20)
    expect(waiting.retryAfter).toBeLessThanOrEqual(30)
    expect((await signIn(elsewhere, { email, password })).status).toBe(200)
    // That somebody else has signed in does not let the attacker go on.
    expect((await signIn(attacker, { email })).code).toBe('sign-in-later')
  })

  test('that nobody sees are tries like any other', async () => {
    const from = toAddress()
    const { email } = await hire(office, { role: 'auditor' })
    for (const password of ['\u200b', '\u2800', '\ufffc', '\u200b', '\u3164'])
      expect((await signIn(from, { email, password })).code).toBe('sign-in-failed')
    expect((await signIn(from, { email, password: '\u200b' })).code).toBe('sign-in-later')
  })

  test('are told alike of an account that does not exist, with as many hashes', async () => {
    const from = toAddress()
    const { email } = await hire(office, { role: 'auditor' })
    const stranger = `${randomUUID()}@example.com`
    let hashes = 0
    const counting = createHook({
      init: (_id, type) => {
        if (type === 'PBKDF2REQUEST') hashes += 1
      },
    }).enable()
    const tell = async (name: string) => {
      const told = []
      for (let time = 0; time < 6; time += 1) {
        hashes = 0
        const { body, status } = await signIn(from, { email: name })
        told.push([status, body, hashes])
      }
      return told
    }
    const [known, unknown] = [await tell(email), await tell(stranger)]
    counting.disable()
    expect(unknown).toEqual(known)
    expect(known.map(([, , times]) => times)).toEqual([1, 1, 1, 1, 1, 0])
  })

  test('that come all at once are counted one by one', async () => {
    const from = toAddress()
    const { email } = await hire(office, { role: 'auditor' })
    const codes = await Promise.all(
      Array.from({ length: 14 }, async () => (await signIn(from, { email })).code),
    )
    expect(codes.filter((code) => code === 'sign-in-failed')).toHaveLength(5)
    expect(codes.filter((code) => code === 'sign-in-later')).toHaveLength(9)
  })

  test('of a right one before nothing is left', async () => {
    const from = toAddress()
    const { email, password } = await hire(office, { role: 'auditor' })
    for (let round = 0; round < 3; round += 1) {
      expect(await tryOften(4, from, { email })).toEqual(failed(4))
      expect((await signIn(from, { email, password })).status).toBe(200)
    }
  })

  test('count each in one GraphQL request, and for REST as well', async () => {
    const from = toAddress()
    const { email, password } = await hire(office, { role: 'auditor' })
    const aliases = Array.from(
      { length: 8 },
      (_, index) => `a${index}: loginUser(email: "${email}", password: "wrong ${index}") { token }`,
    )
    const { body } = await callFrom(cms.url, from, {
      path: '/api/graphql',
      body: { query: `mutation { ${aliases.join(' ')} }` },
    })
    const codes = (body.errors as { extensions: { data: { code: string } } }[]).map(
      ({ extensions }) => extensions.data.code,
    )
    expect(codes).toEqual([...failed(5), 'sign-in-later', 'sign-in-later', 'sign-in-later'])
    expect((await signIn(from, { email, password })).code).toBe('sign-in-later')
  })

  test('through the server’s own code count too, apart from those who come over a connection', async () => {
    const { email, password } = await hire(office, { role: 'auditor' })
    const login = (tried: string) =>
      cms.payload.login({ collection: 'users', data: { email, password: tried } }).then(
        () => 200,
        ({ status }: { status: number }) => status,
      )
    for (let time = 0; time < 5; time += 1) expect(await login('a wrong password')).toBe(401)
    expect(await login(password)).toBe(429)
    expect((await signIn(toAddress(), { email, password })).status).toBe(200)
  })

  test('of many accounts make an address wait, but not a device that has signed in before', async () => {
    const from = toAddress()
    const { email, password } = await hire(office, { role: 'auditor' })
    const { cookies } = await signIn(from, { email, password })
    // Ten at a time: that none of many is lost is asked above, and a database that meets a hundred writes of one row
    // begins most of them anew.
    for (let round = 0; round < 10; round += 1) {
      const tries = Array.from({ length: 10 }, () => signIn(from, { email: `${randomUUID()}@example.com` }))
      expect(new Set((await Promise.all(tries)).map(({ code }) => code))).toEqual(new Set(['sign-in-failed']))
    }
    expect((await signIn(from, { email: 'somebody@example.com' })).code).toBe('sign-in-later')
    expect((await signIn(from, { email, password })).code).toBe('sign-in-later')
    const headers = { Cookie: cookies.join('; ') }
    expect((await signIn(from, { email, password, headers })).status).toBe(200)
  })
})

describe('a device that has signed in before', () => {
  const toDeviceCookie = (cookies: readonly string[]): string =>
    cookies.find((cookie) => cookie.startsWith('payload-device-')) ?? ''

  test('is let in with the right password, whatever others try from the same address', async () => {
    const from = toAddress()
    const { email, password } = await hire(office, { role: 'administrator' })
    const other = await hire(office, { role: 'administrator' })
    const cookie = toDeviceCookie((await signIn(from, { email, password })).cookies)
    expect(cookie).toMatch(/^payload-device-[0-9a-f]{16}=\S+\.\S+\.\S+$/)
    await tryOften(6, from, { email })
    await tryOften(6, from, { email: other.email })
    const withCookie = (value: string) => signIn(from, { email, password, headers: { Cookie: value } })
    expect((await withCookie('')).code).toBe('sign-in-later')
    expect((await withCookie(`${cookie.slice(0, -3)}AAA`)).code).toBe('sign-in-later')
    expect((await withCookie(cookie)).status).toBe(200)
    // Of another account it opens nothing.
    const theirs = { email: other.email, password: other.password, headers: { Cookie: cookie } }
    expect((await signIn(from, theirs)).code).toBe('sign-in-later')
  })

  test('has tries of its own, which end as well', async () => {
    const from = toAddress()
    const { email, password } = await hire(office, { role: 'auditor' })
    const headers = { Cookie: toDeviceCookie((await signIn(from, { email, password })).cookies) }
    expect(await tryOften(20, from, { email, headers })).toEqual(failed(20))
    expect((await signIn(from, { email, password, headers })).code).toBe('sign-in-later')
    expect((await signIn(from, { email, password })).status).toBe(200)
  })

  test('is told by a cookie that no script reads', async () => {
    const { email, password } = await hire(office, { role: 'auditor' })
    const answer = await fetch(`${cms.url}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    const set = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('payload-device-')) ?? ''
    expect(set).toMatch(/; Path=\/; HttpOnly=true; SameSite=Lax$/)
    expect(set).toMatch(/; Max-Age=15552000;/)
  })
})

describe('where a request comes from', () => {
  test('is the other end of the connection, whatever it says itself', async () => {
    const from = toAddress()
    const { email } = await hire(office, { role: 'auditor' })
    const told = []
    for (let time = 0; time < 6; time += 1) {
      const headers = { 'X-Forwarded-For': `203.0.113.${time}`, 'X-Real-IP': `203.0.113.${time}` }
      told.push((await signIn(from, { email, headers })).code)
    }
    expect(told).toEqual([...failed(5), 'sign-in-later'])
  })

  test('is what a trusted proxy says, and not what that was told', async () => {
    const { email } = await hire(office, { role: 'auditor' })
    const via = (client: string) => ({ email, headers: { 'X-Forwarded-For': `198.51.100.1, ${client}` } })
    expect(await tryOften(6, proxy, via('203.0.113.7'))).toEqual([...failed(5), 'sign-in-later'])
    expect((await signIn(proxy, via('203.0.113.8'))).code).toBe('sign-in-failed')
  })
})

describe('an account that has to wait', () => {
  test('is let in again by the command, in a process of its own', async () => {
    const from = toAddress()
    const { email, password } = await hire(office, { role: 'publisher' })
    await tryOften(6, from, { email })
    expect((await signIn(from, { email, password })).code).toBe('sign-in-later')
    const unlocked = await runExemplarOn(cms.settings, 'unlock', email.toUpperCase())
    expect(unlocked).toMatchObject({ code: 0, stderr: '' })
    expect(unlocked.stdout).toContain('已解锁：1处输错密码的记录已清除，可以马上登录。')
    expect((await signIn(from, { email, password })).status).toBe(200)
  })

  test('is named where there is none', async () => {
    const told = await runExemplarOn(cms.settings, 'unlock', 'nobody@example.com')
    expect(told).toMatchObject({ code: 1 })
    expect(told.stdout).toContain('没有 nobody@example.com 这个账号。')
  })

  test('is let in again by administrators, and by nobody else', async () => {
    const from = toAddress()
    const { email, password, post } = await hire(office, { role: 'publisher' })
    await tryOften(6, from, { email })
    expect((await post('/api/users/unlock', { email })).status).toBe(403)
    expect((await signIn(from, { email, password })).code).toBe('sign-in-later')
    expect((await administrator.post('/api/users/unlock', { email })).status).toBe(200)
    expect((await signIn(from, { email, password })).status).toBe(200)
  })
})
