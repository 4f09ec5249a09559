import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toCode, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import {
  act,
  approve,
  type Newsroom,
  openNewsroom,
  publish,
  readStatus,
  toStoryData,
  write,
} from '../support/newsroom.ts'
import { create, hire, type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

describe('the gate', () => {
  test('a bulk edit of editions in review voids each of them, and each is in the log', async () => {
    const ids = []
    for (const title of ['批量一', '批量二', '批量三', '批量四']) {
      const id = await write(room, { title })
      await act(room.contributor, id, { transition: 'submit' })
      ids.push(id)
    }
    const where = ids.map((id, index) => `where[id][in][${index}]=${id}`).join('&')
    const answer = await room.contributor.patch<{ docs: unknown[]; errors: unknown[] }>(
      `/api/stories?${where}`,
      { editor: '另一位编辑' },
    )
    expect(answer.body.errors).toEqual([])
    expect(answer.body.docs).toHaveLength(4)
    for (const id of ids) {
      const status = await readStatus(room.auditor, id)
      expect(status.state).toBe('draft')
      expect(status.log[0]).toMatchObject({ act: 'edit', from: 'in-review', to: 'draft' })
    }
  })

  test('what was submitted once is kept, also after an edit made it a draft again', async () => {
    const id = await write(room, { title: '提交过的' })
    await approve(room, id)
    await room.contributor.patch(`/api/stories/${id}`, { deck: '改回草稿。' })
    const answer = await room.contributor.delete(`/api/stories/${id}`)
    expect([answer.status, toCode(answer)]).toEqual([409, 'not-deletable'])
    const where = `where[id][equals]=${id}`
    await room.contributor.delete(`/api/stories?${where}`)
    expect((await room.contributor.get(`/api/stories/${id}`)).status).toBe(200)
  })

  test('a draft stays its author’s when somebody of the city corrects it', async () => {
    const id = await create(room.contributor, 'stories', { title: '还没选社区' })
    expect((await room.cityReviewer.patch(`/api/stories/${id}`, { title: '还没有选社区' })).status).toBe(200)
    expect((await room.contributor.get(`/api/stories/${id}`)).status).toBe(200)
  })

  test('whoever wrote the original cannot review a copy of it', async () => {
    const id = await create(room.districtReviewer, 'stories', toStoryData(room, { title: '审核员写的' }))
    const copy = await room.contributor.post<{ doc: { id: string } }>(`/api/stories/${id}/duplicate`, {})
    await act(room.contributor, copy.body.doc.id, { transition: 'submit' })
    const answer = await act(room.districtReviewer, copy.body.doc.id, { transition: 'approve' })
    expect([answer.status, toCode(answer)]).toEqual([403, 'own-work'])
  })

  test('to somebody who may not read a document it does not exist, whatever step they ask for', async () => {
    const id = await publish(room, { title: '看不见的' })
    const { revision } = await readStatus(room.publisher, id)
    for (const transition of ['submit', 'revise', 'approve'] as const) {
      const answer = await room.stranger.post(`/api/stories/${id}/review`, { transition, revision })
      expect([answer.status, toCode(answer)]).toEqual([404, 'unknown-document'])
    }
  })

  test('a chief editor of a district lets out nothing of the city', async () => {
    const chief = await hire(room, { role: 'chief-editor', district: room.district, name: 'district-chief' })
    const figure = await create(room.pressOfficer, 'figures', {
      ...{
        title: '城市社区',
        slug: 'communities',
        display: '325',
        unit: '个',
        year: 2020,
        order: 1,
        featured: true,
      },
      ...{ asOf: '2020-07-22', source: '示例' },
    })
    const answer = await chief.post(`/api/figures/${figure}/review`, {
      transition: 'publish-unreviewed',
      revision: 1,
      comment: '急。',
    })
    expect(answer.status).toBe(404)
    expect((await readStatus(room.auditor, figure, 'figures')).state).toBe('draft')
  })
})

describe('the review log in the admin', () => {
  test('an account of a district reads its own district’s part, one of the city all of it', async () => {
    const id = await write(room, { title: '各看各的' })
    await act(room.contributor, id, { transition: 'submit' })
    const own = await hire(room, { role: 'auditor', district: room.district, name: 'own-auditor' })
    const other = await hire(room, { role: 'auditor', district: room.otherDistrict, name: 'other-auditor' })
    const read = async (person: Person) =>
      (await person.get<{ totalDocs: number }>(`/api/review-records?where[subject][equals]=${id}`)).body
        .totalDocs
    expect([await read(own), await read(other), await read(room.auditor)]).toEqual([1, 0, 1])
    expect(toTold(await room.contributor.get('/api/review-records'))).toEqual([403, 'forbidden'])
  })
})
