import { createHash } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type FileIdentity, toFileName } from '@exemplar/shared/media/published-file'
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { toCode, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, approve, type Newsroom, openNewsroom, toStoryData } from '../support/newsroom.ts'
import { toPdf } from '../support/office.ts'
import { create, type Person, toLocalOffice } from '../support/people.ts'
import { pictureWords, toBlackPng, toPng, toUpload } from '../support/picture.ts'

let cms: Cms
let room: Newsroom
let serial = 0

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

type Picture = { id: string; filename: string; files: FileIdentity[] }

const list = (folder: 'media' | 'published') => readdir(join(cms.settings.dataFolder, folder))
const toNames = ({ files }: Picture) => files.map(toFileName)

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
  // Whoever is to be ahead has signed in before.
  await room.chiefEditor.get('/api/districts')
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

test('a file for many pictures at one time is refused before any of theirs is gone, where one is under review', async () => {
  const picture = await addPicture(room.contributor, '#335577')
  const id = await create(room.contributor, 'stories', { ...toStoryData(room), cover: picture.id })
  await act(room.contributor, id, { transition: 'submit' })
  const path = `/api/media?where[id][in]=${picture.id}`
  expect(toCode(await room.contributor.patch(path, await toUpload('#775533')))).toBe('change-one-by-one')
  expect(await list('media')).toContain(picture.filename)
  expect(await list('published')).toEqual(expect.arrayContaining(toNames(picture)))
})

/** The app's own code, in a transaction of its own. */
const begin = async (): Promise<PayloadRequest> => {
  const req = await createLocalReq({}, cms.payload)
  await initTransaction(req)
  onTestFinished(() => killTransaction(req))
  return req
}

const changes: Readonly<Record<string, (id: string, req: PayloadRequest) => Promise<unknown>>> = {
  'is deleted': (id, req) => cms.payload.delete({ collection: 'media', id, req }),
  'is replaced': async (id, req) => {
    const { data, size } = await toPng({ width: 300, height: 200, background: '#ff8800' })
    const file = { data, size, name: 'b.png', mimetype: 'image/png' }
    return cms.payload.update({ collection: 'media', id, data: {}, file, req })
  },
}

test.each(Object.entries(changes))(
  'the files of a picture that %s go when that is there to stay, not before',
  async (_, change) => {
    const picture = await addPicture(room.contributor, `#${++serial}02030`)
    const { id } = picture
    const names = toNames(picture)
    const undone = await begin()
    await change(id, undone)
    expect(await list('published')).toEqual(expect.arrayContaining(names))
    await killTransaction(undone)
    expect((await cms.payload.findByID({ collection: 'media', id })) as unknown as Picture).toMatchObject({
      files: picture.files.map(({ sha256 }) => ({ sha256 })),
    })
    expect(await list('published')).toEqual(expect.arrayContaining(names))

    const done = await begin()
    await change(id, done)
    expect(await list('published')).toEqual(expect.arrayContaining(names))
    await commitTransaction(done)
    expect(await list('published')).not.toEqual(expect.arrayContaining(names))
  },
)

const addAttachment = async (content: string): Promise<{ told: unknown[]; id?: string }> => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(toTitled(content))], 'a.pdf'))
  const answer = await room.contributor.post<{ doc?: { id: string } }>('/api/attachments', form)
  return { told: toTold(answer), ...(answer.body.doc ? { id: answer.body.doc.id } : {}) }
}
const toTitled = (content: string) => toPdf(`<</Type/Catalog/Title(${content})>>`)
const toPdfName = (content: string): string =>
  `${createHash('sha256').update(toTitled(content)).digest('hex')}.pdf`

test('an attachment whose deletion is undone keeps its file', async () => {
  const { id = '' } = await addAttachment('undone')
  const undone = await begin()
  await cms.payload.delete({ collection: 'attachments', id, req: undone })
  await killTransaction(undone)
  expect(await list('published')).toContain(toPdfName('undone'))
})

test('an upload whose file another row takes along at that moment is refused, and leaves no row', async () => {
  await addAttachment('gone')
  // What an app's own hook waits for may take any time.
  const hooks = cms.payload.collections.attachments?.config.hooks.beforeValidate ?? []
  hooks.push(async () => rm(join(cms.settings.dataFolder, 'published', toPdfName('gone'))))
  onTestFinished(() => {
    hooks.pop()
  })
  const before = await cms.payload.count({ collection: 'attachments' })
  expect(await addAttachment('gone')).toEqual({ told: [409, 'deleted-meanwhile'] })
  expect(await cms.payload.count({ collection: 'attachments' })).toEqual(before)
})

const rounds = 10

test(`of a deletion and an upload of the same at one time no row comes without its file, ${rounds} times`, async () => {
  for (let round = 1; round <= rounds; round++) {
    const { id } = await addAttachment(`round ${round}`)
    const deleting = room.contributor.delete(`/api/attachments/${id}`)
    const { told } = await addAttachment(`round ${round}`)
    expect((await deleting).status).toBe(200)
    expect([
      [201, undefined],
      [409, 'deleted-meanwhile'],
      [409, 'written-meanwhile'],
    ]).toContainEqual(told)
    const isThere = (await list('published')).includes(toPdfName(`round ${round}`))
    if (told[0] === 201) expect(isThere).toBe(true)
  }
})
