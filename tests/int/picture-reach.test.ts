import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toCode, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, approve, type Newsroom, openNewsroom, toStoryData } from '../support/newsroom.ts'
import { create, hire, type Person, toLocalOffice } from '../support/people.ts'
import { pictureWords, toUpload } from '../support/picture.ts'

let cms: Cms
let room: Newsroom
let picture: Picture
let ofTheCity: Picture

type Picture = { id: string; url: string; files: { sha256: string }[]; consent?: { note?: string } }

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  picture = await upload(room.contributor, '#634598')
  ofTheCity = await upload(room.chiefEditor, '#26449a')
})
afterAll(() => cms.close())

const upload = async (person: Person, background: string): Promise<Picture> => {
  const form = await toUpload(background)
  const consent = { kind: 'consent', note: '王女士书面同意' }
  form.set('_payload', JSON.stringify({ ...pictureWords, consent }))
  const answer = await person.post<{ doc: Picture }>('/api/media', form)
  expect(answer.status).toBe(201)
  return answer.body.doc
}

const listIds = async (person: Person): Promise<string[]> =>
  (await person.get<{ docs: Picture[] }>('/api/media')).body.docs.map(({ id }) => id)

const readNote = async (person: Person, { id }: Picture) =>
  (await person.get<Picture>(`/api/media/${id}`)).body.consent?.note

test('an account of a district sees its own pictures and the city’s, not those of another district', async () => {
  expect(await listIds(room.contributor)).toEqual(expect.arrayContaining([picture.id, ofTheCity.id]))
  expect(await listIds(room.stranger)).toEqual([ofTheCity.id])
  expect(toTold(await room.stranger.get(`/api/media/${picture.id}`))).toEqual([404, 'not-found'])
  expect((await room.stranger.get(picture.url)).status).not.toBe(200)
  expect((await room.contributor.get(picture.url)).status).toBe(200)
  expect(await listIds(room.publisher)).toHaveLength(2)
})

test('the record of a consent is read by the city and by the picture’s own district', async () => {
  for (const person of [room.contributor, room.districtReviewer, room.cityReviewer, room.auditor])
    expect(await readNote(person, picture)).toBe('王女士书面同意')
  expect(await readNote(room.stranger, ofTheCity)).toBeUndefined()
  expect(await readNote(room.administrator, picture)).toBeUndefined()
  const selected = await room.contributor.get<Picture>(`/api/media/${picture.id}?select[consent]=true`)
  expect(selected.body.consent?.note).toBe('王女士书面同意')
})

test('nor can it be guessed by searching for it', async () => {
  const search = '/api/media?where[consent.note][like]=%E7%8E%8B'
  const found = await room.stranger.get<{ totalDocs?: number }>(search)
  expect(found.body.totalDocs ?? 0).toBe(0)
})

test('what a withdrawn document showed can be deleted, and its files with it', async () => {
  const shown = await upload(room.contributor, '#c47d00')
  const name = `${shown.files[0]?.sha256}.webp`
  const story = { ...toStoryData(room, { title: '要撤下的一篇' }), cover: shown.id }
  const id = await create(room.contributor, 'stories', story)
  await approve(room, id)
  await act(room.publisher, id, { transition: 'publish' })
  expect(toCode(await room.chiefEditor.delete(`/api/media/${shown.id}`))).toBe('in-use')

  const notice = { reason: 'personal-data', text: '涉及个人信息，已撤下。' } as const
  expect((await act(room.publisher, id, { transition: 'withdraw', notice })).status).toBe(200)
  expect((await room.chiefEditor.delete(`/api/media/${shown.id}`)).status).toBe(200)
  expect(await readdir(join(cms.settings.dataFolder, 'published'))).not.toContain(name)
  expect(await readdir(join(cms.settings.dataFolder, 'media'))).not.toContain(shown.url.split('/').at(-1))
})

test('a picture that another document still shows stays, whatever was withdrawn', async () => {
  const shown = await upload(room.contributor, '#c5326a')
  const titles = ['撤下的', '留下的']
  const [gone = '', left = ''] = await Promise.all(
    titles.map((title) =>
      create(room.contributor, 'stories', { ...toStoryData(room, { title }), cover: shown.id }),
    ),
  )
  for (const id of [gone, left]) {
    await approve(room, id)
    await act(room.publisher, id, { transition: 'publish' })
  }
  const notice = { reason: 'factual-error', text: '内容有误，已撤下。' } as const
  await act(room.publisher, gone, { transition: 'withdraw', notice })
  expect(toCode(await room.chiefEditor.delete(`/api/media/${shown.id}`))).toBe('in-use')
  await act(room.contributor, left, { transition: 'revise' })
  await room.contributor.patch(`/api/stories/${left}`, { cover: null })
  expect(toCode(await room.chiefEditor.delete(`/api/media/${shown.id}`))).toBe('picture-was-published')
})

test('another file takes the place of the first, and the texts stay', async () => {
  const { id, files } = await upload(room.contributor, '#111111')
  const answer = await room.contributor.patch(`/api/media/${id}`, await toUpload('#222222'))
  expect(answer.status).toBe(200)
  const now = (await room.contributor.get<Picture & { alt: string }>(`/api/media/${id}`)).body
  expect(now.alt).toBe('示例')
  const names = await readdir(join(cms.settings.dataFolder, 'published'))
  expect(names).toContain(`${now.files[0]?.sha256}.webp`)
  expect(names).not.toContain(`${files[0]?.sha256}.webp`)
  expect((await room.contributor.get(now.url)).status).toBe(200)
})

test('a district publisher is told nothing of other districts’ pictures either', async () => {
  const publisher = await hire(room, { role: 'publisher', district: room.otherDistrict })
  expect(await listIds(publisher)).not.toContain(picture.id)
})

test('what keeps a picture from being deleted is named to those who may read it; the rest is a number', async () => {
  const { body } = await room.contributor.post<{ doc: { id: string } }>(
    '/api/media',
    await toUpload('#335577'),
  )
  const cover = body.doc.id
  const elsewhere = { slug: 'wen-deng-yi', name: '文登一社区（示例）', district: room.otherDistrict }
  const community = await room.make('communities', elsewhere)
  const mine = await create(room.contributor, 'stories', { ...toStoryData(room, { title: '本区的' }), cover })
  for (const title of ['别区的甲', '别区的乙'])
    await create(room.chiefEditor, 'stories', { ...toStoryData({ ...room, community }, { title }), cover })
  const refused = await room.contributor.delete(`/api/media/${cover}`)
  expect(toCode(refused)).toBe('in-use')
  const { issues } = (refused.body as { errors: { data: { issues: unknown[] } }[] }).errors[0]?.data ?? {}
  expect(issues).toEqual([
    { path: `stories/${mine}`, message: '本区的' },
    { path: 'stories', message: '另有2处您无权查看' },
  ])
  const told = JSON.stringify((await room.chiefEditor.delete(`/api/media/${cover}`)).body)
  for (const title of ['本区的', '别区的甲', '别区的乙']) expect(told).toContain(title)
})

const outOfReach = [422, 'relation-out-of-reach']
const toPaths = ({ body }: { body: unknown }) =>
  (body as { errors: { data: { issues: { path: string }[] } }[] }).errors[0]?.data.issues.map(
    ({ path }) => path,
  )

test('a document shows no picture that its writer may not see, as a cover or in its text, by any door', async () => {
  const data = toStoryData(room, { title: '借用别区图片' })
  const { root } = data.body
  const node = {
    type: 'upload',
    relationTo: 'media',
    value: picture.id,
    version: 3,
    format: '',
    fields: null,
  }
  const body = { root: { ...root, children: [...root.children, node] } }
  const elsewhere = { slug: 'wen-deng-er', name: '文登二社区（示例）', district: room.otherDistrict }
  const community = await room.make('communities', elsewhere)
  for (const [shown, paths] of [
    [{ cover: picture.id }, ['cover']],
    [{ body }, ['body']],
    [{ cover: picture.id, body }, ['body', 'cover']],
  ] as const) {
    const refused = await room.stranger.post('/api/stories', { ...data, community, ...shown })
    expect([refused.status, toCode(refused)]).toEqual(outOfReach)
    expect(toPaths(refused)?.sort()).toEqual(paths)
  }
  const id = await create(room.stranger, 'stories', { ...data, community, cover: ofTheCity.id })
  const changed = await room.stranger.patch(`/api/stories/${id}`, { cover: picture.id })
  expect([changed.status, toCode(changed)]).toEqual(outOfReach)
  const bulk = await room.stranger.patch(`/api/stories?where[id][equals]=${id}`, { cover: picture.id })
  expect(bulk.status).toBe(400)
  const query = `mutation { updateStory(id: "${id}", data: { title: "改", cover: "${picture.id}" }) { id } }`
  const { body: told } = await room.stranger.post<{ errors: unknown }>('/api/graphql', { query })
  expect(JSON.stringify(told.errors)).toContain('relation-out-of-reach')
})

test('what somebody of the city put there stays, through every later save, copy and restored version', async () => {
  const elsewhere = { slug: 'wen-deng-san', name: '文登三社区（示例）', district: room.otherDistrict }
  const community = await room.make('communities', elsewhere)
  const data = { ...toStoryData(room, { title: '市里配的图' }), community }
  const id = await create(room.stranger, 'stories', data)
  await room.chiefEditor.patch(`/api/stories/${id}`, { cover: picture.id })
  const whole = { ...data, cover: picture.id, deck: '整篇保存。' }
  expect((await room.stranger.patch(`/api/stories/${id}`, whole)).status).toBe(200)
  const copied = await room.stranger.post(`/api/stories/${id}/duplicate`, { title: '另存一篇' })
  expect(copied.status).toBe(200)
  expect((await room.stranger.patch(`/api/stories/${id}`, { cover: null })).status).toBe(200)
  const versions = `/api/stories/versions?where[parent][equals]=${id}&sort=createdAt&depth=0`
  const { docs } = (await room.stranger.get<{ docs: { id: string }[] }>(versions)).body
  expect((await room.stranger.post(`/api/stories/versions/${docs[1]?.id}`)).status).toBe(200)
  await room.stranger.patch(`/api/stories/${id}`, { cover: null })
  const again = await room.stranger.patch(`/api/stories/${id}`, { cover: picture.id })
  expect([again.status, toCode(again)]).toEqual(outOfReach)
})
