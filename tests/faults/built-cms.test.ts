import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Settings } from '@exemplar/cms/settings/settings'
import { keySet } from '@exemplar/shared/gazette/keys'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { anonymous } from '../support/account.ts'
import { openBrowser } from '../support/browser.ts'
import { type BuiltCms, startBuiltCms } from '../support/built-cms.ts'
import { toClient } from '../support/client.ts'
import { signInAt } from '../support/desk.ts'
import { readEvents } from '../support/events.ts'
import { findFreePort } from '../support/free-port.ts'
import { writeMarks } from '../support/mark.ts'
import { toPdf } from '../support/office.ts'
import { toTestSettings } from '../support/settings.ts'
import { tellServerFunctions } from './parts/server-functions.ts'

let folder: string
let settings: Settings
let cms: BuiltCms

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-built-'))
  settings = toTestSettings(folder, { CMS_PORT: String(await findFreePort()), LOG_LEVEL: 'info' })
  cms = await startBuiltCms(settings)
})
afterAll(async () => {
  await cms.end('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

const call: ReturnType<typeof anonymous> = (path, init) =>
  anonymous(cms.url)(path, { redirect: 'manual', ...init })

const signIn = async ({ email, password }: { email: string; password: string }) => {
  const answer = await call('/api/users/login', { method: 'POST', body: { email, password } })
  const { token } = (await answer.json()) as { token: string }
  return { Authorization: `JWT ${token}` }
}
const signInAsFirst = () => signIn({ email: 'first@example.com', password: 'a long password' })

test('on an empty database the first account is made on the admin page, as the administrator', async () => {
  // Next has begun to answer when it redirects, so the redirect stands in the page.
  expect(await (await call('/admin/login')).text()).toContain('/admin/create-first-user')
  const body = { email: 'first@example.com', password: 'a long password', name: '甲', role: 'contributor' }
  const registered = await call('/api/users/first-register', { method: 'POST', body })
  expect(registered.status).toBe(200)
  expect(await registered.json()).toMatchObject({ user: { role: 'administrator' } })
  expect((await call('/api/users/first-register', { method: 'POST', body })).status).toBe(403)
})

test('an error tells which field and why: all bundles share one copy of Payload', async () => {
  const answer = await call('/api/districts', {
    method: 'POST',
    headers: await signInAsFirst(),
    body: { name: '区', code: 'x' },
  })
  expect(answer.status).toBe(400)
  const { errors } = (await answer.json()) as { errors: { data?: { errors: { path: string }[] } }[] }
  expect(errors[0]?.data?.errors.map(({ path }) => path)).toContain('code')
})

test('every page says what browsers may do with it, and not what made it', async () => {
  for (const path of ['/admin/login', '/api/users', '/api/gazette']) {
    const { headers } = await call(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-powered-by')).toBeNull()
  }
})

test('a file that others made is opened under the policy of its own door', async () => {
  const headers = await signInAsFirst()
  const account = {
    email: 'chief@example.com',
    password: 'a long password',
    name: '乙',
    role: 'chief-editor',
  }
  await call('/api/users', { method: 'POST', headers, body: account })
  const writer = await signIn(account)
  const body = new FormData()
  body.set('file', new File([new Uint8Array(toPdf('<</Type/Catalog>>'))], 'a.pdf'))
  const sent = await call('/api/attachments', { method: 'POST', headers: writer, body })
  const { doc } = (await sent.json()) as { doc: { url: string } }
  const answer = await call(new URL(doc.url, cms.url).pathname, { headers: writer })
  expect([answer.status, answer.headers.get('content-security-policy')]).toEqual([
    200,
    "default-src 'none'; sandbox",
  ])
  expect(answer.headers.get('referrer-policy')).toBe('same-origin')
})

test('the root leads to the admin, and the keys are at their well-known place', async () => {
  expect((await call('/')).headers.get('location')).toBe('/admin')
  keySet.parse(await (await call('/.well-known/exemplar-keys.json')).json())
})

test('GraphQL tells nobody its schema and has no playground', async () => {
  const query = '{ __schema { types { name } } }'
  const answer = await call('/api/graphql', { method: 'POST', body: { query } })
  expect(await answer.json()).toMatchObject({ errors: [{ message: expect.stringContaining('not allowed') }] })
  expect((await call('/api/graphql-playground')).status).toBe(404)
})

test('told to end while readers listen to its stream, the CMS ends their streams and itself within five seconds', async () => {
  const streams = [1, 2, 3].map(() => readEvents(`${cms.url}/api/gazette/stream`))
  for (const events of streams)
    expect((await events.next()).value).toEqual({
      event: 'head',
      data: `{"digest":"${'0'.repeat(64)}","number":0}`,
    })
  const ends = streams.map((events) => events.next())
  const began = performance.now()
  await cms.end('SIGTERM')
  expect(performance.now() - began).toBeLessThan(5_000)
  // Ended, not torn off.
  for (const end of await Promise.all(ends)) expect(end.done).toBe(true)
})

test('a gazette that is behind what was signed keeps no CMS from starting, and is told once in its log', async () => {
  writeMarks(folder, [{ number: 7, digest: 'e'.repeat(64), signed: 1 }])
  cms = await startBuiltCms(settings)
  const { get } = toClient(cms.url)
  for (let asked = 0; asked < 5; asked++) expect((await get('/api/gazette')).status).toBe(503)
  expect((await get('/admin/login')).status).toBe(200)
  expect(cms.log().match(/exemplar recover <网站地址>/g)).toHaveLength(1)
})

test('with a secret that is empty it ends before it answers', async () => {
  const other = await mkdtemp(join(tmpdir(), 'exemplar-built-'))
  onTestFinished(() => rm(other, { recursive: true, force: true }))
  await writeFile(join(other, 'secret'), '')
  const settings = toTestSettings(other, { CMS_PORT: String(await findFreePort()) })
  await expect(startBuiltCms(settings)).rejects.toThrow('ended with 1 before it answered')
})

test('a page of the admin runs the scripts that came with it, and no others', async () => {
  const answer = await call('/admin/login')
  const policy = answer.headers.get('content-security-policy') ?? ''
  const [, nonce] = /script-src 'self' 'nonce-([\w-]{36})' 'strict-dynamic';/.exec(policy) ?? []
  expect(nonce, policy).toBeDefined()
  for (const rule of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"])
    expect(policy.split('; ')).toContain(rule)
  const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(3)
  expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
  expect((await call('/admin/login')).headers.get('content-security-policy')).not.toContain(nonce)
  expect(answer.headers.get('permissions-policy')).toContain('camera=()')
  expect(answer.headers.get('referrer-policy')).toBe('same-origin')
  const { headers } = await call('/api/stories')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
})

tellServerFunctions(() => ({ cms, signIn: signInAsFirst }))

test('the admin opens in a browser, and tries nothing that its policy forbids', async () => {
  const browser = await openBrowser()
  onTestFinished(() => browser.close())
  const desk = await signInAt(
    { browser, stage: { cmsUrl: cms.url, toPassword: () => 'a long password' } },
    'first',
  )
  for (const path of [
    '',
    '/collections/districts/create',
    '/collections/stories',
    '/collections/media/create',
    '/account',
  ]) {
    await desk.open(path)
    await desk.page.locator('.template-default').first().waitFor()
  }
  desk.leave()
})
