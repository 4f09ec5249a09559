import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toCode, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { isLong } from '../support/long.ts'
import {
  act,
  approve,
  type Newsroom,
  openNewsroom,
  publish,
  readStatus,
  revise,
  type Status,
  toEditorState,
  toStoryData,
  write,
} from '../support/newsroom.ts'
import { create, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

describe('the way of a story', () => {
  test('three reviewers, then a publisher; each step is in the log with who took it', async () => {
    const id = await publish(room, { title: '三审之后' })
    const status = await readStatus(room.auditor, id)
    expect(status).toMatchObject({ state: 'published', level: 3, edition: 1, live: { edition: 1 } })
    expect(status.log.map(({ act, actorName }) => [act, actorName]).reverse()).toEqual([
      ['submit', 'contributor'],
      ['approve', 'district-reviewer'],
      ['approve', 'city-reviewer'],
      ['approve', 'chief-editor'],
      ['publish', 'publisher'],
    ])
  })

  test('a draft without its text is kept, and refused at submit with each field named', async () => {
    const id = await create(room.contributor, 'stories', { title: '只有标题' })
    const answer = await act(room.contributor, id, { transition: 'submit' })
    expect(answer.status).toBe(422)
    expect(toCode(answer)).toBe('incomplete')
    const { issues } =
      (answer.body as { errors: { data: { issues: { path: string; message: string }[] } }[] }).errors[0]
        ?.data ?? {}
    expect(issues?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['deck', 'community', 'standards', 'body', 'source']),
    )
    expect(issues?.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true)
    expect((await readStatus(room.contributor, id)).state).toBe('draft')
  })

  test('an edit after submit returns it to draft, voids the approvals and is recorded', async () => {
    const id = await write(room, { title: '改一处' })
    await approve(room, id)
    const edited = await room.contributor.patch(`/api/stories/${id}`, { deck: '改过的导语。' })
    expect(edited.status).toBe(200)
    const status = await readStatus(room.auditor, id)
    expect(status).toMatchObject({ state: 'draft', level: 0 })
    expect(status.log[0]).toMatchObject({
      act: 'edit',
      from: 'approved',
      to: 'draft',
      actorName: 'contributor',
    })
    expect(toCode(await act(room.publisher, id, { transition: 'publish' }))).toBe('wrong-state')
  })

  test('a reviewer who corrects a text has written in it and cannot approve it', async () => {
    const id = await write(room, { title: '代为修改' })
    await room.districtReviewer.patch(`/api/stories/${id}`, { deck: '审核员改过。' })
    await act(room.contributor, id, { transition: 'submit' })
    const answer = await act(room.districtReviewer, id, { transition: 'approve' })
    expect([answer.status, toCode(answer)]).toEqual([403, 'own-work'])
  })

  test('what changed beside the text between approval and publishing, past all hooks, stops the publishing', async () => {
    const id = await write(room, { title: '社区改名' })
    await approve(room, id)
    const rename = (name: string) =>
      cms.payload.db.updateOne({ collection: 'communities', id: room.community, data: { name } })
    await rename('海晏新社区（示例）')
    const answer = await act(room.publisher, id, { transition: 'publish' })
    expect([answer.status, toCode(answer)]).toEqual([409, 'digest-changed'])
    await rename('海晏社区（示例）')
    expect((await act(room.publisher, id, { transition: 'publish' })).status).toBe(200)
  })

  test('a published edition stays as it is until somebody revises; its address stays for ever', async () => {
    const id = await publish(room, { title: '已经发布', slug: 'yi-jing-fa-bu' })
    const edited = await room.contributor.patch(`/api/stories/${id}`, { deck: '偷偷改。' })
    expect([edited.status, toCode(edited)]).toEqual([409, 'revise-first'])
    expect((await act(room.contributor, id, { transition: 'revise' })).status).toBe(200)
    expect(await readStatus(room.contributor, id)).toMatchObject({
      state: 'draft',
      edition: 2,
      live: { edition: 1 },
    })
    const moved = await room.contributor.patch(`/api/stories/${id}`, { slug: 'ling-yi-ge-wang-zhi' })
    expect(moved.body).toMatchObject({ doc: { slug: 'yi-jing-fa-bu' } })
    await expect(
      cms.payload.update({ collection: 'stories', id, data: { slug: 'x' }, overrideAccess: true }),
    ).rejects.toMatchObject({ code: 'slug-is-permanent' })
  })
})

describe('other doors', () => {
  test('a status written by hand is refused, and a review written by hand is ignored', async () => {
    const data = { ...toStoryData(room, { title: '走后门' }), review: { state: 'published', level: 3 } }
    const id = await create(room.contributor, 'stories', data)
    expect((await readStatus(room.contributor, id)).state).toBe('draft')
    const forged = await room.contributor.patch(`/api/stories/${id}`, {
      review: { state: 'approved' },
    })
    expect(forged.status).toBe(200)
    expect((await readStatus(room.contributor, id)).state).toBe('draft')
  })

  test('trusted code with access overridden cannot publish either', async () => {
    const id = await write(room, { title: '本地接口' })
    await cms.payload.update({
      collection: 'stories',
      id,
      data: { review: { state: 'published' } } as never,
      overrideAccess: true,
    })
    expect((await readStatus(room.auditor, id)).state).toBe('draft')
    await expect(
      cms.payload.create({
        collection: 'gazette-entries',
        data: { number: 999 } as never,
        overrideAccess: true,
      }),
    ).rejects.toMatchObject({ code: 'gazette-is-append-only' })
  })

  test('an old version restored, and a copy, are drafts', async () => {
    const id = await publish(room, { title: '旧版本' })
    await revise(room.contributor, id, { deck: '第二稿。' })
    await approve(room, id)
    const { body } = await room.contributor.get<{
      docs: { id: string; version: { review: { state: string } } }[]
    }>(`/api/stories/versions?where[parent][equals]=${id}&limit=50`)
    const published = body.docs.find(({ version }) => version.review.state === 'published')
    expect(published).toBeDefined()
    const restored = await room.contributor.post(`/api/stories/versions/${published?.id}`)
    expect([restored.status, toCode(restored)]).toEqual([200, undefined])
    expect(await readStatus(room.contributor, id)).toMatchObject({
      state: 'draft',
      edition: 2,
      live: { edition: 1 },
    })
    const copy = await room.contributor.post<{ doc: { id: string } }>(`/api/stories/${id}/duplicate`, {})
    expect(await readStatus(room.contributor, copy.body.doc.id)).toMatchObject({
      state: 'draft',
      edition: 1,
      level: 0,
    })
  })

  test('what was submitted cannot be deleted; a first draft can', async () => {
    const draft = await write(room, { title: '写坏了' })
    expect((await room.contributor.delete(`/api/stories/${draft}`)).status).toBe(200)
    const id = await write(room, { title: '已提交' })
    await act(room.contributor, id, { transition: 'submit' })
    const answer = await room.contributor.delete(`/api/stories/${id}`)
    expect([answer.status, toCode(answer)]).toEqual([409, 'not-deletable'])
  })

  test('somebody of another district neither reads nor writes it', async () => {
    const id = await write(room, { title: '别的区市' })
    expect(toTold(await room.stranger.get(`/api/stories/${id}`))).toEqual([404, 'not-found'])
    expect(toTold(await room.stranger.patch(`/api/stories/${id}`, { deck: 'x' }))).toEqual([
      ...[403, 'forbidden'],
    ])
    expect(toTold(await room.stranger.get(`/api/stories/${id}/review`))).toEqual([404, 'unknown-document'])
    const planted = await room.stranger.post('/api/stories', toStoryData(room, { title: '越界' }))
    expect([planted.status, toCode(planted)]).toEqual([403, 'wrong-district'])
  })
})

/** A fault that shows once in ten is found by twenty with 88 %, one that shows once in twenty by two hundred for certain. */
const rounds = isLong ? 200 : 20

describe('two at once', () => {
  test('of two who save the same text, the second is told and its text is not lost', async () => {
    const id = await write(room, { title: '同时修改' })
    const { revision } = await readStatus(room.contributor, id)
    const first = await room.contributor.patch(`/api/stories/${id}`, { deck: '先到。', review: { revision } })
    const second = await room.cityReviewer.patch(`/api/stories/${id}`, {
      deck: '后到。',
      review: { revision },
    })
    expect(first.status).toBe(200)
    expect([second.status, toCode(second)]).toEqual([409, 'stale-revision'])
  })

  test(`of two reviewers who decide at the same instant, one wins and the other gets 409, ${rounds} times`, {
    timeout: 300_000,
  }, async () => {
    const id = await write(room, { title: '同时审核', text: '两位审核员同时点了按钮。' })
    for (let round = 0; round < rounds; round++) {
      const { revision } = (await act(room.contributor, id, { transition: 'submit' })).body as Status
      const answers = await Promise.all([
        room.districtReviewer.post(`/api/stories/${id}/review`, { transition: 'approve', revision }),
        room.cityReviewer.post(`/api/stories/${id}/review`, {
          transition: 'request-changes',
          revision,
          comment: '再核。',
        }),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      await room.contributor.patch(`/api/stories/${id}`, { body: toEditorState(`第${round}轮。`) })
    }
  })
})
