import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, approve, type Newsroom, openNewsroom, toStoryData } from '../support/newsroom.ts'
import { create, type Person, toLocalOffice } from '../support/people.ts'
import { pictureWords, toBlackPng, toUpload } from '../support/picture.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

type Picture = { id: string; filename: string; files: { sha256: string }[] }

const list = (folder: 'media' | 'published') => readdir(join(cms.settings.dataFolder, folder))
const toNames = ({ files }: Picture) => files.map(({ sha256 }) => `${sha256}.webp`)

const addPicture = async (by: Person, background: string): Promise<Picture> => {
  const form = await toUpload(background)
  form.set('_payload', JSON.stringify(pictureWords))
  const { status, body } = await by.post<{ doc: Picture }>('/api/media', form)
  expect(status, JSON.stringify(body)).toBe(201)
  return body.doc
}

const toLarge = (): FormData => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(toBlackPng(7000, 7000))], 'a.png', { type: 'image/png' }))
  return form
}

test('what is submitted while a picture of it waits to be replaced keeps its picture', async () => {
  const picture = await addPicture(room.contributor, '#336699')
  const id = await create(room.contributor, 'stories', { ...toStoryData(room), cover: picture.id })
  const before = Array.from({ length: 3 }, () => room.chiefEditor.post('/api/media', toLarge()))
  const replacing = room.contributor.patch(`/api/media/${picture.id}`, await toUpload('#996633'))
  // By then it waits for its turn, behind three that take long.
  for (let asked = 0; asked < 5; asked++) await room.auditor.get('/api/districts')
  await approve(room, id)
  expect(toTold(await replacing)).toEqual([409, 'voids-editions'])
  await Promise.all(before)
  expect(await list('media')).toContain(picture.filename)
  expect(await list('published')).toEqual(expect.arrayContaining(toNames(picture)))
  expect(toTold(await act(room.publisher, id, { transition: 'publish' }))).toEqual([200, undefined])
})
