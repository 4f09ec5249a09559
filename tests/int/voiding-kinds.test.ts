import { documentKinds, toKind } from '@exemplar/shared/kinds/index'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listSimpleFields, listTargets, toChanged } from '../support/change-fields.ts'
import { type Answer, toCode, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { isLong } from '../support/long.ts'
import { act, type Newsroom, openNewsroom, readStatus, toEditorState } from '../support/newsroom.ts'
import { toPdf } from '../support/office.ts'
import { create, hire, type Person, toLocalOffice } from '../support/people.ts'
import { pictureWords, toUpload } from '../support/picture.ts'
import { toReviewables } from '../support/reviewables.ts'

type Fields = { readonly asked: readonly string[]; readonly silent: readonly string[] }

/**
 * What an edition of each kind draws on, by its collection: the fields whose change asks first and voids, and some that
 * are the row's own affair. By hand: the long form changes every field, and adds what is found to these.
 */
const drawn: Readonly<Record<string, Readonly<Record<string, Fields>>>> = {
  stories: {
    communities: { asked: ['name', 'slug'], silent: ['households'] },
    districts: { asked: ['name', 'codeKind'], silent: [] },
    standards: { asked: [], silent: ['title'] },
    categories: { asked: [], silent: ['statement'] },
    media: { asked: ['alt', 'licence'], silent: [] },
    attachments: { asked: ['title', 'licence'], silent: [] },
  },
  figures: {},
  campaigns: {},
  announcements: {
    communities: { asked: ['name', 'slug'], silent: ['residents'] },
    districts: { asked: ['name'], silent: [] },
    media: { asked: ['credit'], silent: [] },
    attachments: { asked: ['credit'], silent: [] },
    // Of a round its records speak, which nobody changes.
    rounds: { asked: [], silent: ['title'] },
    units: { asked: [], silent: ['name'] },
  },
  conferences: { figures: { asked: ['validUntil'], silent: ['display'] } },
  'press-releases': {
    figures: { asked: ['validUntil'], silent: ['title'] },
    conferences: { asked: [], silent: ['title'] },
    media: { asked: ['caption'], silent: [] },
    attachments: { asked: ['title'], silent: [] },
  },
  registers: {
    districts: { asked: ['name'], silent: [] },
    communities: { asked: ['name', 'state'], silent: ['households'] },
  },
  'standard-sets': {
    standards: { asked: ['title'], silent: [] },
    categories: { asked: ['title', 'statement'], silent: [] },
  },
}

let cms: Cms
let room: Newsroom
let writer: Person
/** A row of each collection that is drawn on. */
let rows: Readonly<Record<string, string>>
/** An edition of each kind, not submitted yet. */
let editions: Readonly<Record<string, string>>

const publish = async (collection: string, id: string) => {
  await act(writer, id, { transition: 'submit' }, collection)
  for (const reviewer of [room.cityReviewer, room.secondCityReviewer, room.chiefEditor])
    await act(reviewer, id, { transition: 'approve' }, collection)
  expect(toTold(await act(room.publisher, id, { transition: 'publish' }, collection))[0]).toBe(200)
}

const addPicture = async () => {
  const { body } = await writer.post<{ doc: { id: string } }>('/api/media', await toUpload())
  await writer.patch(`/api/media/${body.doc.id}`, pictureWords)
  return body.doc.id
}

const addDocument = async () => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(toPdf('<</Type/Catalog>>'))], 'form.pdf'))
  form.set('_payload', JSON.stringify({ title: '申报表', credit: '示例' }))
  return (await writer.post<{ doc: { id: string } }>('/api/attachments', form)).body.doc.id
}

const toBodyWith = (picture: string) => {
  const { root } = toEditorState('图见下。')
  const shown = { type: 'upload', version: 3, format: '', relationTo: 'media', value: picture, fields: {} }
  return { root: { ...root, children: [...root.children, shown] } }
}

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  writer = await hire(room, { role: 'contributor', name: 'city-writer' })
  const documents = await toReviewables(room)
  const add = (collection: string, more: object = {}) =>
    create(writer, collection, { ...documents[collection]?.('一'), ...more })
  const [media, attachments] = [await addPicture(), await addDocument()]
  const [figures, conferences] = [await add('figures'), await add('conferences')]
  await publish('figures', figures)
  await publish('conferences', conferences)
  const { community: communities, district: districts, standard: standards } = room
  const { docs } = (
    await room.auditor.get<{ docs: { id: string }[] }>('/api/categories?where[key][equals]=services')
  ).body
  const heir = { name: '已有的社区', slug: 'yi-you', district: districts }
  await room.chiefEditor.patch(`/api/communities/${communities}`, {
    mergedInto: await create(room.chiefEditor, 'communities', heir),
  })
  const places = { communities, districts }
  const texts = { standards, categories: docs[0]?.id ?? '', figures, conferences }
  const rounds = await room.make('rounds', { title: '一轮评选', year: 2020 })
  const units = await room.make('units', { key: 'min-zheng', name: '民政部门（示例）' })
  rows = { ...places, ...texts, media, attachments, rounds, units }
  const body = toBodyWith(media)
  editions = {
    stories: await add('stories', { cover: media, attachments: [attachments] }),
    figures: await add('figures', { title: '另一个数字' }),
    campaigns: await add('campaigns'),
    announcements: await add('announcements', { body, attachments: [attachments] }),
    conferences: await add('conferences', { figures: [figures], title: '另一场发布会' }),
    'press-releases': await add('press-releases', {
      ...{ body, attachments: [attachments] },
      ...{ figures: [figures], conference: conferences },
    }),
    registers: await add('registers', { district: districts }),
    'standard-sets': await add('standard-sets'),
  }
  // What is public is changed in its next edition.
  for (const collection of ['figures', 'conferences'])
    await act(room.chiefEditor, String(rows[collection]), { transition: 'revise' }, collection)
})
afterAll(() => cms.close())

type Edition = { readonly collection: string; readonly id: string }
type Change = {
  readonly path: string
  readonly name: string
  readonly before: unknown
  readonly after: unknown
}

const stateOf = async ({ collection, id }: Edition) => (await readStatus(room.auditor, id, collection)).state

/** What would be published of it now; what is wrong with it where nothing can be. */
const show = async ({ collection, id }: Edition): Promise<unknown> => {
  const { body, status } = await room.chiefEditor.post<{ url?: string }>(`/api/${collection}/${id}/preview`)
  if (status !== 200 || !body.url) return toCode({ body })
  const token = new URL(body.url).pathname.split('/').findLast((part) => part !== '')
  return (await room.chiefEditor.get<{ document: unknown }>(`/api/preview/${token}`)).body.document
}

const toVoids = ({ body }: Answer) =>
  (body as { errors?: { data?: { voids?: string } }[] }).errors?.[0]?.data?.voids

/** Changes one field of what a submitted edition draws on; whether that was asked about. Everything is as before at the end. */
const tryChange = async (edition: Edition, { path, name, before, after }: Change): Promise<boolean> => {
  const where = `${edition.collection}: ${path} ${name}`
  const shown = await show(edition)
  const answer = await room.chiefEditor.patch(path, { [name]: after })
  expect(await stateOf(edition), where).toBe('in-review')
  if (toCode(answer) !== 'voids-editions') {
    expect(await show(edition), where).toEqual(shown)
    await room.chiefEditor.patch(path, { [name]: before ?? null })
    return false
  }
  const confirmed = await room.chiefEditor.patch(`${path}?voids=${toVoids(answer)}`, { [name]: after })
  expect([where, ...toTold(confirmed)]).toEqual([where, 200, undefined])
  expect(await stateOf(edition), where).toBe('draft')
  expect(await show(edition), where).not.toEqual(shown)
  await room.chiefEditor.patch(path, { [name]: before ?? null })
  expect(toTold(await act(writer, edition.id, { transition: 'submit' }, edition.collection))).toEqual([
    200,
    undefined,
  ])
  return true
}

/** The changes of a row that are tried: those of the table, or one of each field. */
const listChanges = async (collection: string, { asked, silent }: Fields): Promise<Change[]> => {
  const path = `/api/${collection}/${rows[collection]}`
  const row = (await room.chiefEditor.get<Record<string, unknown>>(`${path}?depth=0`)).body
  const named = [...asked, ...silent]
  return listSimpleFields(cms, collection)
    .filter(({ name }) => isLong || named.includes(name))
    .map((field) => ({
      path,
      name: field.name,
      before: row[field.name],
      after: toChanged(field, row[field.name]),
    }))
}

test('the table has every collection that a kind refers to, and what it refers to in its turn', () => {
  const fieldsOf = (slug: string) => cms.payload.collections[slug as 'users']?.config.flattenedFields ?? []
  expect(Object.keys(drawn).sort()).toEqual(documentKinds.map((kind) => toKind(kind).collection).sort())
  for (const [kind, from] of Object.entries(drawn)) {
    const near = listTargets(fieldsOf(kind))
    const all = new Set([...near, ...near.flatMap((slug) => listTargets(fieldsOf(slug)))])
    expect([kind, ...all].filter((slug) => slug !== kind && !(slug in from))).toEqual([])
  }
})

test.each(Object.entries(drawn))(
  'a change that an edition of %s would show asks first and voids it, any other does neither',
  { timeout: isLong ? 900_000 : 300_000 },
  async (collection, from) => {
    const edition = { collection, id: String(editions[collection]) }
    expect(toTold(await act(writer, edition.id, { transition: 'submit' }, collection))).toEqual([
      200,
      undefined,
    ])
    for (const [slug, fields] of Object.entries(from)) {
      const asked: string[] = []
      for (const change of await listChanges(slug, fields))
        if (await tryChange(edition, change)) asked.push(change.name)
      expect([slug, ...asked]).toEqual(expect.arrayContaining([slug, ...fields.asked]))
      expect(asked.filter((name) => fields.silent.includes(name))).toEqual([])
    }
    await act(writer, edition.id, { transition: 'recall' }, collection)
  },
)

test('a figure that is withdrawn, and a register that is public before another, void at once what would show it', async () => {
  const releases = { collection: 'press-releases', id: String(editions['press-releases']) }
  await act(writer, releases.id, { transition: 'submit' }, releases.collection)
  const notice = { reason: 'superseded', text: '已由新文件取代。' } as const
  const withdrawn = await act(
    room.publisher,
    String(rows.figures),
    { transition: 'withdraw', notice },
    'figures',
  )
  expect([...toTold(withdrawn), await stateOf(releases)]).toEqual([200, undefined, 'draft'])

  const registers = { collection: 'registers', id: String(editions.registers) }
  const data = { title: '第二份登记册', district: rows.districts, asOf: '2020-07-22T12:00:00.000Z' }
  const rival = await create(writer, 'registers', { ...data, source: '示例', editor: '示例编辑' })
  await act(writer, registers.id, { transition: 'submit' }, 'registers')
  await publish('registers', rival)
  expect(await stateOf(registers)).toBe('draft')
})
