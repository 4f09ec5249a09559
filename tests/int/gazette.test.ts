import { toCanonicalJson } from '@exemplar/shared/gazette/digest'
import type { GazettePage } from '@exemplar/shared/gazette/entry'
import { keySet } from '@exemplar/shared/gazette/keys'
import { findFeedFault } from '@exemplar/shared/gazette/verify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toClient, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { readEvents } from '../support/events.ts'
import {
  act,
  approve,
  type Newsroom,
  openNewsroom,
  publish,
  readStatus,
  revise,
  write,
} from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'
import { readPage } from '../support/read-page.ts'
import { databaseKind } from '../support/settings.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

const readFeed = async (query = 'limit=500'): Promise<GazettePage> =>
  readPage((await toClient(cms.url).get(`/api/gazette?${query}`)).body)
const readKeys = async () => keySet.parse((await toClient(cms.url).get('/api/gazette/keys')).body)
const notice = { reason: 'factual-error', text: '文中数字有误，现予撤下。' } as const

describe('the gazette', () => {
  test('publishing, correcting and withdrawing are numbered without gaps and verify', async () => {
    const before = (await readFeed()).latest
    const id = await publish(room, { title: '公报一则', slug: 'gong-bao-yi-ze' })
    await revise(room.contributor, id, { deck: '更正后的导语。' })
    await approve(room, id)
    await act(room.publisher, id, { transition: 'publish' })
    await act(room.publisher, id, { transition: 'withdraw', notice })
    const { entries, latest } = await readFeed()
    expect(latest).toBe(before + 3)
    expect(entries.slice(before).map(({ head }) => [head.act, head.edition])).toEqual([
      ['publish', 1],
      ['correct', 2],
      ['withdraw', 2],
    ])
    expect(entries.map(({ head }) => head.number)).toEqual(entries.map((_, index) => index + 1))
    expect(await findFeedFault(entries, await readKeys())).toBeUndefined()
  })

  test('a withdrawn text is nowhere in the feed any more, and the chain still verifies', async () => {
    const id = await publish(room, { title: '要撤下的', text: '不该公开的一句话。' })
    expect(JSON.stringify(await readFeed())).toContain('不该公开的一句话')
    expect((await act(room.publisher, id, { transition: 'withdraw', notice })).status).toBe(200)
    const { entries } = await readFeed()
    expect(JSON.stringify(entries)).not.toContain('不该公开的一句话')
    expect(JSON.stringify(entries)).toContain(notice.text)
    expect(await findFeedFault(entries, await readKeys())).toBeUndefined()
    expect((await readStatus(room.auditor, id)).state).toBe('withdrawn')
  })

  test('an edition under way may be withdrawn from the public while its successor is a draft', async () => {
    const id = await publish(room, { title: '边改边撤' })
    await act(room.contributor, id, { transition: 'revise' })
    expect((await act(room.publisher, id, { transition: 'withdraw', notice })).status).toBe(200)
    expect(await readStatus(room.auditor, id)).toMatchObject({ state: 'withdrawn', edition: 2 })
  })

  test('pages of the feed follow each other, and an unchanged page is answered with 304', async () => {
    const { entries, latest } = await readFeed()
    const paged = []
    for (let after = 0; after < latest; after += 2)
      paged.push(...(await readFeed(`after=${after}&limit=2`)).entries)
    expect(paged).toEqual(entries)
    const first = await fetch(`${cms.url}/api/gazette?after=0&limit=2`)
    const etag = first.headers.get('etag') ?? ''
    const again = await fetch(`${cms.url}/api/gazette?after=0&limit=2`, {
      headers: { 'If-None-Match': etag },
    })
    expect(again.status).toBe(304)
  })

  test.each(['limit=0', 'limit=501', 'after=-1', 'after=x', 'since=3'])(
    'the feed refuses ?%s',
    async (query) => {
      expect(toTold(await toClient(cms.url).get(`/api/gazette?${query}`))).toEqual([400, 'bad-request'])
    },
  )

  test('the stream tells what is there and where it ends, then what comes, and goes on after Last-Event-ID', async () => {
    const { latest, state } = await readFeed()
    const events = readEvents(`${cms.url}/api/gazette/stream?after=${latest - 1}`)
    expect((await events.next()).value).toMatchObject({ id: String(latest), event: 'entry' })
    const data = `{"digest":"${state?.digest}","number":${latest}}`
    expect((await events.next()).value).toEqual({ event: 'head', data })
    const coming = events.next()
    await publish(room, { title: '直播一则' })
    expect((await coming).value).toMatchObject({ id: String(latest + 1), event: 'entry' })
    const grown = await readFeed()
    const { number, digest } = grown.state ?? {}
    expect(number).toBe(latest + 1)
    expect((await events.next()).value).toEqual({
      event: 'head',
      data: `{"digest":"${digest}","number":${number}}`,
    })
    await events.return(undefined)
    const resumed = readEvents(`${cms.url}/api/gazette/stream`, { lastEventId: latest })
    expect((await resumed.next()).value).toMatchObject({ id: String(latest + 1) })
    await resumed.return(undefined)
  })

  // Of a timer, which no database knows of: on one of them.
  test.runIf(databaseKind === 'sqlite')('the stream says its head anew, though nothing happens', async () => {
    const { state } = await readFeed()
    const events = readEvents(`${cms.url}/api/gazette/stream?after=${state?.number}`)
    const first = (await events.next()).value
    expect((await events.next()).value).toEqual(first)
    expect(first).toMatchObject({
      event: 'head',
      data: `{"digest":"${state?.digest}","number":${state?.number}}`,
    })
    await events.return(undefined)
  })

  test('the feed is the stored texts themselves, in canonical form', async () => {
    const text = await (await fetch(`${cms.url}/api/gazette?limit=2`)).text()
    expect(text).toBe(toCanonicalJson(JSON.parse(text)))
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['entries', 'latest', 'state'])
  })

  test('ten editions published at the same instant get ten numbers in a row', async () => {
    const ids: string[] = []
    for (let index = 0; index < 10; index++) {
      const id = await write(room, { title: `同时发布之${index + 1}` })
      await approve(room, id)
      ids.push(id)
    }
    const before = (await readFeed()).latest
    const answers = await Promise.all(ids.map((id) => act(room.publisher, id, { transition: 'publish' })))
    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200))
    const { entries } = await readFeed()
    expect(new Set(entries.slice(before).map(({ head }) => head.subject))).toEqual(new Set(ids))
    expect(await findFeedFault(entries, await readKeys())).toBeUndefined()
  })

  test('publishing the same edition twice at once publishes it once', async () => {
    const id = await write(room, { title: '点了两下' })
    await approve(room, id)
    const { revision } = await readStatus(room.publisher, id)
    const clicks = await Promise.all(
      [1, 2, 3].map(() =>
        room.publisher.post(`/api/stories/${id}/review`, { transition: 'publish', revision }),
      ),
    )
    expect(clicks.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await readFeed()).entries.filter(({ head }) => head.subject === id)).toHaveLength(1)
  })
})
