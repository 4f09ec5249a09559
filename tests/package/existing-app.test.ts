import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, toClient, toTold } from '../support/client.ts'
import { pictureWords } from '../support/picture.ts'
import { installApp } from './install-app.ts'

let folder: string
let app: ChildProcess
let url: string
let said = ''
let anonymous: Client
/** The first account, which the app's own page for it made. */
let administrator: Client
/** An account of the app that has no role. */
let author: Client

type Row = { id: string; [field: string]: unknown }
type Made = { doc: Row }

beforeAll(async () => {
  const home = 'package/existing-app'
  folder = await installApp('existing-app', home)
  await cp(join(import.meta.dirname, '../support/serve.ts'), join(folder, 'support/serve.ts'))
  app = spawn(process.execPath, [`${home}/start.ts`], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] })
  app.stdout?.on('data', (piece) => {
    said += String(piece)
  })
  url = await hear(/^listening (\S+)$/m)
  anonymous = toClient(url)
  const first = { email: 'first@example.org', password: 'first-password', name: '系统管理员' }
  administrator = toClient(
    url,
    (await anonymous.post('/api/users/first-register', first)).body.token as string,
  )
  author = await hire('author', null)
})
afterAll(async () => {
  app.stdin?.end()
  if (app.exitCode === null) await once(app, 'exit')
  await rm(folder, { recursive: true, force: true, maxRetries: 10 })
})

/** What the app says, up to the first line like this: then it is done with what it did by itself. */
const hear = async (line: RegExp): Promise<string> => {
  for (;;) {
    const found = line.exec(said)?.[1]
    if (found !== undefined) return found
    if (app.exitCode !== null) throw new Error(`the app ended: ${said}`)
    await Promise.race([once(app.stdout as Readable, 'data'), once(app, 'exit')])
  }
}

const make = async (by: Client, path: string, data: unknown): Promise<Row> => {
  const { body, status } = await by.post<Made>(path, data)
  expect([path, status, status === 201 ? '' : body]).toEqual([path, 201, ''])
  return body.doc
}

/** Opens an account and signs in with it. */
const hire = async (name: string, role: string | null, place: Record<string, string> = {}) => {
  const account = { email: `${name}@example.org`, password: `${name}-password` }
  await make(administrator, '/api/users', { ...account, name, role, ...place })
  const { body } = await anonymous.post('/api/users/login', account)
  return toClient(url, body.token as string)
}

const findAccount = async (name: string): Promise<Row> => {
  const { body } = await administrator.get<{ docs: Row[] }>(`/api/users?where[name][equals]=${name}`)
  return body.docs[0] as Row
}

const take = async (by: Client, id: string, transition: string): Promise<void> => {
  const { body } = await by.get<{ review: { revision: number } }>(`/api/case-stories/${id}`)
  const answer = await by.post(`/api/case-stories/${id}/review`, {
    transition,
    revision: body.review.revision,
  })
  expect([transition, answer.status]).toEqual([transition, 200])
}

const paragraph = {
  ...{ type: 'paragraph', format: '', indent: 0, version: 1 },
  children: [{ type: 'text', text: '窗口开了。', version: 1 }],
}
/** A text with a picture of the plugin's own collection in it. */
const toBody = (picture: string) => {
  const upload = {
    type: 'upload',
    relationTo: 'exemplar-media',
    value: picture,
    format: '',
    version: 3,
    fields: {},
  }
  const children = [paragraph, { ...upload, id: '68a5b1f0c0ffee0000000001' }]
  return { root: { type: 'root', format: '', indent: 0, version: 1, direction: 'ltr', children } }
}

const toForm = async (words: object): Promise<FormData> => {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#336' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.set('_payload', JSON.stringify(words))
  form.set('file', new File([new Uint8Array(picture)], 'window.png', { type: 'image/png' }))
  return form
}

describe('the plugin in an app that has users, media, categories, pages and posts', () => {
  test('publishes a story through the review, under slugs of the app’s choice', async () => {
    const district = await make(administrator, '/api/districts', {
      ...{ code: '371002', name: '环翠区', codeKind: 'GB/T 2260' },
    })
    const community = await make(administrator, '/api/communities', {
      ...{ slug: 'hai-yan', name: '海晏社区（示例）', district: district.id },
    })
    const category = await make(administrator, '/api/standard-categories', {
      ...{ key: 'services', number: 3, title: '服务精准', statement: '办事方便。' },
    })
    const standard = await make(administrator, '/api/standards', {
      ...{ number: 17, title: '一窗受理、全科服务', category: category.id },
    })
    const writer = await hire('writer', 'contributor', { district: district.id })
    const picture = await make(writer, '/api/exemplar-media', await toForm(pictureWords))
    const story = await make(writer, '/api/case-stories', {
      ...{ title: '一扇窗口', deck: '只认一扇窗。', year: 2020, source: '示例', editor: '示例' },
      body: toBody(picture.id),
      ...{ community: community.id, standards: [standard.id] },
    })
    await take(writer, story.id, 'submit')
    await take(
      await hire('district-person', 'district-reviewer', { district: district.id }),
      story.id,
      'approve',
    )
    await take(await hire('city-person', 'city-reviewer'), story.id, 'approve')
    await take(await hire('chief', 'chief-editor'), story.id, 'approve')
    await take(await hire('publisher', 'publisher'), story.id, 'publish')
    // SQLite lets one write at a time: whoever is told when nobody else writes, is told before anybody does.
    expect(await hear(/^mailed (\S+)$/m)).toBe('writer@example.org')

    const feed = await anonymous.get<{ entries: { head: { kind: string; subject: string } }[] }>(
      '/api/gazette',
    )
    expect(feed.body.entries.map(({ head }) => [head.kind, head.subject])).toEqual([['story', story.id]])
    expect(JSON.stringify(feed.body.entries)).toContain(pictureWords.alt)
    const inUse = await writer.delete(`/api/exemplar-media/${picture.id}`)
    expect(toTold(inUse)).toEqual([409, 'in-use'])
    expect(toTold(await anonymous.get(`/api/exemplar-media/${picture.id}`))).toEqual([403, 'forbidden'])
    expect(toTold(await anonymous.get('/api/case-stories'))).toEqual([403, 'forbidden'])
    expect((await anonymous.get('/api/stories')).status).toBe(404)
  })

  test('tells the review log of its collections by names that no app’s slugs change', async () => {
    const { body } = await administrator.get<{ records: { record: string }[] }>('/api/review-log?limit=500')
    const told = body.records.map(({ record }) => JSON.parse(record) as Record<string, unknown>)
    expect(new Set(told.map(({ collectionSlug }) => collectionSlug))).toEqual(new Set(['users', 'stories']))
    // An account without a role is none of the plugin's.
    expect(JSON.stringify(told)).not.toContain('author')
  })

  test('finds what is used, and asks before a change voids what is under review', async () => {
    const { body } = await administrator.get<{ docs: Row[] }>('/api/standard-categories')
    const answer = await administrator.delete(`/api/standard-categories/${body.docs[0]?.id}`)
    expect(toTold(answer)).toEqual([409, 'in-use'])
  })
})

describe('the app’s own accounts', () => {
  test('have roles beside what they had: the first is an administrator, others have none until they are given one', async () => {
    expect(await findAccount('author')).toMatchObject({ name: 'author', role: null })
    expect(await findAccount('系统管理员')).toMatchObject({ role: 'administrator' })
    expect(toTold(await author.get('/api/case-stories'))).toEqual([403, 'forbidden'])
  })

  test('are kept by the app’s rules, its own hook runs, and nobody gives themselves a role', async () => {
    const { id } = await findAccount('author')
    const renamed = await author.patch<Made>(`/api/users/${id}`, { nickname: '  小作  ', role: 'publisher' })
    expect([renamed.status, renamed.body.doc.nickname, renamed.body.doc.role]).toEqual([200, '小作', null])
    expect((await author.patch(`/api/users/${id}`, { name: '作者', email: 'me@example.org' })).status).toBe(
      200,
    )
    expect((await anonymous.get('/api/users')).status).toBe(403)
  })

  test('that have a role are not taken over by those who may keep accounts of the app', async () => {
    const { id } = await findAccount('publisher')
    for (const change of [{ email: 'mine@example.org' }, { password: 'mine-password' }, { name: '别人' }])
      expect(toTold(await author.patch(`/api/users/${id}`, change)), JSON.stringify(change)).toEqual([
        403,
        'not-your-account',
      ])
    expect(toTold(await author.delete(`/api/users/${id}`))).toEqual([403, 'not-your-account'])
    expect((await author.patch(`/api/users/${id}`, { nickname: '签发人' })).status).toBe(200)
  })
})

describe('passwords of the app’s accounts', () => {
  test('are guarded as ours are, and are as long where the account has a role', async () => {
    await hire('clumsy', 'auditor')
    const signIn = (password: string) =>
      anonymous.post('/api/users/login', { email: 'clumsy@example.org', password })
    for (let time = 0; time < 5; time += 1)
      expect(toTold(await signIn('a wrong password'))).toEqual([401, 'sign-in-failed'])
    expect(toTold(await signIn('clumsy-password'))).toEqual([429, 'sign-in-later'])
    const { id } = await findAccount('clumsy')
    const short = await administrator.patch(`/api/users/${id}`, { password: 'abc' })
    expect(toTold(short)).toEqual([400, 'invalid'])
    const { body } = await administrator.get<{ devices: object[] }>(`/api/users/${id}/devices`)
    expect(body.devices).toHaveLength(1)
  })
})

describe('an account that is put into the trash', () => {
  const trash = (id: string, deletedAt: string | null) =>
    administrator.patch(`/api/users/${id}?trash=true`, { deletedAt })
  const listActs = async (id: string) => {
    const { body } = await administrator.get<{ records: { record: string }[] }>('/api/review-log?limit=500')
    return body.records
      .map(({ record }) => JSON.parse(record) as { subject: string; act: string })
      .filter(({ subject }) => subject === id)
      .map(({ act }) => act)
  }

  test('is closed, and opened again when it comes back, as the log tells', async () => {
    await hire('clerk', 'publisher')
    const { id } = await findAccount('clerk')
    expect((await trash(id, new Date().toISOString())).status).toBe(200)
    expect((await trash(id, null)).status).toBe(200)
    expect(await listActs(id)).toEqual(['open-account', 'close-account', 'open-account'])
  })

  test('is not the last administrator’s', async () => {
    const { id } = await findAccount('系统管理员')
    expect(toTold(await trash(id, new Date().toISOString()))).toEqual([409, 'last-administrator'])
  })
})

describe('the app’s own collections', () => {
  test('draft and publish as before, with their own access and hooks', async () => {
    const category = await make(author, '/api/categories', { title: '通知' })
    const post = await make(author, '/api/posts?draft=true', { title: '第一篇', categories: [category.id] })
    expect((await anonymous.get(`/api/posts/${post.id}`)).status).toBe(404)
    const published = await author.patch<Made>(`/api/posts/${post.id}`, { _status: 'published' })
    expect(published.body.doc).toMatchObject({
      ...{ _status: 'published', publishedAt: '2020-08-01T00:00:00.000Z' },
    })
    expect((await anonymous.get(`/api/posts/${post.id}`)).body).toMatchObject({ title: '第一篇' })
    expect((await author.delete(`/api/categories/${category.id}`)).status).toBe(200)
  })

  test('refuse by their own rules and in Payload’s own words', async () => {
    const refused = await anonymous.post<{ errors: object[] }>('/api/posts', { title: '无名氏' })
    expect([refused.status, refused.body.errors]).toEqual([
      403,
      [{ message: 'You are not allowed to perform this action.' }],
    ])
  })

  test('take uploads into the app’s own media, which everybody reads', async () => {
    const { id } = await make(author, '/api/media', await toForm({ alt: '窗口' }))
    const { body } = await anonymous.get(`/api/media/${id}`)
    expect(body).toMatchObject({ alt: '窗口', width: 40, sizes: { thumbnail: { width: 20 } } })
    expect((await fetch(new URL(String(body.url), url))).status).toBe(200)
    const page = await make(author, '/api/pages', {
      ...{ title: '首页', _status: 'published', layout: [{ blockType: 'mediaBlock', media: id }] },
    })
    expect((await anonymous.get(`/api/pages/${page.id}`)).body).toMatchObject({ title: '首页' })
    expect((await author.post('/api/globals/header', { title: '网站' })).status).toBe(200)
    expect((await anonymous.get('/api/globals/header')).body).toMatchObject({ title: '网站' })
  })
})
