import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callFrom } from '../support/call-from.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { hire, type Office, toLocalOffice } from '../support/people.ts'

let cms: Cms
let office: Office
let server: MailServer

beforeAll(async () => {
  server = await startMailServer()
  cms = await startCms(server.settings)
  office = toLocalOffice(cms)
})
afterAll(async () => {
  await cms.close()
  await server.stop()
})

const ask = (email: string, from = '127.0.0.1') =>
  callFrom(cms.url, from, {
    path: '/api/users/forgot-password',
    body: { email },
    headers: { 'Accept-Language': 'zh' },
  })
const mailsTo = (email: string) => server.mails.filter(({ to }) => to.includes(email))
/** The token of the address that a mail leads to; its text is quoted-printable, or Base64. */
const toToken = ({ text }: { text: string }): string => {
  const [, body = ''] = text.split('\r\n\r\n')
  const plain = /content-transfer-encoding: base64/i.test(text)
    ? Buffer.from(body, 'base64').toString()
    : body.replaceAll('=\r\n', '').replaceAll('=3D', '=')
  return /\/admin\/reset\/([0-9a-f]{40})/.exec(plain)?.[1] ?? plain
}
const reset = (token: string, password: string) =>
  callFrom(cms.url, '127.0.0.1', { path: '/api/users/reset-password', body: { token, password } })

test('is answered alike for any address, and the mail follows', async () => {
  const { email } = await hire(office, { role: 'contributor' })
  const [known, unknown] = [await ask(email), await ask('nobody@example.com')]
  expect(known.status).toBe(200)
  expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
  await expect.poll(() => mailsTo(email), { timeout: 15_000 }).toHaveLength(1)
  expect(mailsTo('nobody@example.com')).toEqual([])
})

test('brings one mail within the interval, whoever asks how often, and its link stays good', async () => {
  const [first, second] = [
    await hire(office, { role: 'contributor' }),
    await hire(office, { role: 'contributor' }),
  ]
  const asked = Array.from({ length: 8 }, (_, index) => ask(first.email, `127.0.2.${index + 1}`))
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(Array(8).fill(200))
  await expect.poll(() => mailsTo(first.email), { timeout: 15_000 }).toHaveLength(1)
  expect((await ask(first.email.toUpperCase(), '127.0.2.20')).status).toBe(200)
  // Mails go in the order in which they were asked for: one for the first would have gone before this.
  await ask(second.email, '127.0.2.21')
  await expect.poll(() => mailsTo(second.email), { timeout: 15_000 }).toHaveLength(1)
  expect(mailsTo(first.email)).toHaveLength(1)
  const [mail] = mailsTo(first.email)
  expect((await reset(toToken(mail as never), 'another good password')).status).toBe(200)
  const signedIn = await callFrom(cms.url, '127.0.0.1', {
    path: '/api/users/login',
    body: { email: first.email, password: 'another good password' },
  })
  expect(signedIn.status).toBe(200)
})

test('by a link that is over, or was never given, is refused as that', async () => {
  const told = await reset('0'.repeat(40), 'another good password')
  expect([told.status, told.code]).toEqual([410, 'reset-link-over'])
  const { email, id } = await hire(office, { role: 'contributor' })
  const token = await cms.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
  const resetPasswordExpiration = new Date(Date.now() - 1_000).toISOString()
  await cms.payload.db.updateOne({ collection: 'users', id, data: { resetPasswordExpiration } })
  expect((await reset(token, 'another good password')).code).toBe('reset-link-over')
})

test('is asked for ten times from one address, and not more, whether there are such accounts or not', async () => {
  const from = '127.0.2.99'
  const told = []
  for (let time = 0; time < 11; time += 1)
    told.push((await ask(`${randomUUID()}@example.com`, from)).code ?? 'answered')
  expect(told).toEqual([...Array(10).fill('answered'), 'reset-later'])
})

test('is no matter of GraphQL, which tells nothing either', async () => {
  const { email } = await hire(office, { role: 'contributor' })
  const tell = async (name: string) => {
    const query = `mutation { forgotPasswordUser(email: "${name}") }`
    const { body } = await callFrom(cms.url, '127.0.0.1', { path: '/api/graphql', body: { query } })
    return (body.errors as { extensions: { data: { code: string } } }[])[0]?.extensions.data.code
  }
  expect([await tell(email), await tell('nobody@example.com')]).toEqual(['reset-by-rest', 'reset-by-rest'])
})

test('names somebody', async () => {
  const told = await callFrom(cms.url, '127.0.0.1', { path: '/api/users/forgot-password', body: {} })
  expect([told.status, told.code]).toEqual([400, 'bad-request'])
})
