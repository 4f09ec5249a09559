import { afterAll, beforeAll, expect, test } from 'vitest'
import { toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, approve, type Newsroom, openNewsroom, toStoryData } from '../support/newsroom.ts'
import { create, type Person, toLocalOffice } from '../support/people.ts'
import { pictureWords, toUpload } from '../support/picture.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

type Listed = {
  readonly id: string
  readonly alt: string
  readonly uses: readonly { readonly path: string; readonly title: string }[]
  readonly hidden: number
  readonly isPublished: boolean
  readonly isOwn: boolean
}

const upload = async (person: Person, color: string, words: object = pictureWords): Promise<string> => {
  const { body } = await person.post<{ doc: { id: string } }>('/api/media', await toUpload(color))
  await person.patch(`/api/media/${body.doc.id}`, words)
  return body.doc.id
}
const list = async (person: Person, which: string): Promise<readonly Listed[]> =>
  (await person.get<{ pictures: Listed[] }>(`/api/media/uses?which=${which}`)).body.pictures
const idsOf = async (person: Person, which: string) => (await list(person, which)).map(({ id }) => id)

test('pictures are listed with what uses them, as far as an account may know', async () => {
  const [cover, unused] = [
    await upload(room.contributor, '#007f87'),
    await upload(room.contributor, '#26449a'),
  ]
  const blank = await upload(room.chiefEditor, '#c47d00', { alt: '' })
  const data = { ...toStoryData(room, { title: '有图的经验' }), cover }
  const id = await create(room.contributor, 'stories', data)

  expect(await list(room.contributor, 'used')).toMatchObject([
    { id: cover, uses: [{ path: `stories/${id}`, title: '有图的经验' }], hidden: 0, isPublished: false },
  ])
  expect(await idsOf(room.contributor, 'unused')).toEqual([blank, unused])
  expect(await idsOf(room.contributor, 'missing')).toEqual([blank])
  // The city's may be used by a district, and is not its own.
  expect((await list(room.contributor, 'missing'))[0]?.isOwn).toBe(false)
  expect((await list(room.contributor, 'unused'))[1]?.isOwn).toBe(true)
  // Another district reads neither the picture nor the story.
  expect(await idsOf(room.stranger, 'all')).toEqual([blank])
  const asked = await create(room.contributor, 'stories', {
    ...toStoryData(room, { title: '又用' }),
    cover: blank,
  })
  expect((await list(room.stranger, 'used'))[0]).toMatchObject({ id: blank, uses: [], hidden: 1 })
  expect((await list(room.contributor, 'used'))[0]?.uses[0]?.path).toBe(`stories/${asked}`)
})

test('what was published is never among the unused, and is not deleted', async () => {
  const cover = await upload(room.contributor, '#c5326a')
  const id = await create(room.contributor, 'stories', { ...toStoryData(room, { title: '公开的' }), cover })
  await approve(room, id)
  await act(room.publisher, id, { transition: 'publish' })
  await act(room.contributor, id, { transition: 'revise' })
  await room.contributor.patch(`/api/stories/${id}`, { cover: null })
  const used = (await list(room.chiefEditor, 'used')).find((picture) => picture.id === cover)
  expect(used).toMatchObject({ uses: [], hidden: 0, isPublished: true })
  expect(await idsOf(room.chiefEditor, 'unused')).not.toContain(cover)
  expect(toTold(await room.chiefEditor.delete(`/api/media/${cover}`))).toEqual([409, 'picture-was-published'])
})

test('the door answers accounts alone, and only what it knows', async () => {
  expect((await fetch(`${cms.url}/api/media/uses`)).status).toBe(401)
  expect(toTold(await room.chiefEditor.get('/api/media/uses?which=lost'))).toEqual([400, 'bad-request'])
  for (const after of ['2', '2020-13-01T00:00:00.000Z_a', '2020-10-01T00:00:00.000Z_'])
    expect(toTold(await room.chiefEditor.get(`/api/media/uses?after=${after}`))).toEqual([400, 'bad-request'])
  expect(toTold(await room.chiefEditor.get('/api/media/uses?page=2'))).toEqual([400, 'bad-request'])
})

test('a list goes on where it was left, though what it had shown has left it and another came', async () => {
  const ids: string[] = []
  for (let at = 0; at < 26; at += 1)
    ids.unshift(
      await upload(room.chiefEditor, `#10${(at + 16).toString(16)}${(at + 64).toString(16)}`, { alt: '' }),
    )
  const read = async (after = '') =>
    (
      await room.chiefEditor.get<{ pictures: Listed[]; next?: string }>(
        `/api/media/uses?which=missing${after && `&after=${after}`}`,
      )
    ).body
  const first = await read()
  expect(first.pictures.map(({ id }) => id)).toEqual(ids.slice(0, 24))
  for (const { id } of first.pictures) await room.chiefEditor.patch(`/api/media/${id}`, { alt: '一盏灯' })
  await upload(room.chiefEditor, '#fefae0', { alt: '' })
  const second = await read(first.next)
  expect(second.pictures.slice(0, 2).map(({ id }) => id)).toEqual(ids.slice(24))
})
