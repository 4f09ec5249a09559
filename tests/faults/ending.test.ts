import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Settings } from '@exemplar/cms/settings/settings'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type BuiltCms, startBuiltCms } from '../support/built-cms.ts'
import { toClient } from '../support/client.ts'
import { readEvents } from '../support/events.ts'
import { findFreePort } from '../support/free-port.ts'
import { writeMarks } from '../support/mark.ts'
import { toTestSettings } from '../support/settings.ts'

let folder: string
let settings: Settings
let cms: BuiltCms | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-ending-'))
  settings = toTestSettings(folder, { CMS_PORT: String(await findFreePort()), LOG_LEVEL: 'info' })
})
afterEach(async () => {
  await cms?.end('SIGKILL')
  cms = undefined
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('told to end while readers listen to its stream, the CMS ends their streams and itself within five seconds', async () => {
  cms = await startBuiltCms(settings)
  const streams = [1, 2, 3].map(() => readEvents(`${cms?.url}/api/gazette/stream`))
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
  cms = undefined
})

test('a gazette that is behind what was signed keeps no CMS from starting, and is told once in its log', async () => {
  writeMarks(folder, [{ number: 7, digest: 'e'.repeat(64), signed: 1 }])
  cms = await startBuiltCms(settings)
  const { get } = toClient(cms.url)
  for (let asked = 0; asked < 5; asked++) expect((await get('/api/gazette')).status).toBe(503)
  expect((await get('/admin/login')).status).toBe(200)
  expect(cms.log().match(/exemplar recover <网站地址>/g)).toHaveLength(1)
})
