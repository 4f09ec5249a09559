import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toClient, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { type Newsroom, openNewsroom, publish, toStoryData, write } from '../support/newsroom.ts'
import { create, toLocalOffice } from '../support/people.ts'
import { askRaw, type Raw } from '../support/raw.ts'

let cms: Cms
let room: Newsroom
let story: string

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  story = await publish(room, { title: '公开的一篇' })
})
afterAll(() => cms.close())

describe('a query that nobody can answer is refused before it is asked', () => {
  test.each([
    ...['where[id][equals][$gt]=', 'where[id][near]=1,2,3', 'where[id][intersects]=x', 'where[id][within]=x'],
    ...['where[id][all]=x', 'where=x', 'where[]=x', 'where[and]=x', 'where={'],
    ...['sort=$gt', 'sort=-$gt', 'sort=title.$gt', 'sort=.', 'sort=a..b', 'sort=-', 'sort=title,', 'sort='],
    ...['sort[]=title&sort[]=$gt', 'where[_id][equals]=x', 'where[user._id][equals]=x'],
    ...['page=1e309', 'page=-1', 'limit=x', 'depth=[]', 'sort[a]=b', 'select=x', 'populate=x', 'data={'],
  ])('%s', async (query) => {
    for (const path of ['stories', 'stories/versions', 'users', 'review-records', 'payload-preferences'])
      expect(toTold(await room.administrator.get(`/api/${path}?${query}`)), `${path}?${query}`).toEqual([
        400,
        'bad-request',
      ])
  })

  test('a time that is none', async () => {
    for (const path of ['stories', 'stories/count', 'stories/versions', 'payload-preferences'])
      for (const operator of ['equals', 'less_than', 'not_equals', 'contains']) {
        const answer = await room.administrator.get(`/api/${path}?where[createdAt][${operator}]=x`)
        expect(toTold(answer), `${path} ${operator}`).toEqual([400, 'bad-request'])
      }
    const since = await room.administrator.get('/api/stories?where[createdAt][greater_than]=2020-01-01')
    expect(since.status).toBe(200)
  })

  test.each([
    ...[{ id: { equals: ['x'] } }, { title: { not_equals: [] } }, { title: { like: 5 } }],
    ...[{ title: { not_like: true } }, { deck: { contains: null } }, { community: { not_like: 'x' } }],
  ])('what no database compares: %j', async (where) => {
    const answer = await room.administrator.get(
      `/api/stories?where=${encodeURIComponent(JSON.stringify(where))}`,
    )
    expect(toTold(answer)).toEqual([400, 'bad-request'])
  })

  test('what nothing is sorted by, by the other door, too', async () => {
    for (const sort of ['$gt', '.', 'a..b', '-', 'title,', '']) {
      const query = `{Stories(sort:${JSON.stringify(sort)}){docs{id}}}`
      const { body } = await room.administrator.post('/api/graphql', { query })
      expect(JSON.stringify(body), sort).toContain(sort === '' ? story : '"code":"bad-request"')
    }
  })

  test('a way into a text', async () => {
    for (const path of ['stories', 'stories/count', 'announcements'])
      for (const name of ['body.root', 'body.root.children.text', 'body.root.0'])
        for (const operator of ['equals', 'like', 'exists'])
          expect(
            toTold(await room.administrator.get(`/api/${path}?where[${name}][${operator}]=x`)),
            `${path} ${name} ${operator}`,
          ).toEqual([400, 'bad-request'])
    expect((await room.administrator.get('/api/stories?where[body][like]=x')).status).toBe(200)
  })

  test('what may point at more than one kind is asked by which, or by its key', async () => {
    for (const field of ['user', 'document'])
      expect(
        toTold(await room.administrator.get(`/api/payload-locked-documents?where[${field}][equals]=x`)),
        field,
      ).toEqual([400, 'bad-request'])
    for (const asked of ['[user.value]=x', '[user.relationTo]=users', '[document.relationTo]=stories']) {
      const query = `where${asked.replace('=', '[equals]=')}`
      expect((await room.administrator.get(`/api/payload-locked-documents?${query}`)).status, query).toBe(200)
    }
  })

  test('one that can be is', async () => {
    const where = encodeURIComponent(
      JSON.stringify({ or: [{ id: { in: [story] } }, { id: { exists: false } }] }),
    )
    for (const query of [
      `where=${where}`,
      `where[and][0][or][0][id][equals]=${story}`,
      `where[id][in][0]=${story}&limit=10&page=1&depth=0&sort=-updatedAt&select[title]=true`,
      `where[review.state][not_in]=draft,in-review&sort[]=title&sort[]=-createdAt`,
    ]) {
      const { status, body } = await room.contributor.get<{ docs: { id: string }[] }>(`/api/stories?${query}`)
      expect([status, body.docs?.map(({ id }) => id)], query).toEqual([200, [story]])
    }
  })
})

test('doors that a collection has not are not found', async () => {
  for (const person of [toClient(cms.url), room.administrator]) {
    for (const path of ['media/versions', 'districts/versions/x', 'media/file/nothing.png'])
      expect([403, 404], path).toContain((await person.get(`/api/${path}`)).status)
    for (const path of ['districts/versions/x', 'users/verify/x'])
      expect([403, 404], path).toContain((await person.post(`/api/${path}`, {})).status)
  }
  expect(toTold(await room.administrator.get('/api/media/file/nothing.png'))).toEqual([404, 'not-found'])
  expect(toTold(await room.administrator.get(`/api/media/file/${'a'.repeat(400)}`))).toEqual([
    404,
    'not-found',
  ])
  expect(toTold(await room.administrator.get('/api/stories/%E0%A4%A'))).toEqual([400, 'bad-request'])
})

describe('a body that is none', () => {
  const json = 'application/json'
  const deep = `${'{"children":['.repeat(3_000)}${']}'.repeat(3_000)}`
  test.each<[string, Raw, [number, string]]>([
    ['broken JSON', { type: json, body: '{"name":' }, [400, 'bad-request']],
    ['a list', { type: json, body: '[]' }, [400, 'bad-request']],
    ['a number', { type: json, body: '7' }, [400, 'bad-request']],
    ['nothing', { type: json, body: 'null' }, [400, 'bad-request']],
    ['JSON without an end', { type: json, body: deep }, [400, 'bad-request']],
    ['a text', { type: 'text/plain', body: '{"name":"x"}' }, [415, 'wrong-content-type']],
    [
      'a form of old',
      { type: 'application/x-www-form-urlencoded', body: 'a=b' },
      [415, 'wrong-content-type'],
    ],
    ['no form', { type: 'multipart/form-data; boundary=x', body: '--x' }, [400, 'bad-request']],
    ['no boundary', { type: 'multipart/form-data', body: '--x' }, [400, 'bad-request']],
    ['a name alone', { type: json, body: '{"name":"x"}' }, [400, 'invalid']],
    ['nothing at all', { type: json, body: '{}' }, [400, 'invalid']],
    [
      'broken JSON that asks in place of a GET',
      { type: json, body: '{', headers: { 'x-http-method-override': 'GET' } },
      [400, 'bad-request'],
    ],
  ])('%s', async (_name, raw, told) => {
    expect(await askRaw(cms.url, '/api/districts', raw, room.administrator)).toEqual(told)
  })

  test('a form whose words are no JSON, a file that is empty, a name that no disk takes', async () => {
    const upload = (bytes: BlobPart, { name = 'a.png', words = '{}' } = {}) => {
      const form = new FormData()
      form.set('file', new File([bytes], name, { type: 'image/png' }))
      form.set('_payload', words)
      return room.contributor.post('/api/media', form)
    }
    expect(toTold(await upload('x', { words: '{' }))).toEqual([400, 'bad-request'])
    expect(toTold(await upload('x', { words: '[]' }))).toEqual([400, 'bad-request'])
    expect(toTold(await upload(''))).toEqual([422, 'empty-file'])
    expect(toTold(await upload('x', { name: 'a\0b.png' }))).toEqual([400, 'bad-request'])
  })
})

describe('a document whose values are of no type that its fields have', () => {
  /** What an editor would never write, and shows otherwise than it reads. */
  const wordsOf = (node: object) => ({ root: { type: 'root', children: [node] } })
  const deeper = { root: { type: 'root', children: [{ type: 'paragraph', children: 'x' }] } }
  test.each<[string, Record<string, unknown>, string]>([
    ['a list for a title', { title: ['x'] }, 'title'],
    ['an object for a title', { title: { length: 1 } }, 'title'],
    ['a number for a title', { title: 7 }, 'title'],
    ['what is no number in any way', { year: { toString: 'x' } }, 'year'],
    ['two lines for a title', { title: '一行\r\n又一行' }, 'title'],
    ['a text for the body', { body: 'x' }, 'body'],
    ['a text for its children', { body: { root: { children: 'x' } } }, 'body'],
    ['a text for children of its children', { body: deeper }, 'body'],
    [
      'words that stand in no text',
      { body: wordsOf({ type: 'paragraph', text: '另一句', children: [] }) },
      'body',
    ],
    ['words of a break', { body: wordsOf({ type: 'linebreak', text: '秘密' }) }, 'body'],
    [
      'a format by its name',
      { body: wordsOf({ type: 'text', text: '十二', format: 'strikethrough' }) },
      'body',
    ],
    ['styles in a list', { body: wordsOf({ type: 'text', text: '十二', style: ['color:red'] }) }, 'body'],
    ['a merged cell as a text', { body: wordsOf({ type: 'tablecell', colSpan: '2', children: [] }) }, 'body'],
    ['nothing among its children', { body: { root: { children: [null] } } }, 'body'],
    ['an object for a year', { year: {} }, 'year'],
    ['an object for a community', { community: {} }, 'community'],
    ['a list for a community', { community: [[]] }, 'community'],
    ['nothing among standards', { standards: [{ id: {} }] }, 'standards'],
    ['a text for rows', { figures: { rows: 'x' } }, 'figures.rows'],
    ['a text for a row', { figures: { rows: ['x'] } }, 'figures.rows.0'],
  ])('%s', async (_name, values, path) => {
    const answers = [
      await room.contributor.post('/api/stories', { ...toStoryData(room), ...values }),
      await room.contributor.patch(`/api/stories/${await write(room)}`, values),
    ]
    for (const answer of answers) {
      expect(toTold(answer)).toEqual([400, 'invalid'])
      const { errors } = answer.body as { errors: { data: { issues: { path: string }[] } }[] }
      expect(errors[0]?.data.issues.map((issue) => issue.path)).toEqual([path])
    }
  })
})

test('a notice that is none is no result’s notice', async () => {
  for (const publicNotice of [{}, { address: 'x' }, [{}], { value: {} }, { id: {} }])
    expect(toTold(await room.chiefEditor.post('/api/announcements', { title: '试', publicNotice }))).toEqual([
      ...[400, 'invalid'],
    ])
})

test('when something was made is not the writer’s to say', async () => {
  const long = { createdAt: '2000-01-01T00:00:00.000Z', updatedAt: '2000-01-01T00:00:00.000Z' }
  const id = await create(room.contributor, 'stories', { ...toStoryData(room), ...long })
  await room.contributor.patch(`/api/stories/${id}`, { deck: '改过。', ...long })
  const { body } = await room.contributor.get<typeof long>(`/api/stories/${id}`)
  expect([body.createdAt, body.updatedAt].filter((time) => time < '2001')).toEqual([])
})

test('a copy of a document’s JSON is a document of its own, and leaves the other as it is', async () => {
  const turns = [
    { clock: '15:00:00', role: 'host', speaker: '主持人', paragraphs: '各位好。' },
    { clock: '15:02:37', role: 'spokesperson', speaker: '张科长', paragraphs: '标准有三十三项。' },
  ]
  const made = await room.pressOfficer.post<{ doc: Row }>('/api/conferences', {
    title: '发布会',
    year: 2020,
    date: '2020-07-22',
    turns,
  })
  expect(toTold(made)).toEqual([201, undefined])
  const { body: first } = await room.pressOfficer.get<Row>(`/api/conferences/${made.body.doc.id}?depth=0`)
  const { slug: _slug, id: _id, review: _review, ...copied } = first
  const copy = await room.pressOfficer.post<{ doc: Row }>('/api/conferences', copied)
  expect(toTold(copy)).toEqual([201, undefined])
  expect(copy.body.doc.turns.map(({ speaker }) => speaker)).toEqual(['主持人', '张科长'])
  const ids = first.turns.map(({ id }) => id)
  expect(copy.body.doc.turns.filter(({ id }) => ids.includes(id))).toEqual([])
  const twice = await room.pressOfficer.patch(`/api/conferences/${copy.body.doc.id}`, {
    turns: [first.turns[0], first.turns[0]],
  })
  expect(toTold(twice)).toEqual([200, undefined])
  const { body: after } = await room.pressOfficer.get<Row>(`/api/conferences/${first.id}?depth=0`)
  expect(after.turns).toEqual(first.turns)
})
type Row = { id: string; slug: string; review: unknown; turns: { id: string; speaker: string }[] }
