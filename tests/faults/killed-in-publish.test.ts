import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type BuiltCms, startBuiltCms } from '../support/built-cms.ts'
import { toClient } from '../support/client.ts'
import { runExemplar } from '../support/exemplar-command.ts'
import { findFreePort } from '../support/free-port.ts'
import { armKill, disarmKill, type KillPoint } from '../support/kill-point.ts'
import { isLong } from '../support/long.ts'
import { listMarks } from '../support/mark.ts'
import { approve, type Newsroom, openNewsroom, readStatus, write } from '../support/newsroom.ts'
import { openRemoteOffice } from '../support/people.ts'
import { hasPythonTools } from '../support/python-tool.ts'
import { readPage } from '../support/read-page.ts'
import { type MongoServer, startSecantus } from '../support/secantus.ts'
import { toTestSettings } from '../support/settings.ts'

let folder: string
let server: MongoServer | undefined
let cms: BuiltCms | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-killed-'))
})
afterEach(async () => {
  await cms?.end('SIGKILL')
  cms = undefined
  await server?.stop()
  server = undefined
  await rm(folder, { recursive: true, force: true })
})

const databases = {
  SQLite: async () => `file:${join(folder, 'cms.sqlite')}`,
  'a MongoDB-compatible server': async () => {
    server = await startSecantus()
    return server.uri.replace('/?', '/killed?')
  },
}

/**
 * What comes of an edition where the process died at a point of its publish, and what the mark has that is newer than
 * what stands; 0 is unconfirmed. The number that was signed in vain is signed again.
 */
const outcomes: readonly [KillPoint, { state: string; marked: number[] }][] = [
  ['unsigned', { state: 'approved', marked: [] }],
  ['signed', { state: 'approved', marked: [0] }],
  ['committed', { state: 'published', marked: [0, 0] }],
]

const publish = async (room: Newsroom, id: string) => {
  const { revision } = await readStatus(room.publisher, id)
  return room.publisher.post(`/api/stories/${id}/review`, { transition: 'publish', revision })
}

const listSubjects = async (url: string): Promise<readonly string[]> => {
  const { body, status } = await toClient(url).get('/api/gazette?limit=500')
  expect(status).toBe(200)
  return readPage(body).entries.map(({ head }) => head.subject)
}

test.for(Object.keys(databases) as (keyof typeof databases)[])(
  'killed before, while and after it signs, on %s, the CMS loses no entry, makes none twice, and gives no false alarm',
  async (name, { skip }) => {
    skip(name !== 'SQLite' && !hasPythonTools(), 'no MongoDB')
    const settings = toTestSettings(folder, {
      ...{ CMS_PORT: String(await findFreePort()), LOG_LEVEL: 'silent' },
      DATABASE_URI: await databases[name](),
    })
    cms = await startBuiltCms(settings, { preload: 'die-at.ts' })
    const { url } = cms
    const room = await openNewsroom(await openRemoteOffice(url))
    // Before anything is signed no database knows of it: in the short form it dies there on SQLite alone.
    const tried = outcomes.filter(([point]) => isLong || name === 'SQLite' || point !== 'unsigned')
    const ids: string[] = []
    for (const point of ['none', ...tried.map(([name]) => name)]) {
      const id = await write(room, { title: `拔电源之${point}` })
      await approve(room, id)
      ids.push(id)
    }
    expect((await publish(room, ids[0] ?? '')).status).toBe(200)
    const published = ids.slice(0, 1)
    for (const [index, [point, { state, marked }]] of tried.entries()) {
      const id = ids[index + 1] ?? ''
      armKill(folder, point)
      await expect(publish(room, id), point).rejects.toThrow()
      // By its own hand: nothing else has ended it.
      expect(await cms.ended, point).toBe('SIGKILL')
      disarmKill(folder)
      const marks = listMarks(folder).filter(({ number }) => number > published.length)
      expect(
        marks.map(({ signed }) => signed),
        point,
      ).toEqual(marked)
      cms = await startBuiltCms(settings, { preload: 'die-at.ts' })
      if (state === 'published') published.push(id)
      expect(await listSubjects(url), point).toEqual(published)
      expect((await readStatus(room.publisher, id)).state, point).toBe(state)
    }
    // What was not published still can be.
    for (const id of ids) if (!published.includes(id)) expect((await publish(room, id)).status).toBe(200)
    expect((await listSubjects(url)).toSorted()).toEqual(ids.toSorted())
    expect((await runExemplar('verify', url)).stdout).toContain(`verified: ${ids.length} entries`)
  },
)
