import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload, TypedUser } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toCode } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, approve, type Newsroom, openNewsroom, toStoryData } from '../support/newsroom.ts'
import { create, type Person, toLocalOffice } from '../support/people.ts'
import { toPng } from '../support/picture.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

type Picture = { id: string; files: { sha256: string; type: string; width: number; height: number }[] }
type Upload = { data: Buffer; name: string; mimetype: string }

const upload = async (
  payload: Payload,
  { data, name, mimetype, ...rest }: Upload & { by?: Person; alt?: string },
): Promise<Picture> => {
  const user = rest.by
    ? ((await payload.findByID({ collection: 'users', id: rest.by.id })) as TypedUser)
    : null
  return (await payload.create({
    collection: 'media',
    data: {
      alt: rest.alt ?? '示例',
      credit: '示例',
      licence: '示例',
      files: [{ sha256: 'forged' }],
    } as never,
    file: { data, name, mimetype, size: data.byteLength },
    user: user && { ...user, collection: 'users' },
  })) as unknown as Picture
}
const uploadPng = async (background: string, by?: Person) => {
  const { data } = await toPng({ width: 300, height: 200, background })
  return upload(cms.payload, { data, name: '照片.png', mimetype: 'image/png', ...(by ? { by } : {}) })
}
const published = () => readdir(join(cms.settings.dataFolder, 'published'))

test('a photograph is published in sizes by rising width, turned upright and without where it was taken', async () => {
  const data = await sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#26449a' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '37/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect((await sharp(data).metadata()).exif).toBeDefined()
  const { files } = await upload(cms.payload, { data, name: '社区.JPG', mimetype: 'image/jpeg' })
  expect(files.map(({ width, height, type }) => [width, height, type])).toEqual([
    [480, 960, 'image/webp'],
    [960, 1920, 'image/webp'],
    [1000, 2000, 'image/webp'],
  ])
  for (const { sha256 } of files) {
    const file = join(cms.settings.dataFolder, 'published', `${sha256}.webp`)
    expect((await sharp(file).metadata()).exif).toBeUndefined()
  }
})

test('a small picture gives one file, and what a caller says about files counts for nothing', async () => {
  const { id, files } = await uploadPng('#007f87')
  expect(files.map(({ width, height }) => [width, height])).toEqual([[300, 200]])
  const answer = await room.chiefEditor.patch<{ doc: Picture }>(`/api/media/${id}`, {
    alt: '新的',
    files: [],
  })
  expect(answer.body.doc.files.map(({ sha256 }) => sha256)).toEqual(files.map(({ sha256 }) => sha256))
})

test('what is no picture is refused, whatever it is called', async () => {
  const text = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
  for (const [name, mimetype] of [
    ['a.svg', 'image/svg+xml'],
    ['a.png', 'image/png'],
    ['a.jpg', 'text/html'],
  ] as const)
    await expect(upload(cms.payload, { data: text, name, mimetype })).rejects.toThrow()
})

test('a picture in use is not deleted, nor one that was published; its files go with it when it is', async () => {
  const used = await uploadPng('#c47d00')
  const story = { ...toStoryData(room, { title: '有图' }), cover: used.id }
  const id = await create(room.contributor, 'stories', story)
  const refused = await room.chiefEditor.delete(`/api/media/${used.id}`)
  expect([refused.status, toCode(refused)]).toEqual([409, 'in-use'])
  expect(JSON.stringify(refused.body)).toContain('有图')

  await approve(room, id)
  await act(room.publisher, id, { transition: 'publish' })
  await act(room.contributor, id, { transition: 'revise' })
  expect((await room.contributor.patch(`/api/stories/${id}`, { cover: null })).status).toBe(200)
  const kept = await room.chiefEditor.delete(`/api/media/${used.id}`)
  expect([kept.status, toCode(kept)]).toEqual([409, 'picture-was-published'])

  const unused = await uploadPng('#c5326a')
  const name = `${unused.files[0]?.sha256}.webp`
  expect(await published()).toContain(name)
  expect((await room.chiefEditor.delete(`/api/media/${unused.id}`)).status).toBe(200)
  expect(await published()).not.toContain(name)
})

test('an account of a district changes the pictures of its own district alone', async () => {
  const { id } = await uploadPng('#634598', room.contributor)
  expect((await room.stranger.patch(`/api/media/${id}`, { alt: '改' })).status).toBe(403)
  expect((await room.contributor.patch(`/api/media/${id}`, { alt: '改' })).status).toBe(200)
  expect((await room.auditor.patch(`/api/media/${id}`, { alt: '改' })).status).toBe(403)
})
