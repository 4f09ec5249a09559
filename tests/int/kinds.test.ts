import { documentKinds, toKind } from '@exemplar/shared/kinds/index'
import { transitionNames } from '@exemplar/shared/review/transitions'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hireCast, type Player } from '../support/cast.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { doorNames, type Told, toDoors } from '../support/doors.ts'
import { expectEdited, findStranger, foretellEdit, forge, toRefused } from '../support/foretold.ts'
import { isLong } from '../support/long.ts'
import { openNewsroom } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'
import { toReviewables } from '../support/reviewables.ts'
import { databaseKind } from '../support/settings.ts'
import { find, prepare, situations } from '../support/situations.ts'
import { overwrite } from '../support/tampering.ts'

/** Stories go through every door in full (doors.test.ts); these take a part of the same cross. */
const kinds = documentKinds.map((kind) => toKind(kind).collection).filter((slug) => slug !== 'stories')
const names = Object.keys(situations)
/** Of each kind one situation in six, the next kind the next; in the long form all. */
const listTried = (kind: string) =>
  names.filter((_, index) => isLong || (index + kinds.indexOf(kind)) % 6 === 0)

let cms: Cms
let cast: Player[]
let documents: Awaited<ReturnType<typeof toReviewables>>
let cells = 0

beforeAll(async () => {
  cms = await startCms()
  const room = await openNewsroom(toLocalOffice(cms))
  cast = await hireCast(room, room)
  documents = await toReviewables(room)
})
afterAll(async () => {
  const share = isLong ? 'every situation' : 'one situation in six'
  const rule = `of each kind ${share}, in it each account through one door, the next account through the next`
  console.log(`kinds on ${databaseKind}: ${cells} cells of ${kinds.length} kinds; ${rule}`)
  await cms.close()
})

/** So that, of each kind, every two of account, situation and door meet, and of accounts and transitions as well. */
const pick = <T>(all: readonly T[], turn: number): T => all[turn % all.length] as T

/** These documents are the city's own: one of each role of the city, and some of a district, who are strangers to them. */
const listKnocking = (): Player[] => {
  const strangers = ['contributor/own', 'district-reviewer/own', 'chief-editor/other']
  return cast.filter(({ name, place }) => place === 'city' || strangers.includes(name))
}

const expectTold = (what: readonly string[], { told, expected }: { told: Told; expected: Told }) => {
  cells++
  expect([...what, ...told]).toEqual([...what, ...expected])
}

test('all collections that are reviewed go through the doors', () => {
  const reviewed = cms.payload.config.collections.filter(({ fields }) =>
    fields.some((field) => 'name' in field && field.name === 'review'),
  )
  expect(reviewed.map(({ slug }) => slug).sort()).toEqual(['stories', ...kinds].sort())
})

describe.each(kinds)('%s', (collection) => {
  test.each(listTried(collection))('%s: no door but the review opens it', async (situation) => {
    const data = documents[collection]?.(situation) ?? {}
    const row = await prepare({ cms, cast, collection }, { data, way: situations[situation] ?? [] })
    const doors = toDoors(cms, collection)
    const shift = names.indexOf(situation)
    for (const [index, player] of listKnocking().entries()) {
      const door = pick(doorNames, index + shift)
      const transition = pick(transitionNames, index * 3 + shift)
      const change = { title: `${player.name}：${door}`, review: forge(row, transition) }
      const expected = foretellEdit(player, row, door)
      const told = await doors.change[door]({ player, id: row.id, data: change })
      expectTold([player.name, transition, door], { told, expected })
      if (expected[0] !== 200 || expected[1]) continue
      await expectEdited(cms, { collection, row, player })
      await overwrite(cms, { collection, id: row.id, data: row })
    }
    const isKept = (situations[situation] ?? []).length > 0
    for (const [index, door] of doorNames.entries()) {
      const player = pick(listKnocking(), index + shift)
      const stranger = findStranger(player, row, door)
      if (door !== 'GraphQL') {
        const told = await doors.change[door]({ player, id: row.id, data: { _status: 'published' } })
        const isLocal = door === 'Local API overriding'
        const expected = (isLocal ? undefined : stranger) ?? toRefused(door, 403, 'not-through-review')
        expectTold([player.name, 'status', door], { told, expected })
      }
      // A draft that was never submitted may go: that is the matter of stories, which have their writers at hand.
      if (!isKept && !stranger) continue
      const told = await doors.remove[door]({ player, id: row.id, data: {} })
      const expected = stranger ?? toRefused(door, 409, 'not-deletable')
      expectTold([player.name, 'delete', door], { told, expected })
    }
    expect((await find(cms, { collection, id: row.id })).review.revision).toBe(row.review.revision)
  })
})
