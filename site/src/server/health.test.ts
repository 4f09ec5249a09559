import { expect, test } from 'vitest'
import type { FollowStatus } from '../gazette/follow/status.ts'
import { toHealth } from './health.ts'

const ago = (seconds: number) => new Date(Date.now() - seconds * 1_000).toISOString()

const well = (): FollowStatus => ({
  ...{
    ready: true,
    head: 7,
    latest: 7,
    following: 'stream',
    caughtUp: true,
    fault: undefined,
    isFound: false,
  },
  lastReadAt: ago(3),
})
const forked = { number: 5, code: 'gazette-forked', at: ago(90) }

const ask = (status: Partial<FollowStatus>, search = '') => {
  const answer = toHealth({ ...well(), ...status }, search)
  return { status: answer.status, body: JSON.parse(Buffer.from(answer.body).toString()) as unknown }
}

test('a site that is well says where it is and when it last read the feed', () => {
  const { lastReadAt } = well()
  expect(ask({ lastReadAt })).toEqual({
    status: 200,
    body: { ready: true, head: 7, latest: 7, connected: true, fault: null, lastReadAt, lagSeconds: 3 },
  })
})

test('a fault is told with since when and in both languages; what was good is served all the same', () => {
  expect(ask({ fault: forked })).toMatchObject({
    status: 200,
    body: {
      fault: {
        ...{ number: 5, code: 'gazette-forked', since: forked.at },
        zh: '公报的这一号与本站此前所见不同，历史可能被改写',
        en: 'the entry is not the one that was seen here before: history may have been rewritten',
      },
    },
  })
})

test('a lost memory and the last forgetting are told where they were', () => {
  const forgotten = { at: ago(9), reason: '后台数据库恢复自备份', number: 4 }
  expect(ask({ lost: { at: ago(9), number: 4 }, forgotten }).body).toMatchObject({
    memory: { code: 'memory-lost', number: 4, zh: expect.stringContaining('所见') },
    forgotten,
  })
})

test.each<[string, Partial<FollowStatus>, number]>([
  ['is well', {}, 200],
  ['has not read the feed for two minutes', { lastReadAt: ago(119) }, 200],
  ['has not read the feed for longer', { lastReadAt: ago(122) }, 503],
  ['has not read the feed yet', { lastReadAt: undefined }, 200],
  ['has a fault', { fault: forked }, 503],
  ['has lost its memory', { lost: { at: ago(9), number: 4 } }, 503],
  ['has forgotten on purpose', { forgotten: { at: ago(9), reason: '后台数据库恢复自备份', number: 4 } }, 200],
  ['has nothing to serve', { ready: false }, 503],
])('asked strictly, a site that %s', (_, status, expected) => {
  expect(ask(status, '?strict').status).toBe(expected)
})

test('there is no other parameter', () => {
  for (const search of ['?strict=1', '?Strict', '?strict&x', '?x', '?'])
    expect(toHealth(well(), search).status, search).toBe(400)
})
