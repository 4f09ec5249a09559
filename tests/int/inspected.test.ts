import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Account, anonymous, createAccount } from '../support/account.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { toMemoryWatch } from '../support/large-file.ts'
import { toOffice, toPdf, toWordText } from '../support/office.ts'
import { toPng } from '../support/picture.ts'

let cms: Cms
let editor: Account
let auditor: Account

beforeAll(async () => {
  cms = await startCms()
  editor = await createAccount(cms, { role: 'chief-editor' })
  auditor = await createAccount(cms, { role: 'auditor' })
})
afterAll(() => cms.close())

const toForm = (data: Uint8Array, name: string, field = 'file'): FormData => {
  const form = new FormData()
  form.set(field, new File([new Uint8Array(data)], name))
  form.set('_payload', JSON.stringify({ title: '申报表' }))
  return form
}
const upload = (data: Uint8Array, name = 'a.bin'): Promise<Response> => send(toForm(data, name))
const send = (body: FormData, path = '/api/attachments'): Promise<Response> =>
  editor.call(path, { method: 'POST', body })

type Refused = { errors: { data?: { code?: string; issues?: { message: string }[] } }[] }
const toRefusal = async (answer: Response) => {
  const { data } = ((await answer.json()) as Refused).errors[0] ?? {}
  return { code: data?.code, said: (data?.issues ?? []).map(({ message }) => message).join() }
}
const listIncoming = () => readdir(join(cms.settings.dataFolder, 'incoming'))

const many = (text: string, count: number): string => text.repeat(count)
const longFiles: [string, number, Buffer][] = [
  ['one number', 422, Buffer.from(`%PDF-1.7\n${many('1', 200_000)}`)],
  ['authors that never end', 201, toPdf(`<</Type/Catalog>>${many('/Author(', 400_000)}`)],
  ['author of many letters', 201, toPdf(`<</Type/Pages/Count 1/Author(${many('\\051', 2_000_000)})>>`)],
  ['lists within each other', 422, toPdf(many('[', 4_000_000))],
  ['many counts', 201, toPdf(many('<</Type/Pages/Count 2>>', 300_000))],
  ['blanks', 201, toPdf(`<</Type/Catalog/Author${many(' ', 4_000_000)}>>`)],
  ['streams of nothing', 201, toPdf(many('stream\n', 500_000))],
  [
    'relations that never end',
    422,
    toOffice('docx', { 'word/_rels/a.rels': many('<Relationship ', 100_000) }),
  ],
  ['sheets that never end', 422, toOffice('xlsx', { 'xl/workbook.xml': many('<sheet ', 150_000) })],
  ['slides that never end', 422, toOffice('pptx', { 'ppt/slides/slide1.xml': many('<p:sld ', 150_000) })],
  ['elements within each other', 422, toOffice('docx', { 'word/document.xml': many('<a>', 1_000_000) })],
]

test.each(longFiles)(
  'no file, however it is made, keeps others waiting: %s',
  async (_, status, data) => {
    const [answer, other] = await Promise.all([upload(data), editor.call('/api/users/me')])
    expect([answer.status, other.status], await answer.text()).toEqual([status, 200])
  },
  20_000,
)

/** What six of them may take together: one takes about a third of it. */
const mostMemory = 300 * 1024 * 1024

test('many that unpack to a lot are looked into one after the other', async () => {
  const packed = deflateSync(Buffer.alloc(31 * 1024 * 1024, ' '), { level: 1 })
  const list = `<</Type/ObjStm/N 0/First 0/Filter/FlateDecode>>\nstream\n${packed.toString('latin1')}\nendstream`
  const data = toPdf('<</Type/Catalog>>', ...Array.from({ length: 4 }, () => list))
  const memory = toMemoryWatch()
  const timer = setInterval(memory.look, 20)
  const answers = await Promise.all(Array.from({ length: 6 }, () => upload(data)))
  clearInterval(timer)
  // What they come to together is more than any PDF has.
  for (const answer of answers) expect((await toRefusal(answer)).said).toContain('读不出来')
  expect(memory.grown()).toBeLessThan(mostMemory)
})

test('who may not write is told so before their file is looked at', async () => {
  const junk = Buffer.from('no picture')
  for (const account of [anonymous(cms.url), auditor.call]) {
    const answer = await account('/api/media', { method: 'POST', body: toForm(junk, 'a.png') })
    expect([answer.status, (await toRefusal(answer)).code]).toEqual([403, 'forbidden'])
  }
})

test('nor does one get at a picture that is not theirs to replace', async () => {
  const form = toForm((await toPng()).data, 'a.png')
  const { doc } = (await (await send(form, '/api/media')).json()) as { doc: { id: string } }
  const place = { code: '100000', name: '区100000', codeKind: 'statistical' }
  const made = await editor.call('/api/districts', { method: 'POST', body: place })
  const district = ((await made.json()) as { doc: { id: string } }).doc.id
  const stranger = await createAccount(cms, { role: 'contributor', district })
  const body = toForm(Buffer.from('no picture'), 'b.png')
  const answer = await stranger.call(`/api/media/${doc.id}`, { method: 'PATCH', body })
  expect([answer.status, (await toRefusal(answer)).code]).toEqual([403, 'forbidden'])
})

test('a form that names a file in place of sending one gets nothing of it', async () => {
  const sent = await upload(toPdf('<</Type/Catalog/Named true>>'), '名单.pdf')
  const { doc } = (await sent.json()) as { doc: { id: string; filename: string } }
  const body = new FormData()
  body.set('file', JSON.stringify({ filename: doc.filename, collectionSlug: 'attachments' }))
  const path = `/api/attachments/${doc.id}`
  const strange = await anonymous(cms.url)(path, { method: 'PATCH', body })
  expect([strange.status, (await toRefusal(strange)).code]).toEqual([403, 'forbidden'])
  const settings = cms.payload.collections.attachments?.config.upload
  const asked = {
    doc: {},
    headers: new Headers(),
    params: { collection: 'attachments', filename: doc.filename },
  }
  const [handler] = settings?.handlers ?? []
  for (const [method, bytes] of [
    ['PATCH', 0],
    ['GET', true],
  ] as const) {
    const req = { payload: cms.payload, headers: new Headers(), method, context: {} }
    const answer = await handler?.(req as never, asked as never)
    const length = (await (answer as Response).arrayBuffer()).byteLength
    expect(bytes === 0 ? length : length > 0).toBe(bytes)
  }
})

test('an empty file is called empty', async () => {
  const nothing = Buffer.alloc(0)
  expect((await toRefusal(await upload(nothing, 'a.pdf'))).code).toBe('empty-file')
  expect((await toRefusal(await send(toForm(nothing, 'a.png'), '/api/media'))).code).toBe('empty-file')
})

test.each(['a.doc', '名单.XLS', 'a.wps', 'a.et', 'a.rtf'])(
  '%s is to be saved in the new format, whatever it is inside',
  async (name) => {
    for (const inside of ['{\\rtf1}', '<html><table></table></html>'])
      expect((await toRefusal(await upload(Buffer.from(inside), name))).code).toBe('old-office-file')
  },
)

test('of a form that is refused nothing stays, whatever its fields were called', async () => {
  const pdf = toPdf('<</Type/Catalog>>')
  const broken = ['{"title":', '"title"', '[1]'].map((json): [FormData, string] => {
    const form = toForm(pdf, 'a.pdf')
    form.set('_payload', json)
    return [form, 'bad-request']
  })
  for (const [form, code] of [[toForm(pdf, 'a.pdf', 'other'), 'no-file'] as const, ...broken]) {
    const answer = await send(form)
    expect([answer.status, (await toRefusal(answer)).code]).toEqual([400, code])
  }
  const headers = { 'content-type': 'multipart/form-data' }
  const unbound = await editor.call('/api/attachments', { method: 'POST', headers, body: 'a' })
  expect([unbound.status, (await toRefusal(unbound)).code]).toEqual([400, 'bad-request'])
  expect(await listIncoming()).toEqual([])
})

test('an Office file of which a part comes twice, or in other letters than UTF-8, cannot be read', async () => {
  const clean = toWordText('')
  const utf16 = Buffer.from(`\ufeff${clean}`, 'utf16le')
  const files = [
    toOffice('docx', { 'word/document.xml': clean }, [['word/Document.xml', clean]]),
    toOffice('docx', { 'word/document.xml': clean }, [['word/document.xml', clean]]),
    toOffice('docx', { 'word/document.xml': utf16 }),
    toOffice('docx', { 'word/document.xml': `<?xml version="1.0" encoding="gbk"?>${clean}` }),
  ]
  for (const data of files) expect((await toRefusal(await upload(data))).said).toContain('读不出来')
})
