import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { toClient } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, approve, type Newsroom, openNewsroom, toStoryData } from '../support/newsroom.ts'
import { create, toLocalOffice } from '../support/people.ts'
import { pictureWords, toBlackPng, toPhoto, toPng } from '../support/picture.ts'

let cms: Cms
let room: Newsroom
let photo: Buffer

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  photo = await toPhoto(1000, 600)
})
afterAll(() => cms.close())

type File = { sha256: string; type: string; bytes: number; width: number; height: number }
type Picture = { id: string; files: File[] }
type Feed = { entries: { document?: { cover?: { files: File[]; avif?: File[] } } }[] }

const toForm = (data: Buffer, name: string): FormData => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(data)], name))
  form.set('_payload', JSON.stringify(pictureWords))
  return form
}
const upload = async (data: Buffer, name = '照片.jpg'): Promise<Picture> => {
  const { status, body } = await room.contributor.post<{ doc: Picture }>('/api/media', toForm(data, name))
  expect(status, JSON.stringify(body)).toBe(201)
  return body.doc
}
const toSizes = ({ files }: Picture) => files.map(({ width, height, type }) => [width, height, type])
const publish = async (cover: string) => {
  const id = await create(room.contributor, 'stories', { ...toStoryData(room), cover })
  await approve(room, id)
  expect((await act(room.publisher, id, { transition: 'publish' })).status).toBe(200)
  const { body } = await toClient(cms.url).get<Feed>('/api/gazette?limit=500')
  return body.entries.at(-1)?.document?.cover
}
const readStored = () => readdir(join(cms.settings.dataFolder, 'published'))
const toAddress = ({ sha256 }: File) => `${cms.url}/api/gazette/files/${sha256}.avif`

test('a photograph is kept as AVIF beside each of its sizes, in fewer bytes, upright and bare', async () => {
  const camera = sharp(photo)
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Make: 'canary' } })
  const picture = await upload(await camera.jpeg().toBuffer())
  expect(toSizes(picture)).toEqual([
    [480, 800, 'image/webp'],
    [600, 1000, 'image/webp'],
    [480, 800, 'image/avif'],
    [600, 1000, 'image/avif'],
  ])
  const [small, large, ...avif] = picture.files
  for (const [index, { sha256, bytes, width, height }] of avif.entries()) {
    expect(bytes).toBeLessThan([small, large][index]?.bytes ?? 0)
    const content = await readFile(join(cms.settings.dataFolder, 'published', `${sha256}.avif`))
    expect([content.byteLength, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256])
    const told = await sharp(content).metadata()
    expect(told).toMatchObject({ format: 'heif', compression: 'av1', width, height })
    expect([told.exif, told.xmp, told.iptc]).toEqual([undefined, undefined, undefined])
  }
})

test('AVIF goes out with its picture, beside the files of every browser, and is served while that is public', async () => {
  const picture = await upload(photo)
  const [first] = picture.files.filter(({ type }) => type === 'image/avif')
  if (!first) throw new Error('no AVIF')
  const before = await fetch(toAddress(first))
  expect(before.status).toBe(404)
  const cover = await publish(picture.id)
  expect(cover?.files.map(({ type }) => type)).toEqual(['image/webp', 'image/webp', 'image/webp'])
  expect(cover?.avif?.map(({ width }) => width)).toEqual([480, 960, 1000])
  expect(cover?.avif?.[0]).toEqual({
    ...{ sha256: first.sha256, type: 'image/avif', bytes: first.bytes },
    ...{ width: 480, height: 288 },
  })
  const answer = await fetch(toAddress(first))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/avif'])
})

test('what AVIF would not make smaller has none, and goes out as before', async () => {
  const flat = await upload((await toPng({ width: 300, height: 200 })).data, 'a.png')
  expect(toSizes(flat).map(([, , type]) => type)).toEqual(['image/webp'])
  expect(await publish(flat.id)).not.toHaveProperty('avif')
})

test('what moves has none', async () => {
  const frames = await Promise.all(['#007f87', '#c5326a'].map((background) => toPng({ background })))
  const moving = await sharp(
    frames.map(({ data }) => data),
    { join: { animated: true } },
  )
    .webp()
    .toBuffer()
  expect(new Set((await upload(moving, 'a.webp')).files.map(({ type }) => type))).toEqual(
    new Set(['image/webp']),
  )
})

test('a size of very many pixels has none, and the smaller ones have', async () => {
  const strip = await upload(toBlackPng(600, 8500), 'a.png')
  expect(toSizes(strip)).toEqual([
    [480, 6800, 'image/webp'],
    [600, 8500, 'image/webp'],
    [480, 6800, 'image/avif'],
  ])
})

test('the AVIF of a picture goes with it when it is replaced or deleted', async () => {
  const { id, files } = await upload(await toPhoto(500, 400))
  const old = files.map(({ sha256, type }) => `${sha256}.${type === 'image/avif' ? 'avif' : 'webp'}`)
  expect(old.map((name) => name.slice(65))).toEqual(['webp', 'webp', 'avif', 'avif'])
  expect(await readStored()).toEqual(expect.arrayContaining(old))
  const replaced = await room.contributor.patch<{ doc: Picture }>(
    `/api/media/${id}`,
    toForm(await toPhoto(400, 500), 'b.jpg'),
  )
  expect(toSizes(replaced.body.doc)).toEqual([
    [400, 500, 'image/webp'],
    [400, 500, 'image/avif'],
  ])
  for (const name of old) expect(await readStored()).not.toContain(name)
  const words = await room.contributor.patch<{ doc: Picture }>(`/api/media/${id}`, { alt: '改' })
  expect(toSizes(words.body.doc)).toHaveLength(2)
  expect((await room.contributor.delete(`/api/media/${id}`)).status).toBe(200)
  expect(
    (await readStored()).filter((name) => name === `${replaced.body.doc.files[1]?.sha256}.avif`),
  ).toEqual([])
})

test('an app whose own sharp cannot write AVIF publishes pictures without', async () => {
  const { config } = cms.payload
  const before = config.sharp
  onTestFinished(() => {
    config.sharp = before
  })
  const withoutAvif = (...given: Parameters<typeof sharp>) => {
    const made = sharp(...given)
    made.avif = () => {
      throw new Error('heifsave: Unsupported compression')
    }
    return made
  }
  config.sharp = withoutAvif as never
  const { files } = await upload(await toPhoto(300, 200))
  expect(files.map(({ type }) => type)).toEqual(['image/webp'])
})
