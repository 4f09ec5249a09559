import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Settings } from '@exemplar/cms/settings/settings'
import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { signIn } from '../support/account.ts'
import { type BuiltCms, startBuiltCms } from '../support/built-cms.ts'
import { toClient } from '../support/client.ts'
import { findFreePort } from '../support/free-port.ts'
import { isLong } from '../support/long.ts'
import { act, approve, type Newsroom, openNewsroom, readStatus, write } from '../support/newsroom.ts'
import { openRemoteOffice, type Person } from '../support/people.ts'
import { hasPythonTools } from '../support/python-tool.ts'
import { readPage } from '../support/read-page.ts'
import { type MongoServer, startSecantus } from '../support/secantus.ts'
import { toTestSettings } from '../support/settings.ts'

/** Due together, due when one process is dead, due when both are. */
const [together, kept, missed] = isLong ? [6, 2, 2] : [3, 1, 1]
/** What as many transactions one after the other may take on a busy machine. */
const patience = { timeout: 120_000, interval: 100 }

let folder: string
let server: MongoServer | undefined
const running = new Set<BuiltCms>()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-schedulers-'))
})
afterEach(async () => {
  for (const cms of [...running]) await end(cms)
  await server?.stop()
  server = undefined
  await rm(folder, { recursive: true, force: true })
})

const databases = {
  SQLite: async () => ({ DATABASE_URI: `file:${join(folder, 'cms.sqlite')}` }),
  'a MongoDB-compatible server': async () => {
    server = await startSecantus()
    return { DATABASE_URI: server.uri.replace('/?', '/schedulers?') }
  },
}

const toSettings = async (variables: Record<string, string>): Promise<Settings> =>
  toTestSettings(folder, { CMS_PORT: String(await findFreePort()), LOG_LEVEL: 'silent', ...variables })

const start = async (settings: Settings): Promise<BuiltCms> => {
  const cms = await startBuiltCms(settings)
  running.add(cms)
  return cms
}
const end = async (cms: BuiltCms): Promise<void> => {
  running.delete(cms)
  await cms.end('SIGKILL')
}

/** Writes editions and has them approved; returns their ids. */
const listApproved = async (room: Newsroom, count: number): Promise<string[]> => {
  const ids: string[] = []
  for (let index = 1; index <= count; index++) {
    const id = await write(room, { title: `定时之${index}`, slug: `timed-${index}` })
    await approve(room, id)
    ids.push(id)
  }
  return ids
}

/** The same people at another process: signed in there. */
const toRoomAt = async (url: string, room: Newsroom): Promise<Newsroom> => {
  const move = async (person: Person): Promise<Person> => ({
    ...person,
    ...toClient(url, await signIn(url, person)),
  })
  return { ...room, url, publisher: await move(room.publisher), auditor: await move(room.auditor) }
}

const schedule = async (room: Newsroom, ids: readonly string[], publishAt: string): Promise<void> => {
  for (const id of ids)
    expect((await act(room.publisher, id, { transition: 'schedule', publishAt })).status).toBe(200)
}

const toWholeSecond = (milliseconds: number): string =>
  new Date(Math.ceil(milliseconds / 1000) * 1000).toISOString()
const untilTime = (instant: string) => pause(Math.max(0, Date.parse(instant) - Date.now()))

const listEntries = async (url: string): Promise<readonly GazetteEntry[]> =>
  readPage((await toClient(url).get('/api/gazette?limit=500')).body).entries

/** That each edition was published once, by one record and one entry, not before `since`; returns their entries. */
const expectOnce = async (
  room: Newsroom,
  { ids, since }: { ids: readonly string[]; since: string },
): Promise<readonly GazetteEntry[]> => {
  const listOwn = async () => (await listEntries(room.url)).filter(({ head }) => ids.includes(head.subject))
  await expect.poll(async () => (await listOwn()).length, patience).toBe(ids.length)
  const entries = await listOwn()
  expect(new Set(entries.map(({ head }) => head.subject))).toEqual(new Set(ids))
  for (const { head } of entries) expect(head.at >= since, `${head.at}, not before ${since}`).toBe(true)
  for (const id of ids) {
    const { log, state } = await readStatus(room.auditor, id)
    expect(state).toBe('published')
    const acts = log.map((record) => record.act)
    expect(acts.filter((name) => name === 'publish' || name === 'miss-time')).toEqual(['publish'])
  }
  return entries
}

const toLags = (entries: readonly GazetteEntry[], publishAt: string): number[] =>
  entries.map(({ head }) => Date.parse(head.at) - Date.parse(publishAt))

test.for(Object.keys(databases) as (keyof typeof databases)[])(
  'two CMS processes on %s publish each edition once, from its second on, also when one is dead, and make up what both missed',
  async (name, { skip }) => {
    skip(name !== 'SQLite' && !hasPythonTools(), 'no MongoDB')
    const variables = await databases[name]()
    const one = await start(await toSettings(variables))
    const settings = await toSettings(variables)
    const other = await start(settings)
    const room = await openNewsroom(await openRemoteOffice(one.url))
    const inOther = await toRoomAt(other.url, room)
    const began = Date.now()
    const ids = await listApproved(room, together + kept + missed)
    // To schedule one is a third of what it took to write it and have it approved, on this machine.
    const pace = (Date.now() - began) / ids.length
    const toSoon = (count: number): string => toWholeSecond(Date.now() + 3_000 + count * pace)

    // Told both, one of them wins each.
    const publishAt = toSoon(together)
    const first = ids.splice(0, together)
    await schedule(room, first, publishAt)
    expect(await listEntries(other.url)).toEqual([])
    await untilTime(publishAt)
    const entries = await expectOnce(room, { ids: first, since: publishAt })
    console.info(`${name}: published ${toLags(entries, publishAt).join(', ')} ms after their time`)
    expect(await listEntries(other.url)).toEqual(entries)

    // Told one, which dies before the time.
    const later = toSoon(kept)
    const second = ids.splice(0, kept)
    await schedule(room, second, later)
    await end(one)
    await untilTime(later)
    const lags = toLags(await expectOnce(inOther, { ids: second, since: later }), later)
    console.info(`${name}: published by the other ${lags.join(', ')} ms after their time`)

    // Missed by both.
    const soon = toSoon(missed)
    await schedule(inOther, ids, soon)
    await end(other)
    await untilTime(soon)
    const started = new Date().toISOString()
    await start(settings)
    await expectOnce(inOther, { ids, since: started })
  },
)
