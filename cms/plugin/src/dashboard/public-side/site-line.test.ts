import { describe, expect, test } from 'vitest'
import { toSiteLine } from './site-line.ts'

const now = Date.parse('2020-10-29T02:00:00.000Z')
const minutesAgo = (minutes: number) => new Date(now - minutes * 60_000).toISOString()
const health = { ready: true, head: 7, connected: true }
const seen = { address: 'http://site/', health, seenAt: minutesAgo(0) }
const at = (number: number, published = minutesAgo(1)) => ({
  newest: { number, findTime: (missing: number) => (missing === 8 ? published : undefined) },
  now,
})

test('a site that was never asked is nowhere', () => {
  expect(toSiteLine({ address: 'http://site/' }, at(7))).toEqual({
    address: 'http://site/',
    standing: 'unasked',
  })
})

test('a site with all of the gazette is level, and nothing is to be done', () => {
  expect(toSiteLine(seen, at(7))).toEqual({
    ...{ address: 'http://site/', standing: 'level', head: 7, seenAt: minutesAgo(0) },
  })
})

describe('what is to be done is said', () => {
  test.each([
    ['behind', 1.9, undefined],
    ['behind', 2.1, 'connection'],
  ] as const)('of a site that is %s for %s minutes: %s', (standing, minutes, advice) => {
    const line = toSiteLine(seen, at(9, minutesAgo(minutes)))
    expect([line.standing, line.behind, line.advice]).toEqual([standing, 2, advice])
  })

  test.each([
    [1.9, undefined],
    [2.1, 'server'],
  ] as const)('of a site that has been silent for %s minutes: %s', (minutes, advice) => {
    const silent = { ...seen, failure: 'no-answer', failedSince: minutesAgo(minutes) } as const
    const line = toSiteLine(silent, at(7))
    expect([line.standing, line.advice, line.head]).toEqual(['unreachable', advice, 7])
  })

  test.each([
    [1.9, undefined],
    [2.1, 'connection'],
  ] as const)('of a site that has been cut off for %s minutes: %s', (minutes, advice) => {
    const health = { ready: true, head: 7, connected: false, lastReadAt: minutesAgo(minutes) }
    const line = toSiteLine({ ...seen, health }, at(7))
    expect([line.standing, line.advice]).toEqual(['cut-off', advice])
  })

  test.each([
    ['gazette-forked', 'forget'],
    ['gazette-shortened', 'forget'],
    ['keys-changed', 'forget'],
    ['key-not-endorsed', 'forget'],
    ['bad-signature', 'verify'],
    ['a-fault-to-come', 'verify'],
  ])('at once of a site with the fault %s: %s', (code, advice) => {
    const fault = { code, zh: '故障', en: 'a fault' }
    const line = toSiteLine({ ...seen, health: { ...health, fault } }, at(7))
    expect([line.standing, line.advice]).toEqual(['fault', advice])
  })

  test.each([
    ['replica-damaged', 1.9, undefined],
    ['replica-damaged', 2.1, 'copy'],
    ['replica-differs', 2.1, 'copy'],
    ['file-missing', 2.1, 'copy'],
    ['file-differs', 2.1, 'copy'],
    ['defect', 2.1, 'copy'],
    ['memory-lost', 0, 'remember'],
  ])(
    'of a site whose own copy has the fault %s for %s minutes, and which follows: %s',
    (code, minutes, advice) => {
      const fault = { code, since: minutesAgo(minutes), zh: '故障', en: 'a fault' }
      const line = toSiteLine({ ...seen, health: { ...health, fault } }, at(7))
      expect([line.standing, line.advice]).toEqual(['flawed', advice])
    },
  )

  test.each(['stream-floods', 'too-many-keys'])(
    'of a site that reaches the gazette all the same: nothing at %s',
    (code) => {
      const fault = { code, zh: '故障', en: 'a fault' }
      const line = toSiteLine({ ...seen, health: { ...health, fault } }, at(7))
      expect([line.standing, line.advice]).toEqual(['level', undefined])
    },
  )

  test('of a site that is behind, whatever its own copy has lost', () => {
    const fault = { code: 'memory-lost', zh: '故障', en: 'a fault' }
    const line = toSiteLine({ ...seen, health: { ...health, fault } }, at(9))
    expect([line.standing, line.behind]).toEqual(['behind', 2])
  })

  test('at once of a site that has more than the gazette', () => {
    const line = toSiteLine(seen, at(6))
    expect([line.standing, line.advice]).toEqual(['ahead', 'recover'])
  })
})
