import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Account, anonymous, createAccount } from '../support/account.ts'
import { toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, type Newsroom, openNewsroom, publish, write } from '../support/newsroom.ts'
import { type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom
let reader: Account

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  reader = await createAccount(cms, { role: 'chief-editor', name: '读稿人' })
})
afterAll(() => cms.close())

/** The fields that the form lets somebody write in, as the admin asks for them. */
const listOpenFields = async (person: Person, id: string): Promise<string[]> => {
  // Payload writes `true` for a field with which everything may be done.
  type Permissions = { fields?: Record<string, true | { update?: boolean }> }
  const { body } = await person.post<Permissions>(`/api/stories/access/${id}`, {})
  return Object.entries(body.fields ?? {}).flatMap(([name, may]) =>
    may === true || may.update ? [name] : [],
  )
}

describe('a form in which nothing can be saved', () => {
  test('is read-only while the edition is public, open again for the next one, and shut for good once withdrawn', async () => {
    const { contributor, publisher } = room
    const id = await publish(room, { title: '只读的一篇' })
    expect(await listOpenFields(contributor, id)).not.toContain('title')
    // The gate is still what says why, at every door.
    expect(toTold(await contributor.patch(`/api/stories/${id}`, { deck: '改。' }))).toEqual([
      ...[409, 'revise-first'],
    ])
    await act(contributor, id, { transition: 'revise' })
    for (const field of ['title', 'deck', 'body', 'cover', 'figures'])
      expect(await listOpenFields(contributor, id)).toContain(field)
    expect((await contributor.patch(`/api/stories/${id}`, { deck: '改过了。' })).status).toBe(200)
    const notice = { reason: 'no-consent', text: '当事人不愿公开。' } as const
    await act(publisher, id, { transition: 'withdraw', notice })
    expect(await listOpenFields(contributor, id)).not.toContain('title')
    expect(toTold(await contributor.patch(`/api/stories/${id}`, { deck: '改。' }))).toEqual([
      ...[409, 'withdrawn-is-final'],
    ])
  })
})

test('a form is read-only for those whose post does not write, in its texts and tables as well', async () => {
  const id = await write(room, { title: '写的人在写' })
  for (const person of [room.auditor, room.publisher]) expect(await listOpenFields(person, id)).toEqual([])
  expect(await listOpenFields(room.contributor, id)).toEqual(expect.arrayContaining(['title', 'body']))
})

test('who is at work is told by name, and since when, to those who may not read accounts; to oneself as it is', async () => {
  const { contributor, districtReviewer } = room
  const id = await write(room, { title: '有人在写' })
  await cms.payload.db.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'stories', value: id },
      user: { relationTo: 'users', value: contributor.id },
    },
  })
  const path = `/api/payload-locked-documents?where[document.value][equals]=${id}&depth=1`
  type Locks = { docs: { user: { value: { id: string; email: string } } }[] }
  const [lock] = (await districtReviewer.get<Locks>(path)).body.docs
  expect(lock?.user.value.id).toBe(contributor.id)
  expect(lock?.user.value.email).toMatch(/^contributor（\d{4}-\d\d-\d\d \d\d:\d\d）$/)
  // Whoever holds it saves: their own lock does not shut them out.
  expect((await contributor.patch(`/api/stories/${id}`, { deck: '写完了。' })).status).toBe(200)
})

describe('a refusal', () => {
  const ask = async (headers: Record<string, string>) => {
    const answer = await reader.call('/api/stories/nothing/review', { headers })
    return ((await answer.json()) as { errors: { message: string }[] }).errors[0]?.message
  }
  const zh = '没有这份稿件，或您无权查看。'
  const en = 'There is no such document, or you may not see it.'

  test('is told in the language that is asked for, and in both to a program that asks for none', async () => {
    expect(await ask({ 'Accept-Language': 'zh-CN,zh;q=0.9' })).toBe(zh)
    expect(await ask({ 'Accept-Language': 'en' })).toBe(en)
    expect(await ask({ Cookie: 'payload-lng=en' })).toBe(en)
    expect(await ask({})).toBe(`${zh} ${en}`)
  })

  test('of whoever has no session any more says so, and how to go on', async () => {
    const id = await write(room, { title: '没有登录' })
    const answer = await anonymous(cms.url)(`/api/stories/${id}`, {
      method: 'PATCH',
      headers: { 'Accept-Language': 'zh-CN' },
      body: { deck: '改。' },
    })
    expect(await answer.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('登录已过期'), data: { code: 'forbidden' } }],
    })
  })
})
