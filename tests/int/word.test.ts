import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../support/account.ts'
import { toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { type Newsroom, openNewsroom, publish, toStoryData, write } from '../support/newsroom.ts'
import { toOffice, toWordText } from '../support/office.ts'
import { create, type Person, toLocalOffice } from '../support/people.ts'
import { toUpload } from '../support/picture.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

const samples = join(import.meta.dirname, '../../cms/plugin/src/editions/word/samples')
const sample = (name: string): Buffer => readFileSync(join(samples, `${name}.docx`))

const types =
  '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

type Read = { title: string; html: string; comments: object[]; notes: object[] }

/** Sends a file as it is to a door that reads texts. */
const send = async (
  person: Person | undefined,
  place: string,
  { bytes, name = '稿件.docx' }: { bytes: Buffer; name?: string },
): Promise<{ told: unknown; read: Read }> => {
  const answer = await fetch(`${cms.url}/api/${place}/word?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: person ? { Authorization: `JWT ${await signIn(cms.url, person)}` } : {},
    body: new Uint8Array(bytes),
  })
  const body = (await answer.json()) as Read
  return { told: toTold({ status: answer.status, headers: answer.headers, body }), read: body }
}

/** A text as somebody is given it. */
const fetchText = async (person: Person, place: string) => {
  const answer = await fetch(`${cms.url}/api/${place}/word`, {
    headers: { Authorization: `JWT ${await signIn(cms.url, person)}` },
  })
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) }
}

test('a text is read for whoever may begin a document, and nothing is stored', async () => {
  const { read, told } = await send(room.contributor, 'stories', { bytes: sample('changed') })
  expect(told).toEqual([200, undefined])
  expect(read).toMatchObject({
    title: '电动车充电',
    comments: [{ author: '张三', quote: '一起火情' }, {}, {}],
  })
  expect(read.html).toContain('每户补助八元，由物业垫付。')
  const { totalDocs } = await cms.payload.count({ collection: 'stories' })
  expect(totalDocs).toBe(0)
})

test('who may not write such a document is refused before anything is read', async () => {
  const bytes = sample('typed')
  expect((await send(undefined, 'stories', { bytes })).told).toEqual([401, 'not-signed-in'])
  expect((await send(room.auditor, 'stories', { bytes })).told).toEqual([403, 'forbidden'])
  expect((await send(room.contributor, 'announcements', { bytes })).told).toEqual([403, 'forbidden'])
  expect((await send(room.chiefEditor, 'announcements', { bytes })).told).toEqual([200, undefined])
  // A figure has no text.
  expect((await send(room.chiefEditor, 'figures', { bytes })).told).toEqual([404, 'not-found'])
})

test('for a document that is there: those who may write in it, while it may be written in', async () => {
  const id = await write(room, { title: '在写的' })
  const bytes = sample('typed')
  const place = `stories/${id}`
  expect((await send(room.contributor, place, { bytes })).told).toEqual([200, undefined])
  expect((await send(room.stranger, place, { bytes })).told).toEqual([404, 'unknown-document'])
  expect((await send(room.publisher, place, { bytes })).told).toEqual([403, 'wrong-role'])
  const published = await publish(room, { title: '公开的' })
  expect((await send(room.contributor, `stories/${published}`, { bytes })).told).toEqual([
    409,
    'revise-first',
  ])
})

test('files that are no text of Word are refused by what they are', async () => {
  const refused = async (bytes: Buffer, name: string) =>
    (await send(room.contributor, 'stories', { bytes, name })).told
  expect(await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'), '稿.doc')).toEqual([422, 'old-text'])
  expect(await refused(Buffer.from('%PDF-1.7'), '稿.pdf')).toEqual([422, 'fixed-text'])
  expect(await refused(toOffice('docm'), '稿.docx')).toEqual([422, 'text-with-macros'])
  expect(await refused(toOffice('xlsx'), '稿.docx')).toEqual([422, 'not-a-text'])
  expect(await refused(Buffer.alloc(21 * 1024 * 1024), '稿.docx')).toEqual([413, 'text-too-large'])
})

test('while one text takes its time, others are answered', async () => {
  const paragraphs = '<w:p><w:r><w:t>字</w:t></w:r></w:p>'.repeat(180_000)
  const parts = {
    '[Content_Types].xml': types,
    'word/document.xml': toWordText(`<w:body>${paragraphs}</w:body>`),
  }
  const packed = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])),
  )
  const reading = send(room.contributor, 'stories', { bytes: Buffer.from(packed) })
  const began = performance.now()
  expect((await room.contributor.get('/api/stories')).status).toBe(200)
  expect(performance.now() - began).toBeLessThan(5_000)
  const [status] = (await reading).told as [number]
  expect([200, 413, 422]).toContain(status)
})

test('title and body go out to Word with their pictures, and what comes back is what went out', async () => {
  const { body } = await room.contributor.post<{ doc: { id: string } }>('/api/media', await toUpload())
  const picture = body.doc.id
  await room.contributor.patch(`/api/media/${picture}`, { alt: '窗口', caption: '图1　窗口' })
  const data = toStoryData(room, { title: '一扇窗口' })
  const upload = {
    type: 'upload',
    version: 3,
    format: '',
    relationTo: 'media',
    value: picture,
    id: 'u',
    fields: {},
  }
  data.body.root.children.push(upload as never)
  const id = await create(room.contributor, 'stories', data)
  const { answer, bytes } = await fetchText(room.contributor, `stories/${id}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('一扇窗口.docx'))
  expect(Object.keys(unzipSync(bytes)).some((name) => name.endsWith('.jpg'))).toBe(true)
  const { read } = await send(room.contributor, `stories/${id}`, { bytes })
  expect(read).toMatchObject({ title: '一扇窗口', comments: [], notes: [], isOurs: true })
  expect(read.html).toContain('早上八点一刻，窗口开了。')
  expect(read.html).toContain(`data-media="${picture}"`)
  expect(read.html).toContain('alt="窗口"')
  expect((await fetchText(room.stranger, `stories/${id}`)).answer.status).toBe(404)
  expect((await fetchText(room.auditor, `stories/${id}`)).answer.status).toBe(200)
})

test('a picture is a row of media only where it was handed out as that row, to whoever may read it', async () => {
  const { body } = await room.contributor.post<{ doc: { id: string } }>('/api/media', await toUpload())
  const picture = body.doc.id
  const data = toStoryData(room, { title: '另一扇窗口' })
  const upload = {
    type: 'upload',
    version: 3,
    format: '',
    relationTo: 'media',
    value: picture,
    id: 'u',
    fields: {},
  }
  data.body.root.children.push(upload as never)
  const id = await create(room.contributor, 'stories', data)
  const { bytes } = await fetchText(room.contributor, `stories/${id}`)
  const readAs = async (person: Person, parts: Record<string, Uint8Array>) =>
    (await send(person, 'stories', { bytes: Buffer.from(zipSync(parts)) })).read.html
  const parts = unzipSync(bytes)
  expect(await readAs(room.contributor, parts)).toContain(`data-media="${picture}"`)
  // Somebody of another district, who may not read it.
  expect(await readAs(room.stranger, parts)).not.toContain('data-media')
  // Other bytes under its mark.
  const shown = Object.keys(parts).find((name) => name.endsWith('.jpg')) as string
  const other = new Uint8Array([...(parts[shown] as Uint8Array), 0])
  expect(await readAs(room.contributor, { ...parts, [shown]: other })).not.toContain('data-media')
  // A mark as anybody can write it.
  const text = strFromU8(parts['word/document.xml'] as Uint8Array)
  const forged = text.replace(
    /(exemplar \S+) [0-9a-f]{32}/,
    `$1 ${createHash('sha256')
      .update(parts[shown] as Uint8Array)
      .digest('hex')
      .slice(0, 32)}`,
  )
  expect(forged).not.toBe(text)
  const html = await readAs(room.contributor, { ...parts, 'word/document.xml': strToU8(forged) })
  expect(html).not.toContain('data-media')
  expect(html).toContain('src="data:image/jpeg;base64,')
  // Its row has another file now.
  await room.contributor.patch(`/api/media/${picture}`, await toUpload('#aa0000'))
  expect(await readAs(room.contributor, parts)).not.toContain('data-media')
})

test('a body that no text can say is not handed out as another', async () => {
  const data = toStoryData(room, { title: '删去的' })
  const struck = data.body.root.children[0]?.children[0] as unknown as { format: number }
  struck.format = 4
  const id = await create(room.contributor, 'stories', data)
  const answer = await room.contributor.get(`/api/stories/${id}/word`)
  expect(toTold(answer)).toEqual([422, 'text-not-for-word'])
  expect(JSON.stringify(answer.body)).toContain('有删除线')
})
