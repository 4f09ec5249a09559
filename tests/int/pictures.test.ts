import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload, TypedUser } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toCode, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, approve, type Newsroom, openNewsroom, toStoryData } from '../support/newsroom.ts'
import { create, type Person, toLocalOffice } from '../support/people.ts'
import { pictureWords, toPng } from '../support/picture.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

type Picture = { id: string; files: { sha256: string; type: string; width: number; height: number }[] }
type Found = { rule: string; path: string }
type Refused = { errors: { data: { issues?: { path: string }[] } }[] }
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
      ...pictureWords,
      ...(rest.alt ? { alt: rest.alt } : {}),
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
/** As a camera lying on its side makes it: where and by whom is told in EXIF and in XMP. */
const toPhotograph = (): Promise<Buffer> =>
  sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#26449a' } })
    .withExif({
      IFD0: { Make: 'canary-camera' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '37/1 30/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">canary</x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
const listMetadata = async (file: string): Promise<string[]> => {
  const { exif, iptc, orientation, xmp } = await sharp(file).metadata()
  const found = Object.entries({ exif, iptc, orientation, xmp }).filter(([, value]) => value !== undefined)
  return found.map(([name]) => name)
}
const published = () => readdir(join(cms.settings.dataFolder, 'published'))

test('a photograph is kept and published upright and without where it was taken, in sizes by rising width', async () => {
  const data = await toPhotograph()
  expect((await sharp(data).metadata()).exif?.toString('latin1')).toContain('canary-camera')
  const { files, ...kept } = await upload(cms.payload, { data, name: '社区.JPG', mimetype: 'image/jpeg' })
  expect(kept).toMatchObject({ width: 1000, height: 2000, mimeType: 'image/jpeg' })
  const folder = join(cms.settings.dataFolder, 'media')
  const stored = (await readdir(folder)).filter((name) => name.startsWith('社区-'))
  expect(stored).toHaveLength(5)
  for (const name of stored) expect(await listMetadata(join(folder, name))).toEqual([])
  expect(files.map(({ width, height, type }) => [width, height, type])).toEqual([
    [480, 960, 'image/webp'],
    [960, 1920, 'image/webp'],
    [1000, 2000, 'image/webp'],
    [480, 960, 'image/avif'],
    [960, 1920, 'image/avif'],
    [1000, 2000, 'image/avif'],
  ])
  for (const { sha256, type } of files) {
    const file = join(cms.settings.dataFolder, 'published', `${sha256}.${type.split('/')[1]}`)
    expect(await listMetadata(file)).toEqual([])
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

test('a picture goes out when it says who is in it, and on what their consent rests, which stays inside', async () => {
  const { id: cover } = await uploadPng('#007f87', room.contributor)
  const say = (consent: object) => room.contributor.patch(`/api/media/${cover}`, { consent })
  const upload = {
    type: 'upload',
    version: 1,
    format: '',
    relationTo: 'media',
    value: cover,
    id: 'u',
    fields: {},
  }
  const story = toStoryData(room, { title: '人物' })
  story.body.root.children.push(upload as never)
  const id = await create(room.contributor, 'stories', { ...story, cover })
  const submit = () => act(room.contributor, id, { transition: 'submit' })
  const listPaths = async () => {
    const { status, body } = await submit()
    const issues = (body as unknown as Refused).errors[0]?.data.issues ?? []
    return [status, ...issues.map(({ path }) => path)]
  }

  await say({ kind: null })
  expect(await listPaths()).toEqual([422, 'cover.consent', 'body.1.picture.consent'])
  await say({ kind: 'consent', note: ' ' })
  expect(await listPaths()).toEqual([422, 'cover.consent', 'body.1.picture.consent'])
  await say({ kind: 'consent', note: '金丝雀书面同意' })
  const submitted = await submit()
  expect(submitted.status).toBe(200)
  expect(JSON.stringify(submitted.body)).not.toContain('金丝雀')
})

test('somebody’s number in the name of a picture’s file keeps a document back', async () => {
  const { data } = await toPng({ width: 300, height: 200, background: '#123456' })
  const file = { data, mimetype: 'image/png', by: room.contributor }
  const named = await upload(cms.payload, { ...file, name: '王某13800138000.png' })
  const dated = await upload(cms.payload, { ...file, name: 'IMG_20201028_150237999.png' })
  const find = async (cover: string) => {
    const id = await create(room.contributor, 'stories', { ...toStoryData(room), cover })
    const { body } = await room.contributor.get<{ findings: Found[] }>(`/api/stories/${id}/review`)
    return body.findings.map(({ rule, path }) => [rule, path])
  }
  expect(await find(named.id)).toEqual([['mobile', 'cover.filename']])
  expect(await find(dated.id)).toEqual([])
})

test('a document of an office is told to be no picture', async () => {
  const form = new FormData()
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  form.set('file', new File([Buffer.from('PK\u0003\u0004')], '名单.docx', { type: docx }))
  const refused = await room.contributor.post('/api/media', form)
  expect([refused.status, toCode(refused)]).toEqual([422, 'not-a-picture'])
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
  expect(toTold(await room.stranger.patch(`/api/media/${id}`, { alt: '改' }))).toEqual([403, 'forbidden'])
  expect((await room.contributor.patch(`/api/media/${id}`, { alt: '改' })).status).toBe(200)
  expect(toTold(await room.auditor.patch(`/api/media/${id}`, { alt: '改' }))).toEqual([403, 'forbidden'])
})

test('a picture that is replaced waits for its turn without keeping anybody from saving', async () => {
  const { id } = await uploadPng('#26449a')
  const toForm = async (size: number) => {
    const { data } = await toPng({ width: size, height: size })
    const form = new FormData()
    form.set('file', new File([new Uint8Array(data)], 'a.png', { type: 'image/png' }))
    return form
  }
  const [large, small] = [await toForm(5000), await toForm(300)]
  const before = Array.from({ length: 3 }, () => room.chiefEditor.post('/api/media', large))
  const began = performance.now()
  let isReplaced = false
  const replacing = room.chiefEditor.patch(`/api/media/${id}`, small).finally(() => {
    isReplaced = true
  })
  let longest = 0
  for (let saved = 0; !isReplaced; saved++) {
    const at = performance.now()
    const code = String(380_000 + saved)
    const row = { code, name: `区${code}`, codeKind: 'statistical' }
    expect((await room.chiefEditor.post('/api/districts', row)).status).toBe(201)
    longest = Math.max(longest, performance.now() - at)
  }
  const waited = performance.now() - began
  await Promise.all(before)
  expect((await replacing).status).toBe(200)
  expect(longest).toBeLessThan(waited / 2)
})
