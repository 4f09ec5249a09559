import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { isLong } from '../support/long.ts'
import { act, type Newsroom, openNewsroom, readStatus, toStoryData } from '../support/newsroom.ts'
import { create, hire, type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom
let writer: Person

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  writer = await hire(room, { role: 'contributor', name: 'city-writer' })
})
afterAll(() => cms.close())

const rounds = isLong ? 200 : 20

/** What may be answered to a change of two of whom one is first: it is done, it is asked about, or it comes too late. */
const fair = [
  [200, undefined],
  [201, undefined],
  [409, 'voids-editions'],
  [409, 'written-meanwhile'],
]

type Race = {
  readonly writer: Person
  readonly collection: string
  readonly id: string
  readonly change: () => Promise<Answer>
}

/** Submits and changes at one time, either first by turns; what was submitted must be what is there. */
const run = async ({ writer, change, collection, id }: Race, isSubmitFirst: boolean): Promise<void> => {
  const { revision } = await readStatus(room.auditor, id, collection)
  const submit = () => writer.post(`/api/${collection}/${id}/review`, { transition: 'submit', revision })
  const first = isSubmitFirst ? submit() : change()
  const second = isSubmitFirst ? change() : submit()
  const [submitted, changed] = await Promise.all(isSubmitFirst ? [first, second] : [second, first])
  expect(submitted.status).toBe(200)
  expect(fair).toContainEqual(toTold(changed))
  const { state } = await readStatus(room.auditor, id, collection)
  // What is new is not asked about: it voids what was submitted before it.
  if (changed.status === 201 && state === 'draft') return
  const reviewer = collection === 'stories' ? room.districtReviewer : room.cityReviewer
  expect(toTold(await act(reviewer, id, { transition: 'approve' }, collection))).toEqual([200, undefined])
}

test(`of a submit and a rename at one time no edition comes that nobody can approve, ${rounds} times`, {
  timeout: rounds * 10_000,
}, async () => {
  for (let serial = 1; serial <= rounds; serial++) {
    const names = { slug: `raced-${serial}`, name: `第${serial}社区（示例）` }
    const community = await room.make('communities', { ...names, district: room.district })
    const data = toStoryData({ ...room, community }, { title: `第${serial}篇` })
    const id = await create(room.contributor, 'stories', data)
    const name = `新名${serial}（示例）`
    const change = () => room.chiefEditor.patch(`/api/communities/${community}`, { name })
    await run({ writer: room.contributor, collection: 'stories', id, change }, serial % 2 === 0)
  }
})

test(`nor one of a register and a new community of its district, ${rounds / 4} times`, {
  timeout: rounds * 10_000,
}, async () => {
  for (let serial = 1; serial <= rounds / 4; serial++) {
    const code = String(372000 + serial)
    const district = await room.make('districts', { code, name: `${code}区`, codeKind: 'GB/T 2260' })
    const id = await create(writer, 'registers', {
      ...{ title: `${code}登记册`, asOf: '2020-07-22T12:00:00.000Z', district },
      ...{ source: '示例', editor: '示例编辑' },
    })
    const toCommunity = (slug: string) => ({ slug, name: `${slug}社区`, district })
    await room.make('communities', toCommunity(`old-${code}`))
    const change = () => room.chiefEditor.post('/api/communities', toCommunity(`new-${code}`))
    await run({ writer, collection: 'registers', id, change }, serial % 2 === 0)
  }
})
