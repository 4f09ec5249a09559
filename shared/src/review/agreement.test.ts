import { expect, test } from 'vitest'
import { type EntryHead, genesisDigest } from '../gazette/entry.ts'
import { findDisagreement } from './agreement.ts'
import type { ReviewRecord } from './record.ts'

const at = '2020-07-22T07:00:00.000Z'
const documentDigest = 'd'.repeat(64)

const published: EntryHead = {
  ...{ act: 'publish', number: 1, at, kind: 'story', subject: 's1', slug: 'one', edition: 1 },
  ...{ previous: genesisDigest, documentDigest },
}
const withdrawn: EntryHead = {
  ...{ act: 'withdraw', number: 2, at, kind: 'story', subject: 's1', slug: 'one', edition: 1 },
  ...{ previous: genesisDigest, notice: { reason: 'superseded', text: '已有新文。' } },
}
const publish: ReviewRecord = {
  ...{ number: 7, at, actor: 'a', actorName: '甲', role: 'publisher', previous: genesisDigest },
  ...{ act: 'publish', collectionSlug: 'stories', subject: 's1', edition: 1, entry: 1 },
  ...{ from: 'approved', to: 'published', contentDigest: documentDigest },
}
const { contentDigest, ...common } = publish
const withdraw: ReviewRecord = { ...common, number: 8, act: 'withdraw', to: 'withdrawn', entry: 2 }

const records = [publish, withdraw]
const heads = [published, withdrawn]

test('a log and a gazette that tell the same agree', () => {
  expect(findDisagreement({ records, heads })).toBeUndefined()
  expect(findDisagreement({ records: [], heads: [] })).toBeUndefined()
})

test('an entry needs a record, which may have come while the gazette was read', () => {
  expect(findDisagreement({ records: [publish], heads })).toEqual({ fault: 'entry-without-record', entry: 2 })
  expect(findDisagreement({ records: [publish], later: [withdraw], heads })).toBeUndefined()
  expect(findDisagreement({ records: [publish], later: [withdraw], heads: [published] })).toBeUndefined()
})

test('a record of a publishing or withdrawal needs its entry', () => {
  expect(findDisagreement({ records, heads: [published] })).toEqual({
    ...{ fault: 'record-without-entry', entry: 2, record: 8 },
  })
  const { entry, ...unnamed } = withdraw
  expect(findDisagreement({ records: [publish, unnamed], heads })).toEqual({
    ...{ fault: 'entry-not-named', record: 8 },
  })
})

test.each([
  { subject: 's2' },
  { edition: 2 },
  { act: 'withdraw' },
  { contentDigest: 'e'.repeat(64) },
] as const)('both have to tell the same: %o', (change) => {
  expect(findDisagreement({ records: [{ ...publish, ...change }, withdraw], heads })?.fault).toBe(
    'record-of-another-act',
  )
})
