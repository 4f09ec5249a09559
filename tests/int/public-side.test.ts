import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toClient, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { findFreePort } from '../support/free-port.ts'
import { type HealthServer, startHealthServer, toHealth } from '../support/health-server.ts'
import { type Newsroom, openNewsroom, publish } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'
import { erase } from '../support/tampering.ts'

const purpose = { broken: 'an entry is taken away' }

type Line = {
  address: string
  standing: string
  head?: number
  behind?: number
  since?: string
  seenAt?: string
  advice?: string
  fault?: { code: string; number?: number; zh: string }
  failure?: { zh: string }
}
type Side = { gazette: { number: number; at?: string; refusal?: { code: string } }; sites: Line[] }

const names = ['steady', 'late', 'forked', 'old', 'silent', 'moved', 'endless', 'junk', 'strange'] as const
type Name = (typeof names)[number]

let sites: Record<Name, HealthServer>
let gone: string
let cms: Cms
let room: Newsroom
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

beforeAll(async () => {
  const started = await Promise.all(names.map(async (name) => [name, await startHealthServer()] as const))
  sites = Object.fromEntries(started) as Record<Name, HealthServer>
  gone = `http://127.0.0.1:${await findFreePort()}`
  const instances = [...names.map((name) => sites[name].url), gone]
  cms = await startCms({ SITE_INSTANCES: instances.join(','), SITE_BASE: '/jzxfsq/' }, purpose)
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(async () => {
  await cms.close()
  await Promise.all(names.map((name) => sites[name].close()))
})

const read = async (): Promise<Side> => (await room.publisher.get<Side>('/api/public-side')).body
const find = async (address: string) =>
  (await read()).sites.find((line) => line.address === `${address}/jzxfsq/`)
/** Looks again until a site stands so: answers are some seconds old at most. */
const until = (address: string, standing: string) =>
  expect.poll(async () => (await find(address))?.standing, { timeout: 25_000, interval: 250 }).toBe(standing)

describe('whoever publishes, or answers for it', () => {
  test('reads where the sites are; others are told why not', async () => {
    for (const person of [room.publisher, room.chiefEditor, room.administrator, room.auditor])
      expect((await person.get('/api/public-side')).status).toBe(200)
    const others = [room.contributor, room.districtReviewer, room.cityReviewer, room.pressOfficer]
    for (const person of others)
      expect(toTold(await person.get('/api/public-side'))).toEqual([403, 'public-side-refused'])
    const nobody = await toClient(cms.url).get('/api/public-side')
    expect(toTold(nobody)).toEqual([401, 'not-signed-in'])
  })

  test('finds each site asked at its own address, and told nothing', async () => {
    await until(sites.steady.url, 'level')
    expect(await find(sites.steady.url)).toMatchObject({ head: 0 })
    expect(new Set(sites.steady.asked)).toEqual(new Set(['/jzxfsq/healthz']))
    expect((await read()).gazette).toEqual({ number: 0 })
  })
})

describe('a site', () => {
  test('is level, or behind by so much, since what it lacks was published', async () => {
    await publish(room, { title: '网站已收的' })
    await publish(room, { title: '网站未收的' })
    const { gazette } = await read()
    expect(gazette).toEqual({ number: 2, at: expect.stringMatching(/Z$/) })
    sites.steady.say(toHealth({ head: 2, latest: 2 }))
    sites.late.say(toHealth({ head: 1, latest: 2 }))
    await until(sites.steady.url, 'level')
    await until(sites.late.url, 'behind')
    const line = await find(sites.late.url)
    expect(line).toMatchObject({ head: 1, behind: 1, since: gazette.at })
    // Published a moment ago: nobody has to do anything yet.
    expect(line).not.toHaveProperty('advice')
    // The others still say that they have nothing, or say nothing.
    const level = (await read()).sites.filter(({ standing }) => standing === 'level')
    expect(level.map(({ address }) => address)).toEqual([`${sites.steady.url}/jzxfsq/`])
  })

  test('that cannot read the gazette any more is told of, and after two minutes what to do', async () => {
    sites.late.say(toHealth({ head: 2, connected: false, lastReadAt: minutesAgo(1) }))
    await until(sites.late.url, 'cut-off')
    expect(await find(sites.late.url)).not.toHaveProperty('advice')
    const since = minutesAgo(3)
    const fault = { number: 3, code: 'feed-silent', since, zh: '公报源没有回应', en: 'silent' }
    sites.late.say(toHealth({ head: 2, connected: false, lastReadAt: since, fault }))
    await expect
      .poll(async () => (await find(sites.late.url))?.advice, { timeout: 25_000 })
      .toBe('connection')
    expect(await find(sites.late.url)).toMatchObject({ standing: 'cut-off', since })
  })

  test('that refuses the gazette says which entry and why, also one of the release before', async () => {
    const since = minutesAgo(5)
    const fault = { number: 2, code: 'gazette-forked', since, zh: '与此前所见不同', en: 'another one' }
    sites.forked.say(toHealth({ head: 2, latest: 2, connected: false, fault }))
    const { lastReadAt, lagSeconds, ...before } = toHealth({ head: 1, latest: 2, connected: false })
    sites.old.say({ ...before, fault: { number: 2, code: 'bad-signature', at: since } })
    await until(sites.forked.url, 'fault')
    expect(await find(sites.forked.url)).toMatchObject({ advice: 'forget', since, fault })
    await until(sites.old.url, 'fault')
    const told = { number: 2, code: 'bad-signature', zh: '签名无效' }
    expect(await find(sites.old.url)).toMatchObject({ advice: 'verify', since, fault: told })
  })

  test('with a fault of its own copy is told of as one that goes on, with other advice', async () => {
    const since = minutesAgo(5)
    const fault = {
      number: 1,
      code: 'replica-differs',
      since,
      zh: '副本中的条目不一致',
      en: 'a copy differs',
    }
    sites.forked.say(toHealth({ head: 2, latest: 2, fault }))
    await until(sites.forked.url, 'flawed')
    expect(await find(sites.forked.url)).toMatchObject({ head: 2, advice: 'copy', since, fault })
    const { zh, en, ...lost } = { ...fault, code: 'memory-lost' }
    sites.forked.say({ ...toHealth({ head: 2, latest: 2 }), memory: { ...lost, zh, en } })
    await expect
      .poll(async () => (await find(sites.forked.url))?.advice, { timeout: 25_000 })
      .toBe('remember')
  })

  test('that has more than the gazette shows that history was lost here', async () => {
    sites.strange.say(toHealth({ head: 9, latest: 9 }))
    await until(sites.strange.url, 'ahead')
    expect(await find(sites.strange.url)).toMatchObject({ head: 9, advice: 'recover' })
    sites.strange.say(toHealth({ ready: false }))
    await until(sites.strange.url, 'filling')
  })

  test('that gives no health answer is told of with the reason, whatever it sends', async () => {
    sites.silent.say(() => new Promise(() => {}))
    sites.moved.say(() => new Response(null, { status: 302, headers: { Location: sites.steady.url } }))
    let sent = 0
    sites.endless.say(() => {
      const pull = (stream: ReadableStreamDefaultController) => {
        sent += 16_384
        stream.enqueue(new Uint8Array(16_384).fill(32))
      }
      return new Response(new ReadableStream({ pull }), { headers: { 'Content-Type': 'application/json' } })
    })
    sites.junk.say(() => new Response('<!doctype html><title>login</title>'))
    const reasons = {
      [sites.silent.url]: '5秒内没有答复',
      [sites.moved.url]: '网址跳转到了别处',
      [sites.endless.url]: '答复过长，不像网站的运行状况',
      [sites.junk.url]: '答复的不是网站的运行状况',
      [gone]: '连接不上',
    }
    for (const [address, zh] of Object.entries(reasons)) {
      await expect
        .poll(async () => (await find(address))?.failure?.zh, { timeout: 25_000, interval: 250 })
        .toBe(zh)
      expect(await find(address)).toMatchObject({ standing: 'unreachable', since: expect.any(String) })
    }
    // What buffers between the two hold, and no more of it.
    expect(sent).toBeLessThan(8 * 1024 * 1024)
    expect(await find(sites.silent.url)).toMatchObject({ seenAt: expect.any(String), head: 0 })
    expect(await find(gone)).not.toHaveProperty('seenAt')
    // One that hangs keeps nobody waiting for the others: they are told of before it is given up.
    let [asked, givenUp] = [false, false]
    sites.silent.say(({ signal }) => {
      asked = true
      signal.addEventListener('abort', () => {
        givenUp = true
      })
      return new Promise(() => {})
    })
    const ask = async () => {
      await read()
      return asked
    }
    await expect.poll(ask, { timeout: 25_000 }).toBe(true)
    expect(givenUp).toBe(false)
  })
})

describe('the gazette of the CMS', () => {
  test('is said to be behind what was signed, and its sites to be ahead of it', async () => {
    await erase(cms, { collection: 'gazette-entries', field: 'number', value: 2 })
    const { gazette } = await read()
    expect(gazette).toMatchObject({ number: 1, refusal: { code: 'gazette-behind' } })
    expect(await find(sites.steady.url)).toMatchObject({ standing: 'ahead', head: 2, advice: 'recover' })
  })
})
