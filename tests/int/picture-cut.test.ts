import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, approve, type Newsroom, openNewsroom, toStoryData } from '../support/newsroom.ts'
import { create, toLocalOffice } from '../support/people.ts'
import { pictureWords, toPhoto } from '../support/picture.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

type Picture = { id: string; files: { sha256: string; type: string; width: number; height: number }[] }

const published = () => readdir(join(cms.settings.dataFolder, 'published'))

test('a picture is cut at its upload, and one that is there becomes another; what was published stays as it was', async () => {
  const cut = (x: number, width: number) =>
    new URLSearchParams({
      ...{ 'uploadEdits[crop][unit]': '%', 'uploadEdits[crop][x]': `${x}`, 'uploadEdits[crop][y]': '0' },
      ...{ 'uploadEdits[crop][width]': `${width}`, 'uploadEdits[crop][height]': '100' },
      ...{ 'uploadEdits[widthInPixels]': '999', 'uploadEdits[heightInPixels]': '999' },
    })
  const form = new FormData()
  const photo = new Uint8Array(await toPhoto(1000, 600))
  form.set('file', new File([photo], '楼道.jpg', { type: 'image/jpeg' }))
  const made = await room.contributor.post<{ doc: Picture }>(`/api/media?${cut(50, 50)}`, form)
  const { id, files } = made.body.doc
  const sidesOf = (all: Picture['files']) => all.map(({ height, type, width }) => [type, width, height])
  const half = [
    ['image/webp', 480, 576],
    ['image/webp', 500, 600],
    ['image/avif', 480, 576],
    ['image/avif', 500, 600],
  ]
  expect(sidesOf(files)).toEqual(half)
  expect(made.body.doc).toMatchObject({ width: 500, height: 600 })

  await room.contributor.patch(`/api/media/${id}`, pictureWords)
  const story = await create(room.contributor, 'stories', {
    ...toStoryData(room, { title: '裁过的' }),
    cover: id,
  })
  await approve(room, story)
  await act(room.publisher, story, { transition: 'publish' })
  const names = files.map(({ sha256, type }) => `${sha256}.${type.split('/')[1]}`)
  const again = await room.contributor.patch<{ doc: Picture & { filename: string } }>(
    `/api/media/${id}?${cut(0, 80)}`,
    {},
  )
  expect(again.status).toBe(200)
  expect(sidesOf(again.body.doc.files)).toEqual([
    ['image/webp', 400, 600],
    ['image/avif', 400, 600],
  ])
  expect(again.body.doc.filename).toMatch(/^楼道-[0-9a-f]{8}\.jpg$/)
  expect(await published()).toEqual(expect.arrayContaining(names))
  for (const name of names) expect((await fetch(`${cms.url}/api/gazette/files/${name}`)).status).toBe(200)
  // Nobody cuts what is another's, nor to nothing.
  expect(toTold(await room.stranger.patch(`/api/media/${id}?${cut(0, 50)}`, {}))).toEqual([403, 'forbidden'])
  expect(toTold(await room.contributor.patch(`/api/media/${id}?${cut(0, 0)}`, {}))).toEqual([
    400,
    'bad-request',
  ])
})
