import { keySet } from '@exemplar/shared/gazette/keys'
import { findFeedFault } from '@exemplar/shared/gazette/verify'
import { findDisagreement } from '@exemplar/shared/review/agreement'
import { findUnapproved } from '@exemplar/shared/review/conduct'
import { type DocumentRecord, isOfDocument } from '@exemplar/shared/review/record'
import { checkLog } from '@exemplar/shared/review/verify-log'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hireCast, type Player } from '../support/cast.ts'
import { toChance } from '../support/chance.ts'
import { toClient } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { type Happening, type Saved, toCrowd } from '../support/crowd.ts'
import { isLong } from '../support/long.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'
import { readPage } from '../support/read-page.ts'
import { databaseKind } from '../support/settings.ts'
import { find, levels } from '../support/situations.ts'

let cms: Cms
let room: Newsroom
let cast: Player[]

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  cast = await hireCast(room, room)
})
afterAll(() => cms.close())

/** The rule is the same on both; the slower database gets the shorter walk. */
const steps = { sqlite: isLong ? 2_000 : 300, mongodb: isLong ? 500 : 150 }[databaseKind]
const seed = Number(process.env.TEST_SEED ?? Date.now() % 1_000_000)

const readFeed = async () => {
  const entries = []
  for (let latest = 1; entries.length < latest; ) {
    const page = readPage(
      (await toClient(cms.url).get(`/api/gazette?limit=500&after=${entries.length}`)).body,
    )
    entries.push(...page.entries)
    latest = page.latest
  }
  return entries
}

const readLog = async (): Promise<readonly DocumentRecord[]> => {
  const { docs } = await cms.payload.find({ collection: 'review-records', sort: 'number', pagination: false })
  const stored = docs.map(({ number, record, digest }) => ({ number, record, digest }))
  const { records, fault } = await checkLog(stored)
  expect(fault).toBeUndefined()
  return records.filter(isOfDocument)
}

const toCounts = (happenings: readonly Happening[]): string =>
  [...Map.groupBy(happenings, ({ what, status }) => `${what} ${status}`)]
    .map(([what, { length }]) => `${what}: ${length}`)
    .sort()
    .join(', ')

/** What led to an entry: the records of its edition from the last submit on, or from the beginning without one. */
const toApproach = (records: readonly DocumentRecord[], entry: number): DocumentRecord[] => {
  const publishing = records.find((record) => record.entry === entry)
  const before = records.filter(
    ({ number, subject, edition }) =>
      publishing &&
      number < publishing.number &&
      subject === publishing.subject &&
      edition === publishing.edition,
  )
  return before.slice(
    Math.max(
      0,
      before.findLastIndex(({ act }) => act === 'submit'),
    ),
  )
}

const listWriters = (saved: readonly Saved[], { subject, edition }: { subject: string; edition: number }) =>
  saved.filter((text) => text.id === subject && text.edition === edition).map(({ by }) => by)

test(`whatever ${steps} random steps do, nothing unapproved is public, the log tells what is, and no text is lost`, {
  timeout: 300_000,
}, async () => {
  const crowd = toCrowd({ cms, room, cast, chance: toChance(seed) })
  const happenings: Happening[] = []
  // One at a time, and every fifth time two at the same instant.
  while (happenings.length < steps) {
    const together = happenings.length % 5 === 0 ? [crowd.act(), crowd.act()] : [crowd.act()]
    happenings.push(...(await Promise.all(together)))
  }
  console.log(`random actors on ${databaseKind}, TEST_SEED=${seed}: ${toCounts(happenings)}`)
  // A restored version brings no sentence to the public, and one that is submitted at once has none yet.
  const isFair = ({ status, code }: Happening) =>
    [200, 201, 403, 404, 409].includes(status) || code === 'incomplete'
  expect(happenings.filter((one) => !isFair(one))).toEqual([])

  const [records, entries] = [await readLog(), await readFeed()]
  const keys = keySet.parse((await toClient(cms.url).get('/api/gazette/keys')).body)
  expect(await findFeedFault(entries, keys)).toBeUndefined()
  const heads = entries.map(({ head }) => head)
  expect(findDisagreement({ records, heads })).toBeUndefined()
  expect(findUnapproved(records)).toBeUndefined()
  expect(entries.length).toBeGreaterThan(steps / 30)

  for (const head of heads) {
    if (head.act === 'withdraw') continue
    const publishing = records.find(({ entry }) => entry === head.number)
    if (publishing?.act === 'publish-unreviewed') {
      expect(publishing.role).toBe('chief-editor')
      continue
    }
    const [submit, ...rest] = toApproach(records, head.number)
    expect(submit?.act).toBe('submit')
    const approvals = rest.filter(({ act }) => act === 'approve')
    expect(rest.filter(({ act }) => !['approve', 'schedule', 'unschedule'].includes(act))).toEqual([])
    expect(approvals.map(({ contentDigest }) => contentDigest)).toEqual(
      Array.from({ length: levels }, () => head.documentDigest),
    )
    const approvers = new Set(approvals.map(({ actor }) => actor))
    expect(approvers.size).toBe(levels)
    expect(listWriters(crowd.saved, head).filter((writer) => approvers.has(writer))).toEqual([])
  }

  for (const id of crowd.ids) {
    const row = await find(cms, { collection: 'stories', id })
    const told = records.filter(({ subject }) => subject === id)
    let state = 'draft'
    for (const record of told) {
      expect(record.from).toBe(state)
      state = record.to
    }
    expect(row.review.state).toBe(state)
    const working = told.filter(({ act }) => act !== 'review-afterwards' && act !== 'withdraw')
    const latest = working.at(-1)
    // What is given up is told of by its own number; the document is at the one before.
    const edition = (latest?.edition ?? 1) - (latest?.act === 'discard' ? 1 : 0)
    expect(row.review.edition).toBe(edition)
    const last = told.findLastIndex(({ act }) => act === 'publish' || act === 'publish-unreviewed')
    const isSettled = told.slice(last).some(({ act }) => act === 'review-afterwards' || act === 'withdraw')
    const isOwed = told[last]?.act === 'publish-unreviewed' && !isSettled
    expect(row.review.owed ?? false).toBe(isOwed)
  }

  for (const id of crowd.ids) {
    const where = { parent: { equals: id } }
    const { docs } = await cms.payload.findVersions({
      ...{ collection: 'stories', where, depth: 0 },
      pagination: false,
    })
    const kept = JSON.stringify(docs.map(({ version }) => version))
    const lost = crowd.saved.filter((text) => text.id === id && !kept.includes(`"${text.text}"`))
    expect(lost).toEqual([])
  }
})
