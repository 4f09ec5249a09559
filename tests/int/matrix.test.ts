import { documentKinds, toKind } from '@exemplar/shared/kinds/index'
import { refusal } from '@exemplar/shared/review/refusal'
import { roleNames } from '@exemplar/shared/review/roles'
import {
  type ReviewState,
  type Transition,
  transitionNames,
  transitions,
} from '@exemplar/shared/review/transitions'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hireCast, type Player } from '../support/cast.ts'
import { toCode } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
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
const cells = collections.flatMap((collection) =>
  Object.keys(situations).map((situation) => ({ collection, situation })),
)

const usual = () => roleNames.flatMap((role) => cast.find((player) => player.role === role) ?? [])

/**
 * For documents of a district (stories) and of the city (figures) everybody asks for what the state allows, and one of
 * each role for what it does not. For the other kinds one of each role asks for what the state allows, one for the rest.
 */
const listAsking = (
  collection: string,
  { transition, row }: { transition: Transition; row: Stored },
): Player[] => {
  const isNext = (transitions[transition].from as readonly string[]).includes(
    toEditionOf(row, transition).state,
  )
  if (collection === 'stories' || collection === 'figures') return isNext ? cast : usual()
  return isNext ? usual() : usual().slice(0, 1)
}

/** What the design says that a transition comes to. */
const outcomes: Record<Exclude<Transition, 'review-afterwards'>, (level: number) => ReviewState> = {
  submit: () => 'in-review',
  recall: () => 'draft',
  approve: (level) => (level + 1 === levels ? 'approved' : 'in-review'),
  'request-changes': () => 'changes-requested',
  schedule: () => 'scheduled',
  publish: () => 'published',
  'publish-unreviewed': () => 'published',
  revise: () => 'draft',
  withdraw: () => 'withdrawn',
}

/** What the tables say that this account is answered, as `[status, code or state]`. */
const foretell = (player: Player, row: Stored, transition: Transition): [number, string] => {
  if (!canRead(player, row)) return [404, 'unknown-document']
  const reason = refusal(player, transition, toEditionOf(row, transition))
  if (reason) return [reason === 'wrong-state' || reason === 'nothing-owed' ? 409 : 403, reason]
  if (transition === 'publish' && row.review.state === 'scheduled') return [409, 'not-due']
  // Reviewing afterwards is about what is live, and leaves the edition that is being written as it is.
  if (transition === 'review-afterwards') return [200, row.review.state]
  return [200, outcomes[transition](row.review.level)]
}

/** A row without what the database adds for itself. */
const toText = (row: Stored): string =>
  JSON.stringify(row, (key, value) => (key === '_uuid' ? undefined : value), 1)

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
