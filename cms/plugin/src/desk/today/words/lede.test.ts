import { describe, expect, test } from 'vitest'
import type { Queue, Task } from '../../../dashboard/queue/queue.ts'
import { toLede } from './lede.ts'

const now = Date.parse('2026-11-29T10:00:00Z')
const none: Queue = {
  ...{
    waiting: [],
    returned: [],
    submitted: [],
    drafts: [],
    scheduled: [],
    overdue: [],
    owed: [],
    columns: [],
  },
  levels: 3,
}
const task = (id: string, dueAt?: string): Task => ({
  ...{ collection: 'stories', id, title: id, state: 'in-review', level: 0, edition: 1 },
  ...(dueAt ? { dueAt } : {}),
})

describe('the sentence of a desk', () => {
  test('what was sent back comes first, with its time', () => {
    const lede = toLede(
      { ...none, returned: [task('a', '2026-12-01T09:30:00Z')], waiting: [task('b')], drafts: [task('c')] },
      { role: 'contributor', now },
    )
    expect(lede.head.zh).toBe('先改退回的这一篇，12月1日17:30前交。')
    expect(lede.first?.id).toBe('a')
    expect(lede.below?.zh).toBe('另有草稿1篇。')
  })
  test('a reviewer is told how much is late', () => {
    const waiting = [task('a', '2026-11-29T09:00:00Z'), task('b', '2026-11-30T09:00:00Z')]
    expect(toLede({ ...none, waiting }, { role: 'city-reviewer', now }).head.zh).toBe(
      '2篇等您审，1篇已经逾期。',
    )
    expect(toLede({ ...none, waiting }, { role: 'publisher', now }).head.zh).toBe(
      '2篇等您签发，1篇已经逾期。',
    )
  })
  test('with nothing to do each is told what may be done', () => {
    expect(toLede(none, { role: 'contributor', now }).head.zh).toBe('今天没有要改的，可以写一篇。')
    expect(toLede(none, { role: 'district-reviewer', now }).head.zh).toBe('今天没有等您审的稿件。')
    expect(toLede({ ...none, submitted: [task('a')] }, { role: 'contributor', now }).below?.zh).toBe(
      '另有1篇在别人手里。',
    )
  })
})
