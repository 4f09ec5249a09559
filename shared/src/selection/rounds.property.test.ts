import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLong } from '../../../tests/support/long.ts'
import { listContradictions } from '../kinds/announcement/contradictions.ts'
import type { Announcement } from '../kinds/announcement.ts'
import { listAnnouncementNeeds } from './announcement-needs.ts'
import { type Gathered, toGathered } from './gather.ts'
import { fate, late, type Published, run, today } from './random-round.fixture.ts'
import { reckon } from './reckoning.fixture.ts'
import type { LateRecord } from './standing.ts'

const toAnnouncement = (gathered: Gathered, act: Announcement['act'] = 'final-result'): Announcement => ({
  kind: 'announcement',
  ...{ act, slug: 'result', title: '评选结果', deck: '结果', issuer: '领导小组' },
  ...{ dated: '2026-12-01', body: [], editor: '示例编辑' },
  ...(act === 'final-result' ? { publicNotice: 'n' } : {}),
  ...gathered,
})

const following = ['supplement', 'referral', 'honour', 'recheck', 'revocation'] as const

/** What the public reads of a record that came after the result; of the reasons those alone that are published. */
const toPublic = (record: LateRecord) => {
  const { date, award, granted, kept, level, reason, year } = record as Partial<Record<string, unknown>>
  const isToldWhy = record.act === 'revoke' || kept === false
  return { date, award, granted, kept, level, year, reason: isToldWhy ? reason : undefined }
}

/** What a document tells, as the reckoning has it: communities, or records. */
const listTold = ({ act, gathered: { nominations } }: Pick<Published, 'act' | 'gathered'>) =>
  act === 'supplement'
    ? nominations.map(({ community, rank }) => [community.id, rank])
    : nominations.map(({ afterwards, community }) => [community.id, afterwards])

const toReckonedRows = (told: readonly (string | LateRecord)[]) =>
  [...new Set(told.map((one) => (typeof one === 'string' ? one : one.community)))].map((id, index) => {
    const own = told.flatMap((one) => (typeof one !== 'string' && one.community === id ? [one] : []))
    return [id, own.length === 0 ? index + 1 : own.map(toPublic)]
  })

const round = fc.record({
  holds: fc.constantFrom('community' as const, 'list' as const),
  fates: fc.array(fate, { minLength: 1, maxLength: 60, size: 'max' }),
  lates: fc.array(late, { maxLength: 60, size: 'max' }),
})

test('what is announced is what a reckoning over the records alone says, in every round', () => {
  const seen = { announced: 0, supplements: 0, late: 0 }
  fc.assert(
    fc.property(round, (course) => {
      const { published, records, standing } = run(course)
      const reckoned = reckon(records)
      const gathered = toGathered(standing, { act: 'final-result', dated: '2026-12-01' })
      const listed = gathered.nominations.filter(({ rank }) => rank !== undefined)
      expect(listed.map(({ community }) => community.id)).toEqual(reckoned.announced)
      expect(listed.map(({ rank }) => rank)).toEqual(reckoned.announced.map((_, index) => index + 1))
      expect(new Set(gathered.nominations.map(({ community }) => community.id))).toEqual(
        new Set(reckoned.all),
      )
      const ends = gathered.nominations.flatMap(({ community, stages }) =>
        stages.flatMap(({ key, outcome }) => (outcome === 'ended' ? [[community.id, key] as const] : [])),
      )
      expect(new Map(ends)).toEqual(reckoned.ended)
      // And what is gathered never contradicts itself: it can be published as it is.
      if (listed.length > 0) expect(listContradictions(toAnnouncement(gathered))).toEqual([])

      expect(published.map(({ document }) => document)).toEqual([...reckoned.told.keys()])
      for (const one of published) {
        const rows = toReckonedRows(reckoned.told.get(one.document) ?? [])
        expect(listTold(one)).toEqual(rows)
        expect(listContradictions(toAnnouncement(one.gathered, one.act))).toEqual([])
        // A correction tells the same, whatever was recorded since.
        const again = toGathered(standing, { act: one.act, dated: '2026-12-02', document: one.document })
        expect(listTold({ act: one.act, gathered: again })).toEqual(rows)
      }
      // What nobody has told is what may be told, and nothing else.
      for (const act of following) {
        const rows = standing.announced ? toReckonedRows(reckoned.untold(act)) : []
        const needs = listAnnouncementNeeds(standing, { act, document: 'new', today })
        expect([act, needs.length === 0]).toEqual([act, rows.length > 0])
        if (rows.length > 0)
          expect(listTold({ act, gathered: toGathered(standing, { act, dated: '2026-12-02' }) })).toEqual(
            rows,
          )
      }
      seen.announced += standing.announced ? 1 : 0
      for (const record of records)
        if (record.act === 'tell') seen[record.of === 'supplement' ? 'supplements' : 'late'] += 1
    }),
    { numRuns: isLong ? 300 : 100 },
  )
  // Rounds in which nothing came after would show nothing.
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5)
}, 120_000)
