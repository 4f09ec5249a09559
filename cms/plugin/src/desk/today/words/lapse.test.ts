import { describe, expect, test } from 'vitest'
import { toRemaining, toWaited } from './lapse.ts'

const now = Date.parse('2026-11-29T10:00:00Z')

describe('time as people say it', () => {
  test.each([
    ['2026-11-29T09:59:40Z', '等了1分钟'],
    ['2026-11-29T09:00:00Z', '等了1小时'],
    ['2026-11-28T10:00:01Z', '等了23小时'],
    ['2026-11-26T09:00:00Z', '等了3天'],
  ])('since %s: %s', (since, zh) => expect(toWaited(since, now).zh).toBe(zh))

  test.each([
    ['2026-11-30T11:00:00Z', '还有1天', false],
    ['2026-11-29T10:05:00Z', '还有5分钟', false],
    ['2026-11-29T06:00:00Z', '逾期4小时', true],
  ])('due %s: %s', (due, zh, late) => expect(toRemaining(due, now)).toMatchObject({ zh, late }))
})
