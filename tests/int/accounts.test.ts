import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Account, anonymous, createAccount, signIn } from '../support/account.ts'
import { type Cms, startCms } from '../support/cms.ts'

let cms: Cms
let account: Account

beforeAll(async () => {
  cms = await startCms()
  account = await createAccount(cms, { role: 'contributor' })
})
afterAll(() => cms.close())

const me = (token: string) =>
  anonymous(cms.url)('/api/users/me', { headers: { Authorization: `JWT ${token}` } }).then(
    (response) => response.json() as Promise<{ user: { email: string } | null }>,
  )

test('twenty who sign in at once with one account all stay signed in', async () => {
  const tokens = await Promise.all(Array.from({ length: 20 }, () => signIn(cms.url, account)))
  const users = await Promise.all(tokens.map(me))
  expect(users.map(({ user }) => user?.email)).toEqual(tokens.map(() => account.email))
})

test('signing out ends one session and leaves the others', async () => {
  const [first, second] = await Promise.all([signIn(cms.url, account), signIn(cms.url, account)])
  const out = await anonymous(cms.url)('/api/users/logout', {
    method: 'POST',
    headers: { Authorization: `JWT ${first}` },
  })
  expect(out.status).toBe(200)
  expect((await me(first)).user).toBeNull()
  expect((await me(second)).user?.email).toBe(account.email)
})

test('a wrong password is refused, and one that follows it at once is not', async () => {
  const wrong = signIn(cms.url, { ...account, password: 'wrong' })
  const right = signIn(cms.url, account)
  await expect(wrong).rejects.toThrow('401')
  expect((await me(await right)).user?.email).toBe(account.email)
})

test('a session counts where the request comes from the CMS itself, and not from another site', async () => {
  const body = { email: account.email, password: account.password }
  const signedIn = await anonymous(cms.url)('/api/users/login', { method: 'POST', body })
  const cookie = signedIn.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/; HttpOnly/)
  expect(cookie).toMatch(/; SameSite=Lax/)
  const from = async (origin: string) => {
    const headers = { Cookie: cookie.split(';')[0] ?? '', Origin: origin }
    const answer = await anonymous(cms.url)('/api/users/me', { headers })
    return ((await answer.json()) as { user: unknown }).user
  }
  expect(await from(cms.url)).toMatchObject({ email: account.email })
  expect(await from('https://elsewhere.example')).toBeNull()
})

test('an upload larger than any picture may be is refused', async () => {
  const writer = await createAccount(cms, { role: 'chief-editor' })
  const form = new FormData()
  form.set('file', new File([new Uint8Array(22 * 1024 * 1024)], 'big.png', { type: 'image/png' }))
  const answer = await writer.call('/api/media', { method: 'POST', body: form })
  expect(answer.status).toBe(413)
})
