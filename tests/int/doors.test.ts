import { type Transition, transitionNames } from '@exemplar/shared/review/transitions'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hireCast, type Player } from '../support/cast.ts'
import { type Answer, toCode } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { askGraphql, type DoorName, doorNames, type Told, toDoors } from '../support/doors.ts'
import {
  expectEdited,
  findStranger,
  findWriteReason,
  forbidden,
  foretellEdit,
  forge,
  listKnocking,
  targets,
  toRefused,
} from '../support/foretold.ts'
import { isLong } from '../support/long.ts'
import { type Newsroom, openNewsroom, toStoryData } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'
import { databaseKind } from '../support/settings.ts'
import { asks, canRead, find, prepare, type Stored, situations } from '../support/situations.ts'
import { overwrite } from '../support/tampering.ts'

const collection = 'stories'
let cms: Cms
let room: Newsroom
let cast: Player[]
let doors: ReturnType<typeof toDoors>
let cells = 0

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  cast = await hireCast(room, room)
  doors = toDoors(cms, collection)
})
afterAll(async () => {
  console.log(`doors on ${databaseKind}: ${cells} cells`)
  await cms.close()
})

const expectTold = (what: readonly string[], { told, expected }: { told: Told; expected: Told }) => {
  cells++
  expect([...what, ...told]).toEqual([...what, ...expected])
}

const make = (situation: string, title = `各道门：${situation}`) =>
  prepare({ cms, cast, collection }, { data: toStoryData(room, { title }), way: situations[situation] ?? [] })
const restore = (row: Stored) => overwrite(cms, { collection, id: row.id, data: row })
const countRecords = async (id: string) =>
  (await cms.payload.count({ collection: 'review-records', where: { subject: { equals: id } } })).totalDocs

const listTransitions = (door: DoorName): readonly Transition[] => {
  // Through REST each role tries each transition in each state; through the other doors they take turns.
  if (isLong && door === 'REST' && databaseKind === 'sqlite') return transitionNames
  turn++
  return transitionNames.filter((_, index) => index === turn % transitionNames.length)
}
let turn = 0

/** In the short form those that differ most in what an edit may do; the other kinds (kinds.test.ts) take the rest too. */
const chosen = isLong
  ? Object.keys(situations)
  : ['draft', 'in-review', 'approved', 'published', 'withdrawn', 'draft of a published document']

/**
 * Who tries which of several things in a situation: in the long form everybody everything, else each person one, another
 * one in the next situation, so that every two of person, thing and situation meet.
 */
const share = <T>(situation: string, things: readonly T[]): { player: Player; tried: readonly T[] }[] =>
  listKnocking(cast).map((player, index) => {
    const shift = index + chosen.indexOf(situation)
    return { player, tried: isLong ? things : things.filter((_, place) => place === shift % things.length) }
  })

describe.each(chosen)('%s', (situation) => {
  let row: Stored
  // Each test leaves it as it was.
  beforeAll(async () => {
    row = await make(situation)
  })

  test('a review written by hand is an edit like any other, through every door', async () => {
    for (const { player, tried } of share(situation, doorNames))
      for (const door of tried)
        for (const transition of listTransitions(door)) {
          const data = { deck: `${transition}：${door}。`, review: forge(row, transition) }
          const told = await doors.change[door]({ player, id: row.id, data })
          const expected = foretellEdit(player, row, door)
          expectTold([player.name, transition, door], { told, expected })
          if (expected[0] !== 200 || expected[1]) continue
          await expectEdited(cms, { collection, row, player })
          await restore(row)
        }
    expect((await find(cms, { collection, id: row.id })).review.revision).toBe(row.review.revision)
  })

  test('a status written by hand is refused, through every door', async () => {
    for (const { player, tried } of share(situation, doorNames))
      for (const door of tried) {
        const told = await doors.change[door]({ player, id: row.id, data: { _status: 'published' } })
        const stranger = door === 'Local API overriding' ? undefined : findStranger(player, row, door)
        // GraphQL does not even know the field.
        const expected =
          door === 'GraphQL' ? ([400] as const) : (stranger ?? toRefused(door, 403, 'not-through-review'))
        expectTold([player.name, door], { told, expected })
      }
  })

  test('every version of it restored is an edit', async () => {
    const { docs } = await cms.payload.findVersions({
      collection,
      where: { parent: { equals: row.id } },
      pagination: false,
      depth: 0,
    })
    const byState = new Map(
      docs.map((version) => [(version.version as unknown as Stored).review.state, version.id]),
    )
    for (const { player, tried } of share(situation, [...byState]))
      for (const [state, id] of tried)
        for (const door of state === row.review.state
          ? (['REST', 'GraphQL'] as const)
          : (['REST'] as const)) {
          const query = 'mutation ($id: String!) { restoreVersionStory(id: $id) { id } }'
          const told =
            door === 'REST'
              ? toTold(await player.person.post(`/api/stories/versions/${id}`))
              : await askGraphql(player, { query, variables: { id } })
          const expected = foretellEdit(player, row, door)
          expectTold([player.name, state, door], { told, expected })
          if (expected[0] !== 200) continue
          await expectEdited(cms, { collection, row, player })
          await restore(row)
        }
  })

  test('a copy of it is a first draft that nobody reviewed', async () => {
    for (const { player, tried } of share(situation, ['duplicate', 'nothing'])) {
      if (!tried.includes('duplicate')) continue
      const answer = await player.person.post<{ doc?: { id: string } }>(
        `/api/stories/${row.id}/duplicate`,
        {},
      )
      const reason = findWriteReason(player, row.review)
      const expected: Told = reason === undefined ? [200] : forbidden
      expectTold([player.name], { told: toTold(answer), expected })
      if (!answer.body.doc) continue
      const { review } = await find(cms, { collection, id: answer.body.doc.id })
      expect(review).toMatchObject({ state: 'draft', edition: 1, level: 0, approvals: [], owed: false })
      expect(review.live?.number ?? null).toBe(null)
    }
  })

  test('only a draft that was never submitted can be deleted, by those who may write in it', async () => {
    for (const { player, tried } of share(situation, doorNames))
      for (const door of tried) {
        const told = await doors.remove[door]({ player, id: row.id, data: {} })
        const isKept = (await countRecords(row.id)) > 0
        const expected =
          findStranger(player, row, door) ??
          (isKept ? toRefused(door, 409, 'not-deletable') : ([200] as const))
        expectTold([player.name, door], { told, expected })
        if (expected[0] === 200 && !expected[1]) row = await make(situation)
      }
  })
})

const toTold = (answer: Answer): Told => {
  const code = toCode(answer)
  return code === undefined ? [answer.status] : [answer.status, code]
}

test('a story brought in with a review of its own is a first draft', async () => {
  for (const [index, player] of listKnocking(cast).entries())
    for (const transition of isLong
      ? transitionNames
      : transitionNames.filter((_, at) => at % 5 === index % 5)) {
      const review = {
        ...asks[transition],
        state: targets[transition],
        level: 3,
        live: { number: 1, edition: 1 },
      }
      const data = { ...toStoryData(room, { title: `带来的：${transition}` }), review }
      const answer = await player.person.post<{ doc?: { id: string } }>('/api/stories', data)
      const reason = findWriteReason(player, { district: '371002' })
      const expected: Told =
        reason === undefined ? [201] : reason === 'wrong-district' ? [403, reason] : forbidden
      expectTold([player.name, transition], { told: toTold(answer), expected })
      if (!answer.body.doc) continue
      const row = await find(cms, { collection, id: answer.body.doc.id })
      expect(canRead(player, row)).toBe(true)
      expect(row.review).toMatchObject({ state: 'draft', edition: 1, level: 0 })
      expect(row.review.live?.number ?? null).toBe(null)
    }
})
