import { afterAll, beforeAll, expect, test } from 'vitest'
import { toClient, toCode } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, corrected, type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { create, hire, type Person, toLocalOffice } from '../support/people.ts'
import { toReviewables } from '../support/reviewables.ts'

type Item = { readonly standard: string }
type Answer = { texts: Record<number, string[]> }

let cms: Cms
let room: Newsroom
let writer: Person
let set: string
let documents: Awaited<ReturnType<typeof toReviewables>>

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  writer = await hire(room, { role: 'contributor', name: 'city-writer' })
  documents = await toReviewables(room)
  set = await write('一', { requirement: '一窗受理。\n不让居民跑第二趟。', checks: '窗口开着。' })
})
afterAll(() => cms.close())

/** A standard set that demands this of one item. */
const write = async (mark: string, demanded: { requirement: string; checks: string; year?: number }) => {
  const { year, ...said } = demanded
  const { items, ...data } = { ...documents['standard-sets']?.(mark) } as { items: Item[] }
  return create(writer, 'standard-sets', {
    ...data,
    ...(year === undefined ? {} : { year }),
    items: items.map((item) => (item.standard === room.standard ? { ...item, ...said } : item)),
  })
}

const read = async (person: Person) => (await person.get<Answer>('/api/standards/texts')).body.texts

const publish = async (id = set) => {
  const step = (person: Person, transition: 'approve' | 'publish' | 'submit') =>
    act(person, id, { transition }, 'standard-sets')
  await step(writer, 'submit')
  for (const reviewer of [room.cityReviewer, room.secondCityReviewer, room.chiefEditor])
    await step(reviewer, 'approve')
  expect((await step(room.publisher, 'publish')).status).toBe(200)
}

test('nothing is told of a standard set before it is public, nor of what is revised since', async () => {
  expect(await read(room.contributor)).toEqual({})
  await publish()
  const texts = await read(room.contributor)
  expect(Object.keys(texts)).toHaveLength(33)
  expect(texts[17]).toEqual(['一窗受理。', '不让居民跑第二趟。', '窗口开着。'])
  await act(writer, set, { transition: 'revise' }, 'standard-sets')
  const { body } = await writer.get<{ items: object[] }>(`/api/standard-sets/${set}?depth=0`)
  const items = body.items.map((item) => ({ ...item, requirement: '还没有公开的话。' }))
  const changed = await writer.patch(`/api/standard-sets/${set}`, { ...corrected, items })
  expect(changed.status).toBe(200)
  expect(await read(room.contributor)).toEqual(texts)
})

test('of several public sets the words are those of the one that the site shows: of the latest year, not the last published', async () => {
  const { body } = await writer.get<{ year: number }>(`/api/standard-sets/${set}?depth=0`)
  const shown = (await read(room.contributor))[17]
  await publish(await write('旧', { year: body.year - 1, requirement: '去年的要求。', checks: '去年的。' }))
  expect((await read(room.contributor))[17]).toEqual(shown)
  await publish(await write('新', { year: body.year + 1, requirement: '明年的要求。', checks: '明年的。' }))
  expect((await read(room.contributor))[17]).toEqual(['明年的要求。', '明年的。'])
  await publish(await write('再', { year: body.year + 1, requirement: '后来的要求。', checks: '后来的。' }))
  expect((await read(room.contributor))[17]).toEqual(['后来的要求。', '后来的。'])
})

test('who has not signed in is told nothing', async () => {
  const refused = await toClient(cms.url).get('/api/standards/texts')
  expect([refused.status, toCode(refused)]).toEqual([401, 'not-signed-in'])
})
