import { stateNames } from '@exemplar/shared/review/transitions'
import { expect, test } from 'vitest'
import type { ReviewStatus } from '../../review/doors/status.ts'
import { toSituation } from './situation.ts'

const base: ReviewStatus = {
  state: 'draft',
  level: 0,
  levels: 3,
  edition: 1,
  revision: 1,
  owed: false,
  approvals: [],
  allowed: [],
  candidates: [],
  canAssign: false,
  refused: [],
  issues: [],
  findings: [],
  log: [],
}
const say = (status: Partial<ReviewStatus>, canSave = true) =>
  toSituation({ ...base, ...status }, { canSave }).zh

test('every state has a sentence in both languages', () => {
  for (const state of stateNames) {
    const { zh, en } = toSituation({ ...base, state }, { canSave: false })
    expect([zh, en]).not.toContain('')
  }
})

test('who could save is told what saving does to a review under way, nobody else', () => {
  expect(say({ state: 'in-review' })).toBe('等待初审。现在保存任何改动，都会退回草稿，已有的审核作废。')
  expect(say({ state: 'in-review', level: 2 }, false)).toBe('等待终审。')
  expect(say({ state: 'published' })).not.toContain('退回草稿')
})

test('what is live is named while the next edition is written', () => {
  expect(say({ edition: 2, live: { edition: 1, number: 7 } })).toContain('网站上仍是第1稿')
})

test('a time is told in Beijing time, to the second', () => {
  expect(say({ state: 'scheduled', publishAt: '2020-10-28T01:00:00.000Z' })).toContain(
    '定于2020-10-28 09:00:00（北京时间）发布',
  )
})
