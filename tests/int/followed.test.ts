import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cms, startCms } from '../support/cms.ts'
import { openPlace, type Place, untilHead } from '../support/following.ts'
import {
  act,
  approve,
  type Newsroom,
  openNewsroom,
  publish,
  readStatus,
  revise,
} from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom
let place: Place

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  place = await openPlace(cms.url)
})
afterAll(async () => {
  await place.close()
  await cms.close()
})

const notice = { reason: 'factual-error', text: '文中数字有误，现予撤下。' } as const

test('what a newsroom publishes, corrects and withdraws is in a site’s replica, and a rebuilt one is the same', async () => {
  const follower = place.start()
  await follower.until(({ following }) => following === 'stream')
  const id = await publish(room, { title: '灯亮了', slug: 'deng-liang-le' })
  const number = (await readStatus(room.auditor, id)).live?.number ?? 0
  await untilHead(follower, number)
  const find = (where: Place) => where.read((replica) => replica.findBySlug('story', 'deng-liang-le'))
  expect(find(place)).toMatchObject({ state: 'live', document: { title: '灯亮了' }, entry: { number } })
  await revise(room.contributor, id, { title: '灯都亮了' })
  await approve(room, id)
  await act(room.publisher, id, { transition: 'publish' })
  await untilHead(follower, number + 1)
  const { hits } = place.read((replica) => replica.search('都亮', { limit: 5 }))
  expect(hits.map(({ passage }) => passage.path).toSorted()).toEqual([
    `/gazette/${number + 1}`,
    '/stories/deng-liang-le',
  ])
  await act(room.publisher, id, { transition: 'withdraw', notice })
  await untilHead(follower, number + 2)
  expect(find(place)).toMatchObject({ state: 'withdrawn', notice })
  expect(follower.status()).toMatchObject({ following: 'stream', fault: undefined })
  const fresh = await openPlace(cms.url)
  await untilHead(fresh.start(), number + 2)
  const read = (where: Place) => where.read((replica) => [find(where), replica.listEntries({ limit: 99 })])
  expect(read(fresh)).toEqual(read(place))
  await fresh.close()
})
