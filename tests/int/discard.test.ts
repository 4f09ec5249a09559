import { toCanonicalJson } from '@exemplar/shared/gazette/digest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toClient, toCode } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import {
  act,
  approve,
  corrected,
  type Newsroom,
  openNewsroom,
  publish,
  readStatus,
  revise,
  toStoryData,
  write,
} from '../support/newsroom.ts'
import { create, type Person, toLocalOffice } from '../support/people.ts'
import { findStored, overwrite } from '../support/tampering.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

const told = async (person: Person, id: string) => {
  type Told = { notifications: { subject: string; act: string; why: string; comment?: string }[] }
  const { notifications } = (await person.get<Told>('/api/my-notifications')).body
  return notifications.filter(({ subject }) => subject === id).map(({ act, why }) => `${act} ${why}`)
}

/** A row without what every write changes; nothing is nothing, however a database keeps it. */
const toText = async (id: string) => {
  const row = await findStored(cms, { collection: 'stories', field: 'id', value: id })
  const { review, updatedAt, ...text } = row as Record<string, unknown>
  const isNothing = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0)
  return JSON.stringify(text, (key, value) => (key === '_uuid' || isNothing(value) ? undefined : value), 1)
}
const toSaid = (document: unknown) => {
  const { salt, ...said } = document as Record<string, unknown>
  return toCanonicalJson(said)
}
type Feed = { entries: { head: { number: number; subject: string; edition: number }; document?: object }[] }
const readEntries = async (id: string) =>
  (await toClient(cms.url).get<Feed>('/api/gazette?limit=500')).body.entries.filter(
    ({ head }) => head.subject === id,
  )

describe('a revision', () => {
  test('is given up: the document says again what is public, to the letter, whatever was written in between', async () => {
    const data = {
      ...toStoryData(room, { title: '写好了的一稿' }),
      figures: { rows: [{ label: '户数', value: '120' }], source: '社区', asOf: '2020-09-30T12:00:00.000Z' },
      quote: { text: '办事只认一扇窗。', cite: '居民（示例）' },
    }
    const id = await create(room.contributor, 'stories', data)
    await approve(room, id)
    await act(room.publisher, id, { transition: 'publish' })
    const before = await findStored(cms, { collection: 'stories', field: 'id', value: id })
    const text = await toText(id)

    await act(room.contributor, id, { transition: 'revise' })
    const changes = {
      ...{ title: '写坏了的一稿', deck: '另一句。', notice: '加了一句声明', standards: [] },
      figures: { rows: [{ label: '别的', value: '1', unit: '个' }], source: null, asOf: null },
      quote: { text: '别人的话', cite: '别人' },
    }
    expect((await room.contributor.patch(`/api/stories/${id}`, changes)).status).toBe(200)
    const answer = await act(room.contributor, id, { transition: 'discard' })
    expect(answer.body).toMatchObject({ state: 'published', edition: 1, live: { edition: 1 } })

    expect(await toText(id)).toBe(text)
    const after = await findStored(cms, { collection: 'stories', field: 'id', value: id })
    const { revision, ...review } = after.review as Record<string, unknown>
    const { revision: _was, ...reviewBefore } = before.review as Record<string, unknown>
    const toPlain = (value: unknown) =>
      JSON.stringify(value, (key, inner) => (key === '_uuid' || key === 'id' ? undefined : inner))
    expect(toPlain(review)).toBe(toPlain(reviewBefore))

    await revise(room.contributor, id)
    await approve(room, id)
    await act(room.publisher, id, { transition: 'publish' })
    const [first, second] = await readEntries(id)
    expect(toSaid(second?.document)).toBe(toSaid({ ...first?.document, ...corrected }))
    expect([first?.head.edition, second?.head.edition]).toEqual([1, 2])
  })

  test('that changes were requested of is given up too, by whoever may revise; the log keeps its digest, the writers are told', async () => {
    const id = await publish(room, { title: '退回后放弃' })
    await revise(room.contributor, id, { title: '退回后放弃，第二稿' })
    await act(room.contributor, id, { transition: 'submit' })
    await act(room.districtReviewer, id, { transition: 'request-changes', comment: '不必改。' })
    const stranger = await room.stranger.post(`/api/stories/${id}/review`, {
      transition: 'discard',
      revision: 1,
    })
    expect(stranger.status).toBe(404)
    expect((await act(room.publisher, id, { transition: 'discard' })).status).toBe(403)
    expect((await act(room.cityReviewer, id, { transition: 'discard' })).status).toBe(200)
    const [record] = (
      await cms.payload.find({
        ...{ collection: 'review-records', where: { subject: { equals: id }, act: { equals: 'discard' } } },
      })
    ).docs as unknown as Record<string, unknown>[]
    expect(record).toMatchObject({
      from: 'changes-requested',
      to: 'published',
      edition: 2,
      actorName: 'city-reviewer',
    })
    expect(record?.contentDigest).toMatch(/^[0-9a-f]{64}$/)
    expect(await told(room.contributor, id)).toContain('discard your-text')
  })

  test('of a first edition is none: there is nothing to go back to; nor of what was withdrawn', async () => {
    const id = await write(room, { title: '第一稿' })
    const answer = await act(room.contributor, id, { transition: 'discard' })
    expect([answer.status, toCode(answer)]).toEqual([409, 'nothing-live'])
    const gone = await publish(room, { title: '撤下的' })
    await act(room.contributor, gone, { transition: 'revise' })
    const notice = { reason: 'superseded', text: '已有新文。' } as const
    await act(room.publisher, gone, { transition: 'withdraw', notice })
    const late = await act(room.contributor, gone, { transition: 'discard' })
    expect([late.status, toCode(late)]).toEqual([409, 'wrong-state'])
  })

  test('takes what was said and answered of it along: the next one, which has its number, begins without', async () => {
    const id = await publish(room, { title: '批注不串稿' })
    await act(room.contributor, id, { transition: 'revise' })
    const said = { field: 'title', text: '这个题目不好。' }
    expect((await room.cityReviewer.post(`/api/stories/${id}/comments`, said)).status).toBe(200)
    await act(room.contributor, id, { transition: 'discard' })
    await act(room.contributor, id, { transition: 'revise' })
    type Page = { threads: { text: string; current: boolean; discarded?: true; resolved?: object }[] }
    const { threads } = (await room.contributor.get<Page>(`/api/stories/${id}/comments`)).body
    expect(threads).toMatchObject([{ text: '这个题目不好。', current: false, discarded: true }])
    expect(threads[0]?.resolved).toMatchObject({ byName: 'contributor' })
    expect((await readStatus(room.contributor, id)).edition).toBe(2)
  })

  test('of what was published unreviewed is given up, and the review stays owed, unless it was made meanwhile', async () => {
    const ids = await Promise.all(['欠着的', '还了的'].map((title) => write(room, { title })))
    for (const id of ids) {
      await act(room.chiefEditor, id, { transition: 'publish-unreviewed', comment: '急用。' })
      await act(room.contributor, id, { transition: 'revise' })
    }
    const [owing = '', paid = ''] = ids
    await act(room.cityReviewer, paid, { transition: 'review-afterwards', comment: '属实。' })
    for (const id of ids) await act(room.contributor, id, { transition: 'discard' })
    expect(await readStatus(room.auditor, owing)).toMatchObject({ state: 'published', owed: true })
    expect(await readStatus(room.auditor, paid)).toMatchObject({ state: 'published', owed: false })
  })

  test('that moved to another district is given up by those of the city, and lies where the public edition does', async () => {
    const id = await publish(room, { title: '挪错了区' })
    const { make, otherDistrict } = room
    const elsewhere = await make('communities', {
      slug: 'bie-chu',
      name: '别处社区（示例）',
      district: otherDistrict,
    })
    await act(room.cityReviewer, id, { transition: 'revise' })
    expect((await room.cityReviewer.patch(`/api/stories/${id}`, { community: elsewhere })).status).toBe(200)
    const theirs = await act(room.stranger, id, { transition: 'discard' })
    expect([theirs.status, toCode(theirs)]).toEqual([403, 'wrong-district'])
    expect((await act(room.cityReviewer, id, { transition: 'discard' })).status).toBe(200)
    expect((await room.contributor.get(`/api/stories/${id}`)).body).toMatchObject({ title: '挪错了区' })
    expect((await room.stranger.get(`/api/stories/${id}`)).status).toBe(404)
  })

  test('is not given up where the text of the public edition is not in the CMS any more, and nothing is changed', async () => {
    const id = await publish(room, { title: '底稿没了' })
    await act(room.contributor, id, { transition: 'revise' })
    await cms.payload.db.deleteVersions({ collection: 'stories', where: { parent: { equals: id } } })
    const answer = await act(room.contributor, id, { transition: 'discard' })
    expect([answer.status, toCode(answer)]).toEqual([409, 'live-text-missing'])
    expect(await readStatus(room.contributor, id)).toMatchObject({ state: 'draft', edition: 2 })
  })

  test('is not given up where what it referred to has been deleted since: the place is named', async () => {
    const { administrator, contributor, make } = room
    const gone = await make('communities', {
      slug: 'yao-shan',
      name: '要删社区（示例）',
      district: room.district,
    })
    const data = toStoryData({ ...room, community: gone }, { title: '社区没了' })
    const id = await create(contributor, 'stories', data)
    await approve(room, id)
    await act(room.publisher, id, { transition: 'publish' })
    await revise(contributor, id, { community: room.community })
    expect((await administrator.delete(`/api/communities/${gone}`)).status).toBe(200)
    const answer = await act(contributor, id, { transition: 'discard' })
    expect([answer.status, toCode(answer)]).toEqual([409, 'live-text-missing'])
    expect(JSON.stringify(answer.body)).toContain('"path":"community"')
    expect(await readStatus(contributor, id)).toMatchObject({ state: 'draft', edition: 2 })
  })

  test('that stands in the gazette already, its row left behind by a crash, is not given up', async () => {
    const id = await publish(room, { title: '断在中间' })
    await revise(room.contributor, id)
    const row = await findStored(cms, { collection: 'stories', field: 'id', value: id })
    await approve(room, id)
    await act(room.publisher, id, { transition: 'publish' })
    await overwrite(cms, { collection: 'stories', id, data: row })
    const answer = await act(room.contributor, id, { transition: 'discard' })
    expect([answer.status, toCode(answer)]).toEqual([409, 'edition-stands'])
    const { entries } = (await toClient(cms.url).get<Feed>('/api/gazette?limit=500')).body
    expect(entries.at(-1)?.head).toMatchObject({ subject: id, edition: 2 })
  })
})
