import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type BuiltCms, startBuiltCms } from '../support/built-cms.ts'
import { toClient } from '../support/client.ts'
import { runExemplar } from '../support/exemplar-command.ts'
import { findFreePort } from '../support/free-port.ts'
import { listMarks } from '../support/mark.ts'
import { approve, type Newsroom, openNewsroom, readStatus, write } from '../support/newsroom.ts'
import { openRemoteOffice } from '../support/people.ts'
import { hasPythonTools } from '../support/python-tool.ts'
import { readPage } from '../support/read-page.ts'
import { startSecantus } from '../support/secantus.ts'
import { toTestSettings } from '../support/settings.ts'

const kills = 40
/** Kills that may come on top, where the points missed what they have to hit. */
const moreKills = 16
/** Publishes that are let through, to see how long one takes. */
const measured = 5
const patience = 2_400_000

let folder: string
let cms: BuiltCms | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-killed-'))
})
afterEach(async () => {
  await cms?.end('SIGKILL')
  cms = undefined
  await rm(folder, { recursive: true, force: true })
})

/** The status that the publisher was told, or undefined where the answer never came. */
const publish = async (room: Newsroom, { id, revision }: { id: string; revision: number }) => {
  const body = { transition: 'publish', revision }
  const answer = await room.publisher.post(`/api/stories/${id}/review`, body).catch(() => undefined)
  return answer?.status
}

/** How long the first publish after a start takes, from the request to its answer, in milliseconds: the median. */
const measure = async (
  room: Newsroom,
  { ids, restart }: { ids: readonly string[]; restart: () => Promise<void> },
): Promise<number> => {
  const took: number[] = []
  for (const id of ids) {
    await cms?.end('SIGKILL')
    await restart()
    const { revision } = await readStatus(room.publisher, id)
    const began = performance.now()
    expect(await publish(room, { id, revision })).toBe(200)
    took.push(performance.now() - began)
  }
  return took.toSorted((one, other) => one - other)[Math.floor(took.length / 2)] ?? 0
}

type Kill = {
  /** After how many milliseconds it came. */
  readonly milliseconds: number
  readonly told: number | undefined
  readonly state: string
  /** Whether the mark knew of an entry that was not confirmed when the process died. */
  readonly wasSigning: boolean
}

/** Publishes, kills the process after a while, starts it again, and looks at what came of it. */
const publishAndKill = async (
  room: Newsroom,
  { id, milliseconds, restart }: { id: string; milliseconds: number; restart: () => Promise<void> },
): Promise<Kill> => {
  const { revision } = await readStatus(room.publisher, id)
  const told = publish(room, { id, revision })
  await after(milliseconds)
  await cms?.end('SIGKILL')
  const marks = existsSync(join(folder, 'keys/high-water.sqlite')) ? listMarks(folder) : []
  await restart()
  // No false alarm: the gazette is served, whatever of the entry was in the mark or in the database.
  expect((await toClient(room.url).get('/api/gazette')).status).toBe(200)
  const { state } = await readStatus(room.publisher, id)
  return { milliseconds, told: await told, state, wasSigning: marks.some(({ signed }) => signed === 0) }
}

const toSummary = (all: readonly Kill[]) => ({
  kills: all.length,
  approved: all.filter(({ state }) => state === 'approved').length,
  published: all.filter(({ state }) => state === 'published').length,
  unanswered: all.filter(({ state, told }) => state === 'published' && told === undefined).length,
  signing: all.filter(({ wasSigning }) => wasSigning).length,
  signedAndLost: all.filter(({ state, wasSigning }) => wasSigning && state === 'approved').length,
  committedUnconfirmed: all.filter(({ state, wasSigning }) => wasSigning && state === 'published').length,
})

const killInPublish = async (name: string, variables: Record<string, string>): Promise<void> => {
  const port = await findFreePort()
  const settings = toTestSettings(folder, { CMS_PORT: String(port), LOG_LEVEL: 'silent', ...variables })
  const restart = async () => {
    cms = await startBuiltCms(settings)
  }
  await restart()
  const room = await openNewsroom(await openRemoteOffice(`http://127.0.0.1:${port}`))
  const ids: string[] = []
  for (let index = 1; index <= measured + kills + moreKills; index++) {
    const id = await write(room, { title: `拔电源之${index}` })
    await approve(room, id)
    ids.push(id)
  }
  const took = await measure(room, { ids: ids.slice(0, measured), restart })

  const all: Kill[] = []
  for (const id of ids.slice(measured)) {
    if (all.length >= kills && hasHit(all)) break
    const milliseconds = toPoint(all, took)
    const kill = await publishAndKill(room, { id, milliseconds, restart })
    expect(['approved', 'published']).toContain(kill.state)
    if (kill.told === 200) expect(kill.state).toBe('published')
    all.push(kill)
  }
  const summary = toSummary(all)
  console.info(`${name}: killed after ${all.map((kill) => Math.round(kill.milliseconds)).join(', ')} ms`)
  console.info(`${name}: a publish took ${Math.round(took)} ms; ${JSON.stringify(summary)}`)
  await expectWhole(room, { ids, published: measured + summary.published })
  expect(summary.approved).toBeGreaterThan(0)
  expect(summary.published).toBeGreaterThan(0)
  expect(summary.unanswered).toBeGreaterThan(0)
  expect(summary.signing).toBeGreaterThan(0)
}

/** Whether kills fell before the commit, after it, and between the signing and the answer. */
const hasHit = (all: readonly Kill[]): boolean => {
  const { approved, published, unanswered, signing } = toSummary(all)
  return Math.min(approved, published, unanswered, signing) > 0
}

/**
 * When the next kill comes: spread from before the request arrives to a little after it is answered, and then, as long as
 * something was missed, twice as late while none was too late, and else between the latest that was too early and the
 * earliest that was too late. A publish takes longer at one time than at another (on MongoDB, after a kill, until the
 * server has given up the dead one's transaction), so the two may have crossed.
 */
const toPoint = (all: readonly Kill[], took: number): number => {
  if (all.length < kills) return (all.length * took * 1.2) / (kills - 1)
  const listPoints = (state: string) =>
    all.filter((kill) => kill.state === state).map(({ milliseconds }) => milliseconds)
  const early = Math.max(0, ...listPoints('approved'))
  const late = listPoints('published')
  return late.length === 0 ? Math.max(early, took) * 2 : (early + Math.min(...late)) / 2
}

/** Nothing lost, nothing double, and what was not published still can be. */
const expectWhole = async (
  room: Newsroom,
  { ids, published }: { ids: readonly string[]; published: number },
): Promise<void> => {
  const listSubjects = async () =>
    readPage((await toClient(room.url).get('/api/gazette?limit=500')).body).entries.map(
      ({ head }) => head.subject,
    )
  const subjects = await listSubjects()
  expect(new Set(subjects).size).toBe(subjects.length)
  expect(subjects.length).toBe(published)
  for (const id of ids) {
    const { revision, state } = await readStatus(room.publisher, id)
    expect(subjects.includes(id)).toBe(state === 'published')
    if (state === 'approved') expect(await publish(room, { id, revision })).toBe(200)
  }
  expect((await listSubjects()).toSorted()).toEqual(ids.toSorted())
  expect((await runExemplar('verify', room.url)).stdout).toContain(`verified: ${ids.length} entries`)
}

describe('the CMS killed at any time of publishing, over and over', () => {
  test(
    'on SQLite: no published edition without its entry, no entry twice, no false alarm, the chain verifies',
    () => killInPublish('SQLite', { DATABASE_URI: `file:${join(folder, 'cms.sqlite')}` }),
    patience,
  )

  test.skipIf(!hasPythonTools())(
    'on a MongoDB-compatible server: the same',
    async () => {
      const server = await startSecantus()
      try {
        await killInPublish('MongoDB', { DATABASE_URI: server.uri.replace('/?', '/killed?') })
      } finally {
        await cms?.end('SIGKILL')
        cms = undefined
        await server.stop()
      }
    },
    patience,
  )
})
