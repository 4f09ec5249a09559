import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Settings } from '@exemplar/cms/settings/settings'
import { keySet } from '@exemplar/shared/gazette/keys'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { shell } from '../support/build-site.ts'
import { type BuiltCms, startBuiltCms } from '../support/built-cms.ts'
import { findFreePort } from '../support/free-port.ts'
import { writeMarks } from '../support/mark.ts'
import { cmsMetrics, listMetrics, readMetrics, sharedMetrics } from '../support/metrics.ts'
import { type Nginx, type Reply, startNginx } from '../support/nginx.ts'
import { toTestSettings } from '../support/settings.ts'

const host = 'cms.example.gov.cn'
const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)
const megabyte = 1024 * 1024

let folder: string
let settings: Settings
let metricsPort: number
let cms: BuiltCms
let nginx: Nginx

const startCms = () =>
  startBuiltCms(settings, {
    variables: { TRUSTED_PROXIES: 'loopback', CMS_METRICS_PORT: String(metricsPort) },
  })
const startNginxWith = (places: Readonly<Record<string, string>> = {}) =>
  startNginx('exemplar-cms.conf', {
    host,
    places: { '127.0.0.1:3000': `127.0.0.1:${settings.cmsPort}`, ...places },
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-deploy-'))
  metricsPort = await findFreePort()
  settings = toTestSettings(folder, {
    CMS_PORT: String(await findFreePort()),
    CMS_URL: `https://${host}`,
  })
  cms = await startCms()
  nginx = await startNginxWith()
})
afterAll(async () => {
  await nginx.stop()
  await cms.end('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

const json = { 'content-type': 'application/json', origin: `https://${host}` }
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  nginx.ask(path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) })
const countOf = ({ names }: Reply, name: string) => names.filter((one) => one === name).length
const metric = async (name: string) => (await readMetrics(metricsPort)).get(name)

/** Opens the stream and reads until it says `text`; what came before is returned with it. */
const readStream = async ({ port, ca }: Nginx, text: string): Promise<string> => {
  const sent = request({
    ...{ host: '127.0.0.1', port, ca, servername: host, path: '/api/gazette/stream', agent: false },
    headers: { host },
  }).end()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  let said = ''
  for await (const chunk of answer.setEncoding('utf8')) {
    said += chunk
    if (said.includes(text)) break
  }
  sent.destroy()
  return said
}

test('whoever comes without TLS is sent to the name of the CMS with it', async () => {
  const answer = await nginx.askPlainly('/admin')
  expect([answer.status, answer.headers.location]).toEqual([301, `https://${host}/admin`])
})

test('every answer says once that this host is reached with TLS, the admin’s pages and its API alike', async () => {
  for (const path of ['/', '/admin/login', '/api/users', '/api/gazette', '/mei-you']) {
    const answer = await nginx.ask(path)
    expect(countOf(answer, 'strict-transport-security'), path).toBe(1)
    expect(answer.status, path).toBeLessThan(500)
  }
  expect((await nginx.ask('/')).headers.location).toBe('/admin')
})

test('the first account is made and signs in, with a cookie for TLS alone; its pages pass with their policy', async () => {
  const account = { email: 'first@example.com', password: 'a long password', name: '甲' }
  expect((await post('/api/users/first-register', account)).status).toBe(200)
  const signedIn = await post('/api/users/login', account)
  expect(signedIn.status).toBe(200)
  const [cookie = ''] = signedIn.headers['set-cookie'] ?? []
  expect(cookie).toMatch(/^payload-token=.*; Secure/)
  const page = await nginx.ask('/admin', { headers: { cookie: cookie.split(';')[0] ?? '' } })
  expect(page.status).toBe(200)
  expect(page.headers['content-security-policy']).toContain("'strict-dynamic'")
})

test('the keys stand at their address, for everybody', async () => {
  const answer = await nginx.ask('/.well-known/exemplar-keys.json')
  expect(answer.status).toBe(200)
  expect(keySet.parse(JSON.parse(answer.text)).keys).toHaveLength(1)
})

test('the stream says what it has while it stays open', async () => {
  expect(await readStream(nginx, 'event: head\ndata: {"digest":"')).toContain('retry: 1000\n')
})

describe('bodies', () => {
  test('are refused by the length that their door takes', async () => {
    const feed = await post('/api/gazette', 'x'.repeat(2_000))
    expect([feed.status, feed.headers['content-type']]).toEqual([413, 'text/html; charset=utf-8'])
    const body = Buffer.alloc(27 * megabyte)
    const picture = await nginx.ask('/api/media', { method: 'POST', body })
    expect(picture.status).toBe(413)
    expect(picture.text).toContain('图片最大20MB')
    expect(countOf(picture, 'strict-transport-security')).toBe(1)
  })

  test('of attachments pass, and the CMS says who may send some', async () => {
    const body = Buffer.alloc(27 * megabyte)
    const headers = {
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': String(body.length),
    }
    const answer = await nginx.ask('/api/attachments', { method: 'POST', headers, body })
    expect([answer.status, answer.headers['content-type']]).toEqual([
      401,
      expect.stringContaining('application/json'),
    ])
  })
})

test('wrong passwords are counted by the address that is really there, and the CMS’ own words pass', async () => {
  const wrong = { email: 'nobody@example.com', password: 'not the password' }
  const tries: Reply[] = []
  for (let time = 0; time < 6; time += 1)
    tries.push(await post('/api/users/login', wrong, { 'x-forwarded-for': `192.0.2.${time}` }))
  expect(tries.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429])
  expect(tries[5]?.text).toContain('sign-in-later')
})

describe('the admin within an office', () => {
  const ask = (one: Nginx) => async (path: string) => (await one.ask(path)).status

  test('is closed to everybody else; gazette and keys are not', async () => {
    const closed = await startNginxWith({ 'default 1;': 'default 0;' })
    onTestFinished(closed.stop)
    // The CMS may refuse with 403 too: it is not to be asked at all.
    for (const path of [
      '/admin/login',
      '/admin',
      '/api/users',
      '/api/attachments',
      '/api/graphql',
      '/api/gazette-entries',
      '/api/gazette-entries/1',
      '/api/gazettes',
      '/api/gazette/../users',
      '/api/gazette/%2e%2e/users',
      '/_next/x',
      '/',
    ])
      expect((await closed.ask(path)).text, path).toContain('后台只在办公网内开放')
    expect(await ask(closed)('/admin')).toBe(403)
    for (const path of ['/api/gazette', '/api/gazette/keys', '/.well-known/exemplar-keys.json'])
      expect(await ask(closed)(path), path).toBe(200)
    expect(await readStream(closed, 'event: head')).toContain('event: head')
  })

  test('is open to its networks', async () => {
    const open = await startNginxWith({ 'default 1;': 'default 0;', '# 10.0.0.0/8 1;': '127.0.0.0/8 1;' })
    onTestFinished(open.stop)
    expect(await ask(open)('/admin/login')).toBe(200)
  })
})

test('the CMS tells of itself in numbers, on its private port alone', async () => {
  expect((await listMetrics(metricsPort)).toSorted()).toEqual([...cmsMetrics, ...sharedMetrics].toSorted())
  const told = Object.fromEntries(await readMetrics(metricsPort))
  expect(told).toMatchObject({
    exemplar_cms_database_up: 1,
    exemplar_cms_gazette_head: 0,
    exemplar_cms_scheduled_overdue: 0,
    exemplar_cms_scheduled_missed_total: 0,
    exemplar_cms_mail_waiting: 0,
    exemplar_cms_mail_failed: 0,
  })
  expect(told.process_resident_memory_bytes).toBeGreaterThan(10_000_000)
  expect(told['exemplar_http_responses_total{class="2xx"}']).toBeGreaterThan(5)
  const before = told['exemplar_http_responses_total{class="4xx"}'] ?? 0
  expect((await nginx.ask('/metrics')).status).toBe(404)
  expect(await metric('exemplar_http_responses_total{class="4xx"}')).toBe(before + 1)
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
  expect(text).not.toMatch(/example\.com|first|login|[一-鿿]/)
})

test('the command that the docs give makes a backup while the CMS runs, from wherever it is called', async () => {
  const place = await mkdtemp(join(tmpdir(), 'exemplar-command-'))
  onTestFinished(() => rm(place, { recursive: true, force: true }))
  await writeFile(join(place, 'cms.env'), `DATA_DIR=${folder}\nEXEMPLAR_DEMO=0\n`)
  const script = (await readFile(join(root, 'docs/deploy/exemplar.sh'), 'utf8'))
    // Who runs the tests is who runs the CMS.
    .replace('runuser -u "exemplar-$part" -- ', '')
    .replaceAll('/srv/exemplar/', `${root}/`)
    .replace('/etc/exemplar/', `${place}/`)
  await writeFile(join(place, 'exemplar'), script)
  const { stdout } = await run('sh', ['exemplar', 'backup', 'kept'], {
    cwd: place,
    env: shell,
  })
  expect(stdout).toContain('公报到第0号')
  expect(await readdir(join(place, 'kept'))).toContain('manifest.json')
})

test('while the CMS is down editors are told so; what keeps its gazette closed is told by its code', async () => {
  await cms.end('SIGTERM')
  const down = await nginx.ask('/admin')
  expect([down.status, countOf(down, 'strict-transport-security')]).toEqual([502, 1])
  expect(down.text).toContain('后台暂时无法访问')
  writeMarks(folder, [{ number: 7, digest: 'e'.repeat(64), signed: 1 }])
  cms = await startCms()
  expect((await nginx.ask('/api/gazette')).status).toBe(503)
  expect(await metric('exemplar_cms_trouble{code="gazette-behind"}')).toBe(1)
})
