import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toTold } from '../support/client.ts'
import { pictureWords } from '../support/picture.ts'
import {
  type ExistingApp,
  type Made,
  openExistingApp,
  type Row,
  toBody,
  toForm,
} from './open-existing-app.ts'

let app: ExistingApp

beforeAll(async () => {
  app = await openExistingApp()
})
afterAll(() => app.close())

describe('the plugin in an app that has users, media, categories, pages and posts', () => {
  test('publishes a story through the review, under slugs of the app’s choice', async () => {
    const district = await app.make(app.administrator, '/api/districts', {
      ...{ code: '371002', name: '环翠区', codeKind: 'GB/T 2260' },
    })
    const community = await app.make(app.administrator, '/api/communities', {
      ...{ slug: 'hai-yan', name: '海晏社区（示例）', district: district.id },
    })
    const category = await app.make(app.administrator, '/api/standard-categories', {
      ...{ key: 'services', number: 3, title: '服务精准', statement: '办事方便。' },
    })
    const standard = await app.make(app.administrator, '/api/standards', {
      ...{ number: 17, title: '一窗受理、全科服务', category: category.id },
    })
    const writer = await app.hire('writer', 'contributor', { district: district.id })
    const picture = await app.make(writer, '/api/exemplar-media', await toForm(pictureWords))
    const story = await app.make(writer, '/api/case-stories', {
      ...{ title: '一扇窗口', deck: '只认一扇窗。', year: 2020, source: '示例', editor: '示例' },
      body: toBody(picture.id),
      ...{ community: community.id, standards: [standard.id] },
    })
    await app.take(writer, story.id, 'submit')
    await app.take(
      await app.hire('district-person', 'district-reviewer', { district: district.id }),
      story.id,
      'approve',
    )
    await app.take(await app.hire('city-person', 'city-reviewer'), story.id, 'approve')
    await app.take(await app.hire('chief', 'chief-editor'), story.id, 'approve')
    await app.take(await app.hire('publisher', 'publisher'), story.id, 'publish')
    // SQLite lets one write at a time: whoever is told when nobody else writes, is told before anybody does.
    expect(await app.hear(/^mailed (\S+)$/m)).toBe('writer@example.org')

    const feed = await app.anonymous.get<{ entries: { head: { kind: string; subject: string } }[] }>(
      '/api/gazette',
    )
    expect(feed.body.entries.map(({ head }) => [head.kind, head.subject])).toEqual([['story', story.id]])
    expect(JSON.stringify(feed.body.entries)).toContain(pictureWords.alt)
    const inUse = await writer.delete(`/api/exemplar-media/${picture.id}`)
    expect(toTold(inUse)).toEqual([409, 'in-use'])
    expect(toTold(await app.anonymous.get(`/api/exemplar-media/${picture.id}`))).toEqual([403, 'forbidden'])
    expect(toTold(await app.anonymous.get('/api/case-stories'))).toEqual([403, 'forbidden'])
    expect((await app.anonymous.get('/api/stories')).status).toBe(404)
  })

  test('tells the review log of its collections by names that no app’s slugs change', async () => {
    const { body } = await app.administrator.get<{ records: { record: string }[] }>(
      '/api/review-log?limit=500',
    )
    const told = body.records.map(({ record }) => JSON.parse(record) as Record<string, unknown>)
    expect(new Set(told.map(({ collectionSlug }) => collectionSlug))).toEqual(new Set(['users', 'stories']))
    // An account without a role is none of the plugin's.
    expect(JSON.stringify(told)).not.toContain('author')
  })

  test('finds what is used, and asks before a change voids what is under review', async () => {
    const { body } = await app.administrator.get<{ docs: Row[] }>('/api/standard-categories')
    const answer = await app.administrator.delete(`/api/standard-categories/${body.docs[0]?.id}`)
    expect(toTold(answer)).toEqual([409, 'in-use'])
  })
})

describe('the app’s own accounts', () => {
  test('have roles beside what they had: the first is an app.administrator, others have none until they are given one', async () => {
    expect(await app.findAccount('author')).toMatchObject({ name: 'author', role: null })
    expect(await app.findAccount('系统管理员')).toMatchObject({ role: 'administrator' })
    expect(toTold(await app.author.get('/api/case-stories'))).toEqual([403, 'forbidden'])
  })

  test('are kept by the app’s rules, its own hook runs, and nobody gives themselves a role', async () => {
    const { id } = await app.findAccount('author')
    const renamed = await app.author.patch<Made>(`/api/users/${id}`, {
      nickname: '  小作  ',
      role: 'publisher',
    })
    expect([renamed.status, renamed.body.doc.nickname, renamed.body.doc.role]).toEqual([200, '小作', null])
    expect(
      (await app.author.patch(`/api/users/${id}`, { name: '作者', email: 'me@example.org' })).status,
    ).toBe(200)
    expect((await app.anonymous.get('/api/users')).status).toBe(403)
  })

  test('that have a role are not taken over by those who may keep accounts of the app', async () => {
    const { id } = await app.findAccount('publisher')
    for (const change of [{ email: 'mine@example.org' }, { password: 'mine-password' }, { name: '别人' }])
      expect(toTold(await app.author.patch(`/api/users/${id}`, change)), JSON.stringify(change)).toEqual([
        403,
        'not-your-account',
      ])
    expect(toTold(await app.author.delete(`/api/users/${id}`))).toEqual([403, 'not-your-account'])
    expect((await app.author.patch(`/api/users/${id}`, { nickname: '签发人' })).status).toBe(200)
  })
})

describe('passwords of the app’s accounts', () => {
  test('are guarded as ours are, and are as long where the account has a role', async () => {
    await app.hire('clumsy', 'auditor')
    const signIn = (password: string) =>
      app.anonymous.post('/api/users/login', { email: 'clumsy@example.org', password })
    for (let time = 0; time < 5; time += 1)
      expect(toTold(await signIn('a wrong password'))).toEqual([401, 'sign-in-failed'])
    expect(toTold(await signIn('clumsy-password'))).toEqual([429, 'sign-in-later'])
    const { id } = await app.findAccount('clumsy')
    const short = await app.administrator.patch(`/api/users/${id}`, { password: 'abc' })
    expect(toTold(short)).toEqual([400, 'invalid'])
    const { body } = await app.administrator.get<{ devices: object[] }>(`/api/users/${id}/devices`)
    expect(body.devices).toHaveLength(1)
  })
})

describe('an account that is put into the trash', () => {
  const trash = (id: string, deletedAt: string | null) =>
    app.administrator.patch(`/api/users/${id}?trash=true`, { deletedAt })
  const listActs = async (id: string) => {
    const { body } = await app.administrator.get<{ records: { record: string }[] }>(
      '/api/review-log?limit=500',
    )
    return body.records
      .map(({ record }) => JSON.parse(record) as { subject: string; act: string })
      .filter(({ subject }) => subject === id)
      .map(({ act }) => act)
  }

  test('is closed, and opened again when it comes back, as the log tells', async () => {
    await app.hire('clerk', 'publisher')
    const { id } = await app.findAccount('clerk')
    expect((await trash(id, new Date().toISOString())).status).toBe(200)
    expect((await trash(id, null)).status).toBe(200)
    expect(await listActs(id)).toEqual(['open-account', 'close-account', 'open-account'])
  })

  test('is not the last administrator’s', async () => {
    const { id } = await app.findAccount('系统管理员')
    expect(toTold(await trash(id, new Date().toISOString()))).toEqual([409, 'last-administrator'])
  })
})

describe('the app’s own collections', () => {
  test('draft and publish as before, with their own access and hooks', async () => {
    const category = await app.make(app.author, '/api/categories', { title: '通知' })
    const post = await app.make(app.author, '/api/posts?draft=true', {
      title: '第一篇',
      categories: [category.id],
    })
    expect((await app.anonymous.get(`/api/posts/${post.id}`)).status).toBe(404)
    const published = await app.author.patch<Made>(`/api/posts/${post.id}`, { _status: 'published' })
    expect(published.body.doc).toMatchObject({
      ...{ _status: 'published', publishedAt: '2020-08-01T00:00:00.000Z' },
    })
    expect((await app.anonymous.get(`/api/posts/${post.id}`)).body).toMatchObject({ title: '第一篇' })
    expect((await app.author.delete(`/api/categories/${category.id}`)).status).toBe(200)
  })

  test('refuse by their own rules and in Payload’s own words', async () => {
    const refused = await app.anonymous.post<{ errors: object[] }>('/api/posts', { title: '无名氏' })
    expect([refused.status, refused.body.errors]).toEqual([
      403,
      [{ message: 'You are not allowed to perform this action.' }],
    ])
  })

  test('take uploads into the app’s own media, which everybody reads', async () => {
    const { id } = await app.make(app.author, '/api/media', await toForm({ alt: '窗口' }))
    const { body } = await app.anonymous.get(`/api/media/${id}`)
    expect(body).toMatchObject({ alt: '窗口', width: 40, sizes: { thumbnail: { width: 20 } } })
    expect((await fetch(new URL(String(body.url), app.url))).status).toBe(200)
    const page = await app.make(app.author, '/api/pages', {
      ...{ title: '首页', _status: 'published', layout: [{ blockType: 'mediaBlock', media: id }] },
    })
    expect((await app.anonymous.get(`/api/pages/${page.id}`)).body).toMatchObject({ title: '首页' })
    expect((await app.author.post('/api/globals/header', { title: '网站' })).status).toBe(200)
    expect((await app.anonymous.get('/api/globals/header')).body).toMatchObject({ title: '网站' })
  })
})
