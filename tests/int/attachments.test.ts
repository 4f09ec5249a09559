import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Account, anonymous, createAccount } from '../support/account.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { toPdf, toZip } from '../support/office.ts'
import { toPng } from '../support/picture.ts'

let cms: Cms
let editor: Account

beforeAll(async () => {
  cms = await startCms()
  editor = await createAccount(cms, { role: 'chief-editor' })
})
afterAll(() => cms.close())

const toForm = (data: Uint8Array, name: string): FormData => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(data)], name))
  form.set('_payload', JSON.stringify({ title: '申报表', sha256: 'forged', bytes: 1 }))
  return form
}
const upload = (data: Uint8Array, name: string): Promise<Response> =>
  editor.call('/api/attachments', { method: 'POST', body: toForm(data, name) })

type Refused = { errors: { data?: { code?: string; issues?: { message: string }[] } }[] }
const toRefusal = async (answer: Response) => {
  const { data } = ((await answer.json()) as Refused).errors[0] ?? {}
  return { code: data?.code, said: (data?.issues ?? []).map(({ message }) => message).join() }
}

const plainPdf = toPdf(
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Count 3/Kids[]>>',
  '<</Author(\\304\\343)>>',
)

test('a document is measured as it comes in, kept once, and read back whole or in part by accounts alone', async () => {
  const answer = await upload(plainPdf, '申报表.pdf')
  const { doc } = (await answer.json()) as { doc: Record<string, unknown> }
  expect(answer.status).toBe(201)
  const sha256 = createHash('sha256').update(plainPdf).digest('hex')
  expect(doc).toMatchObject({
    ...{ title: '申报表', filename: '申报表.pdf', mimeType: 'application/pdf', type: 'application/pdf' },
    ...{ sha256, bytes: plainPdf.length, filesize: plainPdf.length, pages: 3, author: '\xc4\xe3' },
  })
  const { dataFolder } = cms.settings
  expect(await readdir(join(dataFolder, 'published'))).toEqual([`${sha256}.pdf`])
  expect(await readdir(join(dataFolder, 'incoming'))).toEqual([])
  const { pathname } = new URL(String(doc.url), cms.url)
  const whole = await editor.call(pathname)
  expect(Buffer.from(await whole.arrayBuffer()).equals(plainPdf)).toBe(true)
  expect(whole.headers.get('content-disposition')).toContain(encodeURIComponent('申报表.pdf'))
  expect(whole.headers.get('content-security-policy')).toContain('sandbox')
  const part = await editor.call(pathname, { headers: { range: 'bytes=1-3' } })
  expect([part.status, await part.text()]).toEqual([206, 'PDF'])
  expect(part.headers.get('content-range')).toBe(`bytes 1-3/${plainPdf.length}`)
  expect((await anonymous(cms.url)(pathname)).status).toBe(403)
  // Nothing published shows it.
  expect((await anonymous(cms.url)(`/api/gazette/files/${sha256}.pdf`)).status).toBe(404)
})

test('what is of no type that is taken in is refused with what to do', async () => {
  const png = (await toPng()).data
  const old = Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old', 'latin1')
  const quicktime = Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0qt  ', 'latin1')
  const refusals = {
    'not-an-attachment': [Buffer.from('<script>alert(1)</script>'), png, toZip([['a', 'b']])],
    'old-office-file': [old],
    'quicktime-film': [quicktime],
  }
  for (const [code, files] of Object.entries(refusals))
    for (const data of files) expect((await toRefusal(await upload(data, 'a.pdf'))).code).toBe(code)
})

test('whoever may not write is refused before anything of theirs is read', async () => {
  const auditor = await createAccount(cms, { role: 'auditor' })
  const body = toForm(plainPdf, 'a.pdf')
  expect((await auditor.call('/api/attachments', { method: 'POST', body })).status).toBe(403)
  expect(
    (await anonymous(cms.url)('/api/attachments', { method: 'POST', body: toForm(plainPdf, 'a.pdf') }))
      .status,
  ).toBe(401)
  expect(await readdir(join(cms.settings.dataFolder, 'incoming'))).toEqual([])
})

test('a film tells how long it is, and is refused where it tells the place', async () => {
  const header = Buffer.alloc(100)
  header.writeUInt32BE(108, 0)
  const box = (type: string, content: Buffer): Buffer => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(content.length + 8)
    return Buffer.concat([length, Buffer.from(type, 'latin1'), content])
  }
  const times = Buffer.alloc(100)
  times.writeUInt32BE(1000, 12)
  times.writeUInt32BE(12_500, 16)
  const film = (...more: Buffer[]): Buffer =>
    Buffer.concat([
      box('ftyp', Buffer.from('isom\0\0\0\0isom', 'latin1')),
      box('moov', Buffer.concat([box('mvhd', times), ...more])),
      box('mdat', Buffer.alloc(1000)),
    ])
  const answer = await upload(film(), '短片.mp4')
  const { doc } = (await answer.json()) as { doc: Record<string, unknown> }
  expect(doc).toMatchObject({ type: 'video/mp4', duration: 12.5 })
  const placed = await upload(film(box('udta', box('\xa9xyz', Buffer.from('+36.06+120.38/')))), '短片.mp4')
  expect((await toRefusal(placed)).said).toContain('拍摄地点')
})

test('one that is deleted leaves the store, unless another row lists the same content', async () => {
  const data = toPdf('<</Type/Catalog/Deleted true>>')
  const name = `${createHash('sha256').update(data).digest('hex')}.pdf`
  const ids: string[] = []
  for (const title of ['一.pdf', '二.pdf'])
    ids.push(((await (await upload(data, title)).json()) as { doc: { id: string } }).doc.id)
  const list = () => readdir(join(cms.settings.dataFolder, 'published'))
  for (const id of ids) {
    expect(await list()).toContain(name)
    expect((await editor.call(`/api/attachments/${id}`, { method: 'DELETE' })).status).toBe(200)
  }
  expect(await list()).not.toContain(name)
})
