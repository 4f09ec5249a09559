import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
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

const cut = (x: number, width: number) =>
  new URLSearchParams({
    ...{ 'uploadEdits[crop][unit]': '%', 'uploadEdits[crop][x]': `${x}`, 'uploadEdits[crop][y]': '0' },
    ...{ 'uploadEdits[crop][width]': `${width}`, 'uploadEdits[crop][height]': '100' },
    ...{ 'uploadEdits[focalPoint][x]': '50', 'uploadEdits[focalPoint][y]': '50' },
    ...{ 'uploadEdits[widthInPixels]': '999', 'uploadEdits[heightInPixels]': '999' },
  })

const upload = async (content: Buffer, name: string, type: string): Promise<string> => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(content)], name, { type }))
  return (await room.contributor.post<{ doc: Picture }>('/api/media', form)).body.doc.id
}

test('a picture is cut at its upload, and one that is there becomes another; what was published stays as it was', async () => {
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

test('a crop that cannot be made is refused, and the picture stays', async () => {
  const id = await upload(await toPhoto(300, 200), '门厅.jpg', 'image/jpeg')
  const frame = { width: 40, height: 60, channels: 3, background: '#007f87' } as const
  const frames = await Promise.all(
    ['#007f87', '#c33'].map((background) =>
      sharp({ create: { ...frame, background } })
        .png()
        .toBuffer(),
    ),
  )
  const moving = await upload(
    await sharp(frames, { join: { animated: true } })
      .webp({ delay: [90, 90] })
      .toBuffer(),
    '会动.webp',
    'image/webp',
  )
  const read = async (one: string) => (await room.contributor.get(`/api/media/${one}?depth=0`)).body
  const before = [await read(id), await read(moving)]
  const toPath = (name: string, value: string) => {
    const query = cut(0, 50)
    query.set(`uploadEdits${name}`, value)
    return `/api/media/${id}?${query}`
  }
  const asked = [
    `/api/media?where[id][equals]=${id}&${cut(0, 50)}`,
    `/api/media/${moving}?${cut(0, 50)}`,
    ...[toPath('[crop][x]', ''), toPath('[crop][x]', 'true'), toPath('[crop][width]', '0x20')],
    ...[toPath('[crop][unit]', 'px'), toPath('[crop][turn]', '90'), toPath('[rotate]', '90')],
    toPath('[crop][y]', '0').replace('%5By%5D=0', '%5By%5D%5B%5D=0'),
    `/api/media/${id}?uploadEdits[crop]=5`,
  ]
  for (const path of asked)
    expect([path, ...toTold(await room.contributor.patch(path, {}))]).toEqual([path, 400, 'bad-request'])
  expect([await read(id), await read(moving)]).toEqual(before)
})

test('a picture that became larger than an upload may be is cropped all the same, and one whose file is gone is said to be unreadable', async () => {
  const grain = Buffer.alloc(2600 * 2000 * 3)
  for (let at = 0, seed = 1; at < grain.length; at++) {
    seed = (seed * 48_271) % 2_147_483_647
    grain[at] = seed >> 8
  }
  const large = await sharp(grain, { raw: { width: 2600, height: 2000, channels: 3 } })
    .resize(5200, 4000, { kernel: 'nearest' })
    .jpeg({ quality: 80 })
    .toBuffer()
  expect(large.byteLength).toBeLessThan(20 * 1024 * 1024)
  const id = await upload(large, '全景.jpg', 'image/jpeg')
  type Kept = { filename: string; filesize: number }
  const kept = (await room.contributor.get<Kept>(`/api/media/${id}?depth=0`)).body
  expect(kept.filesize).toBeGreaterThan(20 * 1024 * 1024)
  const again = await room.contributor.patch<{ doc: Kept }>(`/api/media/${id}?${cut(0, 10)}`, {})
  expect([again.status, again.body.doc]).toEqual([200, expect.objectContaining({ width: 520 })])
  await rm(join(cms.settings.dataFolder, 'media', again.body.doc.filename))
  expect(toTold(await room.contributor.patch(`/api/media/${id}?${cut(0, 50)}`, {}))).toEqual([
    503,
    'stored-picture-unreadable',
  ])
})
