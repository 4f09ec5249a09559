import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { toDocx, toXlsx } from '@exemplar/cms/sample/files/office'
import { toPoster } from '@exemplar/cms/sample/files/pdf'
import { toSample } from '@exemplar/cms/sample/index'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, toClient, toCode, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import {
  act,
  approve,
  type Newsroom,
  openNewsroom,
  revise,
  toEditorState,
  toStoryData,
} from '../support/newsroom.ts'
import { toPdf } from '../support/office.ts'
import { create, type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom
let serial = 0

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

type Row = { id: string; sha256: string; bytes: number }
type Words = { title?: string; transcript?: string; credit?: string }

const upload = async (person: Person, { data, name }: { data: Buffer; name: string }, words: Words) => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(data)], name))
  form.set('_payload', JSON.stringify(words))
  const { body, status } = await person.post<{ doc: Row }>('/api/attachments', form)
  expect(status, JSON.stringify(body)).toBe(201)
  return body.doc
}

/** Each a content of its own. */
const addPdf = (person: Person, words: Words = { title: '申报表' }) =>
  upload(person, { data: toPdf('<</Type/Catalog>>', `<</Serial ${++serial}>>`), name: 'a.pdf' }, words)
const addSound = (person: Person, words: Words) =>
  upload(
    person,
    { data: Buffer.concat([Buffer.from('ID3\x04\0\0'), Buffer.alloc(64, ++serial)]), name: 'a.mp3' },
    words,
  )

const addStory = (title: string, ...attachments: Row[]) =>
  create(room.contributor, 'stories', {
    ...toStoryData(room, { title }),
    attachments: attachments.map(({ id }) => id),
  })
const submit = (id: string) => act(room.contributor, id, { transition: 'submit' })
const publish = async (id: string) => {
  await approve(room, id)
  const answer = await act(room.publisher, id, { transition: 'publish' })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

const toIssues = ({ body }: Answer) =>
  (body as { errors?: { data?: { issues?: { path: string; message: string }[] } }[] }).errors?.[0]?.data
    ?.issues ?? []
const toPaths = (answer: Answer) => toIssues(answer).map(({ path }) => path)

type Attached = { title: string; file: { sha256: string; type: string }; transcript?: string }
type Feed = {
  entries: { head: { number: number }; document?: { title: string; attachments?: Attached[] } }[]
}
const findDocument = async (title: string) => {
  const { body } = await toClient(cms.url).get<Feed>('/api/gazette?after=0&limit=100')
  return body.entries.find(({ document }) => document?.title === title)?.document
}
const askFile = (name: string) => fetch(`${cms.url}/api/gazette/files/${name}`)
const statusOf = async (name: string) => (await askFile(name)).status
const listStored = () => readdir(join(cms.settings.dataFolder, 'published'))

test('what is attached goes out with the story, in its order, and is gone with it', async () => {
  const pdf = await addPdf(room.contributor, { title: '路灯改造申报表', credit: '海晏社区（示例）' })
  const sound = await addSound(room.contributor, { title: '议事会录音', transcript: '主持人：说说路灯。' })
  const name = `${pdf.sha256}.pdf`
  const id = await addStory('附件随稿公开', sound, pdf)
  expect(await statusOf(name)).toBe(404)
  await publish(id)
  const document = await findDocument('附件随稿公开')
  expect(document?.attachments).toEqual([
    {
      title: '议事会录音',
      file: { sha256: sound.sha256, type: 'audio/mpeg', bytes: 70 },
      transcript: '主持人：说说路灯。',
    },
    {
      title: '路灯改造申报表',
      file: { sha256: pdf.sha256, type: 'application/pdf', bytes: pdf.bytes },
      source: '海晏社区（示例）',
    },
  ])
  const whole = await askFile(name)
  expect([whole.status, (await whole.arrayBuffer()).byteLength]).toEqual([200, pdf.bytes])
  const head = await fetch(`${cms.url}/api/gazette/files/${name}`, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
    200,
    String(pdf.bytes),
    '',
  ])
  expect(toCode(await room.chiefEditor.delete(`/api/attachments/${pdf.id}`))).toBe('in-use')

  const notice = { reason: 'personal-data', text: '涉及个人信息，已撤下。' } as const
  expect((await act(room.publisher, id, { transition: 'withdraw', notice })).status).toBe(200)
  expect(await statusOf(name)).toBe(404)
  expect((await room.chiefEditor.delete(`/api/attachments/${pdf.id}`)).status).toBe(200)
  expect(await listStored()).not.toContain(name)
})

test('one that was taken out of a draft can be deleted, though older versions had it', async () => {
  const pdf = await addPdf(room.contributor)
  const id = await addStory('改主意的一篇', pdf)
  expect(toCode(await room.contributor.delete(`/api/attachments/${pdf.id}`))).toBe('in-use')
  expect((await room.contributor.patch(`/api/stories/${id}`, { attachments: [] })).status).toBe(200)
  expect((await room.contributor.delete(`/api/attachments/${pdf.id}`)).status).toBe(200)
  expect((await submit(id)).status).toBe(200)
})

test('a name, and of a sound its words, are asked for before a submit, and each file once', async () => {
  const nameless = await addPdf(room.contributor, {})
  const silent = await addSound(room.contributor, { title: '录音' })
  const id = await addStory('不全的附件', nameless, silent)
  const answer = await submit(id)
  expect(toTold(answer)).toEqual([422, 'incomplete'])
  expect(toPaths(answer)).toEqual(['attachments.0.title', 'attachments.1.transcript'])
  expect(toIssues(answer)[1]?.message).toContain('文字稿')
  const twice = await addPdf(room.contributor)
  await room.contributor.patch(`/api/stories/${id}`, { attachments: [twice.id, twice.id] })
  expect(toPaths(await submit(id))).toEqual(['attachments.1.file'])
})

test('what another district keeps is attached by nobody who may not see it', async () => {
  const theirs = await addPdf(room.stranger)
  const data = { ...toStoryData(room, { title: '别人的附件' }), attachments: [theirs.id] }
  const answer = await room.contributor.post('/api/stories', data)
  expect(toCode(answer)).toBe('relation-out-of-reach')
  expect(toPaths(answer)).toEqual(['attachments.0'])
  const citys = await addPdf(room.chiefEditor)
  expect((await room.contributor.post('/api/stories', { ...data, attachments: [citys.id] })).status).toBe(201)
})

test('the content check reads names, transcripts, and who the file says has made it', async () => {
  const call = '请致电13812345678。'
  const sound = await addSound(room.contributor, { title: `录音（${call}）`, transcript: call })
  const data = toPdf('<</Type/Catalog>>', '<</Author(13812345678)>>')
  const pdf = await upload(room.contributor, { data, name: 'b.pdf' }, { title: '申报表' })
  const id = await addStory('附件里的号码', sound, pdf)
  const { body } = await room.contributor.get<{ findings: { path: string; rule: string }[] }>(
    `/api/stories/${id}/review`,
  )
  const paths = body.findings.map(({ path }) => path)
  expect(paths).toEqual(['attachments.0.title', 'attachments.0.transcript', 'attachments.1.author'])
})

test('another name of what is under review is asked about before it voids the edition; what differs is shown', async () => {
  const pdf = await addPdf(room.contributor, { title: '旧名称' })
  const id = await addStory('附件改名', pdf)
  await publish(id)
  await revise(room.contributor, id, { deck: '第二稿。' })
  await submit(id)
  const path = `/api/attachments/${pdf.id}`
  const refused = await room.contributor.patch(path, { title: '新名称' })
  expect(toTold(refused)).toEqual([409, 'voids-editions'])
  const { voids } =
    (refused.body as unknown as { errors: { data: { voids: string } }[] }).errors[0]?.data ?? {}
  expect((await room.contributor.patch(`${path}?voids=${voids}`, { title: '新名称' })).status).toBe(200)
  const { body } = await room.contributor.get<{ changes: object[] }>(`/api/stories/${id}/difference`)
  expect(body.changes).toMatchObject([
    { path: 'correction' },
    { path: 'deck' },
    {
      path: 'attachments.0.title',
      label: { zh: '附件 第1项“新名称” 标题' },
      before: '旧名称',
      after: '新名称',
    },
  ])
})

const day = '2020-10-29T12:00:00.000Z'
const toData = (title: string) => ({ title, year: 2020, body: toEditorState('正文。'), editor: '示例编辑' })
const written = {
  announcements: () => ({
    ...toData('附件随公布公开'),
    ...{ slug: 'attached-result', act: 'final-result', deck: '现予公布。', issuer: '市民政局', dated: day },
    stages: [{ key: 'recommendation', title: '推荐', short: '推荐', by: '区市' }],
    nominations: [
      {
        ...{ community: room.community, rank: 1 },
        stages: [{ key: 'recommendation', date: '2020-08-10', outcome: 'passed' }],
      },
    ],
  }),
  'press-releases': () => ({
    ...toData('附件随新闻稿公开'),
    ...{ slug: 'attached-release', date: day, source: '示例' },
    contact: { unit: '示例办公室', phone: '0631-0000000' },
  }),
}

test.each(['announcements', 'press-releases'] as const)('%s carry them as well', async (collection) => {
  const pdf = await addPdf(room.chiefEditor)
  const data = written[collection]()
  const id = await create(room.chiefEditor, collection, { ...data, attachments: [pdf.id] })
  const ask = { transition: 'publish-unreviewed', comment: '今天要用。' } as const
  const answer = await act(room.chiefEditor, id, ask, collection)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  expect((await findDocument(data.title))?.attachments).toMatchObject([
    { title: '申报表', file: { sha256: pdf.sha256 } },
  ])
  expect(await statusOf(`${pdf.sha256}.pdf`)).toBe(200)
})

test('the files of the sample are taken in as what they are', async () => {
  const story = toSample(2020).stories.find(({ poster }) => poster !== undefined)
  const files = [
    toDocx('标题', ['## 小标题', '正文 & <更多>。']),
    toXlsx('名单', [['社区', 1]]),
    await toPoster(story?.cover.svg ?? ''),
  ]
  const rows: object[] = []
  for (const data of files) rows.push(await upload(room.chiefEditor, { data, name: '文件' }, {}))
  expect(rows).toMatchObject([
    { filename: '文件.docx' },
    { filename: '文件.xlsx' },
    { filename: '文件.pdf', pages: 1 },
  ])
})
