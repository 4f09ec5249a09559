import { documentKinds, toKind } from '@exemplar/shared/kinds/index'
import { following, readTable } from '@exemplar/shared/review/policy'
import { roleNames } from '@exemplar/shared/review/roles'
import { type Transition, transitionNames } from '@exemplar/shared/review/transitions'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hireCast, type Player } from '../support/cast.ts'
import { toCode } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { findReason } from '../support/foretold.ts'
import { isLong } from '../support/long.ts'
import { openNewsroom } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'
import { toReviewables } from '../support/reviewables.ts'
import { databaseKind } from '../support/settings.ts'
import {
  asks,
  canRead,
  find,
  levels,
  prepare,
  type Stored,
  situations,
  toEditionOf,
} from '../support/situations.ts'
import { overwrite } from '../support/tampering.ts'

let cms: Cms
let cast: Player[]
let documents: Awaited<ReturnType<typeof toReviewables>>
let [refused, taken] = [0, 0]

beforeAll(async () => {
  cms = await startCms()
  const room = await openNewsroom(toLocalOffice(cms))
  cast = await hireCast(room, room)
  documents = await toReviewables(room)
})
afterAll(async () => {
  console.log(`matrix on ${databaseKind}: ${refused + taken} cells, ${refused} refused, ${taken} taken`)
  await cms.close()
})

const collections = documentKinds.map((kind) => toKind(kind).collection)
const names = Object.keys(situations)
/**
 * Of stories all situations; of the others, which go through the same operation, one in six, on the second database
 * one in twelve, the next kind the next. In the long form all.
 */
const toShare = (collection: string): number => {
  if (isLong) return 1
  if (collection === 'stories') return 1
  return databaseKind === 'sqlite' ? 6 : 12
}
const listTried = (collection: string) =>
  names.filter((_, index) => (index + collections.indexOf(collection)) % toShare(collection) === 0)
const cells = collections.flatMap((collection) =>
  listTried(collection).map((situation) => ({ collection, situation })),
)

const usual = () => roleNames.flatMap((role) => cast.find((player) => player.role === role) ?? [])

const table = readTable(following)
/** What the policy says that a transition comes to; nothing where it does not follow. */
const findTarget = (row: Stored, transition: Transition): string | undefined => {
  const edition = toEditionOf(row, transition)
  const isLast = transition === 'approve' && edition.level + 1 === levels
  const target = table.get(isLast ? 'approve-last' : transition)?.[edition.state]
  return target === '-' ? undefined : target
}

/**
 * Of stories everybody asks for what the state allows; for what it does not, which is refused before it is asked who, each
 * third role in turn (in the long form each). The other kinds, and stories on the second database, go through the same
 * operation: who takes part there asks for what follows, and for everything else one of them all in turn, on the second
 * database for one transition in three: what does not follow is refused before a database is written. In the long form the
 * second database hears everybody as well.
 */
const listAsking = (
  collection: string,
  { transition, row }: { transition: Transition; row: Stored },
): Player[] => {
  const isNext = findTarget(row, transition) !== undefined
  const index = transitionNames.indexOf(transition) + row.review.revision
  if (collection === 'stories' && (isLong || databaseKind === 'sqlite'))
    return isNext ? cast : usual().filter((_, role) => isLong || (role + index) % 3 === 0)
  if (!isNext && !isLong && databaseKind === 'mongodb' && index % 3 !== 0) return []
  const one = cast[(index * 7) % cast.length] as Player
  const able = isNext ? cast.find((player) => foretell(player, row, transition)[0] === 200) : undefined
  return able && able !== one ? [one, able] : [one]
}

const columns: Partial<Record<Transition, string>> = {
  'request-changes': 'request',
  'publish-unreviewed': 'unreviewed',
  'review-afterwards': 'afterwards',
}

/** What the policy says that this account is answered, as `[status, code or state]`. */
const foretell = (player: Player, row: Stored, transition: Transition): [number, string] => {
  if (!canRead(player, row)) return [404, 'unknown-document']
  const { isLive, level, owed } = toEditionOf(row, transition)
  const target = findTarget(row, transition)
  if (target === undefined) return [409, 'wrong-state']
  if (transition === 'review-afterwards' && !owed) return [409, 'nothing-owed']
  if (transition === 'discard' && !isLive) return [409, 'nothing-live']
  const column = transition === 'approve' ? `a${level + 1}` : (columns[transition] ?? transition)
  const reason = findReason(player, column, row.review)
  if (reason) return [403, reason]
  // Reviewing afterwards is about what is live, and leaves the edition that is being written as it is.
  return [200, transition === 'review-afterwards' ? row.review.state : target]
}

/** A row without what the database adds for itself. */
/** What a row says. A revision that was given up leaves null where nothing was (docs/decisions/0024), which says no more. */
const toText = (row: Stored): string =>
  JSON.stringify(row, (key, value) => (key === '_uuid' || isNothing(value) ? undefined : value), 1)
const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)

const countRecords = async () => (await cms.payload.count({ collection: 'review-records' })).totalDocs

test('all collections that are reviewed are in the matrix', () => {
  const reviewed = cms.payload.config.collections.filter(({ fields }) =>
    fields.some((field) => 'name' in field && field.name === 'review'),
  )
  expect(reviewed.map(({ slug }) => slug).sort()).toEqual([...collections].sort())
})

test.each(cells)(
  'every account asks for every transition of $collection: $situation',
  async ({ collection, situation }) => {
    const data = documents[collection]?.(situation) ?? {}
    const row = await prepare({ cms, cast, collection }, { data, way: situations[situation] ?? [] })
    const before = await countRecords()
    let steps = 0
    for (const transition of transitionNames)
      for (const player of listAsking(collection, { transition, row })) {
        const expected = foretell(player, row, transition)
        const { revision } = row.review
        const answer = await player.person.post(`/api/${collection}/${row.id}/review`, {
          ...asks[transition],
          revision,
        })
        const told = toCode(answer) ?? (answer.body as { state?: string }).state
        expect([player.name, transition, answer.status, told]).toEqual([player.name, transition, ...expected])
        if (expected[0] === 200) {
          steps++
          await overwrite(cms, { collection, id: row.id, data: row })
        } else refused++
      }
    taken += steps
    // What was refused left no trace: neither in the document nor in the log.
    expect(toText(await find(cms, { collection, id: row.id }))).toBe(toText(row))
    expect((await countRecords()) - before).toBe(steps)
  },
)
