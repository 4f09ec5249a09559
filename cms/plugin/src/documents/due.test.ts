import { expect, test } from 'vitest'
import { toAwaited } from './due.ts'
import type { Review } from './review-state.ts'

const draft: Review = {
  state: 'draft',
  edition: 1,
  level: 0,
  revision: 1,
  contributors: ['writer'],
  approvals: [],
  answers: [],
}
const day = 86_400_000
const inDays = (review: Review) => Math.round((Date.parse(review.dueAt ?? '') - Date.now()) / day)

test('each wait is due so many days after it began, and begins with every level', () => {
  const submitted = toAwaited({ ...draft, state: 'in-review' }, { before: draft, days: 3 })
  expect(inDays(submitted)).toBe(3)
  const late = { ...submitted, assignee: 'reviewer', dueAt: '2020-01-01T00:00:00.000Z' }
  const passed = toAwaited({ ...late, level: 1 }, { before: late, days: 3 })
  expect(inDays(passed)).toBe(3)
  expect(passed.assignee).toBeUndefined()
})

test('nothing is due in a draft, or once it is published or withdrawn', () => {
  const before: Review = {
    ...draft,
    state: 'approved',
    dueAt: '2020-01-01T00:00:00.000Z',
    assignee: 'somebody',
  }
  for (const state of ['draft', 'scheduled', 'published', 'withdrawn'] as const)
    expect(toAwaited({ ...before, state }, { before, days: 3 })).toEqual({ ...draft, state })
})

test('a review that is owed is due, and stays so while the next edition is written', () => {
  const owed = toAwaited({ ...draft, state: 'published', owed: { barred: [] } }, { before: draft, days: 3 })
  expect(inDays(owed)).toBe(3)
  const revised = toAwaited({ ...owed, state: 'draft', edition: 2 }, { before: owed, days: 30 })
  expect(revised.dueAt).toBe(owed.dueAt)
  expect(toAwaited({ ...draft, edition: 2 }, { before: revised, days: 3 }).dueAt).toBeUndefined()
})
