import { expect, test } from 'vitest'
import { genesisDigest } from '../gazette/entry.ts'
import { findUnapproved } from './conduct.ts'
import type { ReviewAct, ReviewRecord } from './record.ts'

const content = 'd'.repeat(64)
const common = {
  at: '2020-07-22T07:00:00.000Z',
  actorName: '甲',
  role: 'city-reviewer',
  collectionSlug: 'stories',
  subject: 's1',
  edition: 1,
  from: 'in-review',
  to: 'in-review',
  contentDigest: content,
  previous: genesisDigest,
} as const

type Told = Partial<ReviewRecord> & { act: ReviewAct }
const toLog = (told: readonly Told[]): ReviewRecord[] =>
  told.map((part, index) => ({ ...common, number: index + 1, actor: `a${index}`, ...part }))

const submit: Told = { act: 'submit', actor: 'writer', from: 'draft' }
const passed: Told[] = [submit, { act: 'approve' }, { act: 'approve' }, { act: 'approve', to: 'approved' }]
const publish: Told = { act: 'publish', to: 'published', entry: 1 }
const fault = (told: readonly Told[]) => findUnapproved(toLog(told))?.fault

test('what was approved at every level by others may go out, also after its time was missed', () => {
  expect(fault([...passed, publish])).toBeUndefined()
  expect(fault([...passed, { act: 'schedule' }, { act: 'miss-time' }, publish])).toBeUndefined()
  expect(fault([{ act: 'publish-unreviewed', to: 'published', entry: 1 }])).toBeUndefined()
})

test.each([
  ['no submission', [publish]],
  ['no approval', [submit, publish]],
  ['a level missing', [...passed.slice(0, 3), publish]],
  ['an edit since', [...passed, { act: 'edit', to: 'draft' }, publish]],
  ['other words', [...passed, { ...publish, contentDigest: 'e'.repeat(64) }]],
  [
    'approval of other words',
    [submit, { act: 'approve', to: 'approved', contentDigest: 'e'.repeat(64) }, publish],
  ],
  [
    'the same hand twice',
    [submit, { act: 'approve', actor: 'x' }, { act: 'approve', actor: 'x', to: 'approved' }, publish],
  ],
  ['the next edition', [...passed, publish, { act: 'revise', to: 'draft' }, { ...publish, edition: 2 }]],
] as [string, Told[]][])('a publishing is told of: %s', (_why, told) => {
  const found = findUnapproved(toLog(told))
  expect(found).toEqual({ fault: 'published-unapproved', record: told.length, entry: 1 })
})

test('other documents’ approvals count for nothing', () => {
  expect(fault([...passed, { ...publish, subject: 's2' }])).toBe('published-unapproved')
})
