import { expect, test } from 'vitest'
import type { AnnouncementAct } from '../kinds/announcement/acts.ts'
import { listContradictions } from '../kinds/announcement/contradictions.ts'
import type { Announcement } from '../kinds/announcement.ts'
import { listAnnouncementNeeds } from './announcement-needs.ts'
import { toGathered } from './gather.ts'
import { announced, objected, onNotice, standingOf, toDisposed } from './held.fixture.ts'
import { findRoundRefusal } from './refusal.ts'
import type { Told } from './round.fixture.ts'

const today = '2026-12-31'
const dated = '2026-12-20'
const level = 'province' as const
const award = '省级示范社区'
const referred: Told = { act: 'refer', community: 'c2', level, award, date: '2026-11-01' }
const honoured: Told = {
  ...{ act: 'honour', community: 'c2', level, award, granted: true, year: 2026, date: '2026-12-01' },
}
const toTold = (of: 'supplement' | 'referral', document: string): Told => ({
  ...{ act: 'tell', of, document, entry: 7, date: dated },
})
const held = [...onNotice, objected, announced]

const gather = (told: readonly Told[], act: AnnouncementAct, document?: string) =>
  toGathered(standingOf(...told), { act, dated, document })
const needs = (told: readonly Told[], act: AnnouncementAct, document = 'mine') =>
  listAnnouncementNeeds(standingOf(...told), { act, document, today })
const faults = (told: readonly Told[], act: AnnouncementAct) =>
  listContradictions({
    kind: 'announcement',
    ...{ act, slug: 's', title: '标题', deck: '提要', issuer: '领导小组', dated, body: [], editor: '编辑' },
    ...gather(told, act),
  } satisfies Announcement)

test('a supplement names whom an objection held, once it was disposed of in its favour, and nobody else', () => {
  expect(needs(held, 'supplement')).toEqual(['nothing-to-tell'])
  expect(needs([...held, toDisposed(true)], 'supplement')).toEqual(['nothing-to-tell'])
  const cleared = [...held, toDisposed(false)]
  expect(needs(cleared, 'supplement')).toEqual([])
  expect(faults(cleared, 'supplement')).toEqual([])
  const { nominations, objections, result } = gather(cleared, 'supplement')
  expect(result).toBe('r')
  expect(objections?.map(({ docket, disposed }) => [docket, disposed?.upheld])).toEqual([
    ['异〔2026〕1号', false],
  ])
  expect(nominations.map(({ community, rank, stages }) => [community.id, rank, stages.slice(-2)])).toEqual([
    [
      ...['c1', 1],
      [
        { key: 'public-notice', date: '2026-10-25', outcome: 'passed' },
        { key: 'announcement', date: dated, outcome: 'passed' },
      ],
    ],
  ])
})

test('a supplement that was published stays what it was, and so does the result before it', () => {
  const cleared = [...held, toDisposed(false)]
  const told = [...cleared, toTold('supplement', 's')]
  expect(gather(told, 'supplement', 's')).toEqual(gather(cleared, 'supplement'))
  expect(needs(told, 'supplement', 's')).toEqual([])
  expect(needs(told, 'supplement', 'another')).toEqual(['nothing-to-tell'])
  expect(gather(told, 'final-result')).toEqual(gather(cleared, 'final-result'))
  const withdrawn: Told = { act: 'retract', document: 's', entry: 8, date: dated }
  expect(needs([...told, withdrawn], 'supplement', 'another')).toEqual([])
})

test('whom a supplement announced may be referred like the others, and nobody who was held', () => {
  const group = { id: 'g', role: 'chief-editor' } as const
  const refer = { act: 'refer', community: 'c1', level, award, date: today } as const
  const ask = (...told: readonly Told[]) =>
    findRoundRefusal(group, refer, { standing: standingOf(...told), today })
  expect(ask(...held, toDisposed(false))).toBe('nomination-has-ended')
  expect(ask(...held, toDisposed(false), toTold('supplement', 's'))).toBeUndefined()
})

test('what came after a result is told once, each by an announcement of its own', () => {
  expect(needs([...onNotice, referred], 'referral')).toEqual(['not-announced'])
  expect(needs([...onNotice, announced], 'referral')).toEqual(['nothing-to-tell'])
  const after = [...onNotice, announced, referred, honoured]
  expect(faults(after, 'referral')).toEqual([])
  expect(faults(after, 'honour')).toEqual([])
  expect(gather(after, 'referral').nominations.map(({ afterwards }) => afterwards)).toEqual([
    [{ date: '2026-11-01', level, award }],
  ])
  const told = [...after, toTold('referral', 'first')]
  expect(needs(told, 'referral')).toEqual(['nothing-to-tell'])
  const again: Told = { act: 'refer', community: 'c1', level: 'nation', award, date: '2026-12-10' }
  expect(gather([...told, again], 'referral').nominations.map(({ community }) => community.id)).toEqual([
    'c1',
  ])
  expect(
    gather([...told, again], 'referral', 'first').nominations.map(({ community }) => community.id),
  ).toEqual(['c2'])
})

test('nothing is told of a community whose supplement was withdrawn, until it is announced again', () => {
  const supplemented = [...held, toDisposed(false), toTold('supplement', 's')]
  const after: Told[] = [...supplemented, { act: 'refer', community: 'c1', level, award, date: dated }]
  expect(needs(after, 'referral')).toEqual([])
  const withdrawn: Told[] = [...after, { act: 'retract', document: 's', entry: 8, date: dated }]
  expect(needs(withdrawn, 'referral')).toEqual(['nothing-to-tell'])
  expect(gather(withdrawn, 'referral').nominations).toEqual([])
  const again = [...withdrawn, toTold('supplement', 's2')]
  expect(gather(again, 'referral').nominations.map(({ community }) => community.id)).toEqual(['c1'])
})

test('the reason of a re-check is public where the standards were not kept, that of a revocation always', () => {
  const recheck = (kept: boolean): Told => ({
    ...{ act: 'recheck', community: 'c2', kept, reason: '现场查看', date: '2026-12-02' },
  })
  const revoked: Told = { act: 'revoke', community: 'c2', reason: '弄虚作假', date: '2026-12-03' }
  const after = [...onNotice, announced, recheck(true), recheck(false), revoked]
  expect(gather(after, 'recheck').nominations[0]?.afterwards).toEqual([
    { date: '2026-12-02', kept: true },
    { date: '2026-12-02', kept: false, reason: '现场查看' },
  ])
  expect(gather(after, 'revocation').nominations[0]?.afterwards).toEqual([
    { date: '2026-12-03', reason: '弄虚作假' },
  ])
  for (const act of ['recheck', 'revocation'] as const) expect(faults(after, act)).toEqual([])
})

test('an announcement says nothing that another act has to say', () => {
  const after = [...onNotice, announced, referred]
  const whole: Announcement = {
    kind: 'announcement',
    ...{ act: 'referral', slug: 's', title: '标题', deck: '提要', issuer: '领导小组', dated, body: [] },
    ...{ editor: '编辑', ...gather(after, 'referral') },
  }
  const paths = (changes: Partial<Announcement>) =>
    listContradictions({ ...whole, ...changes }).map(({ path }) => path.join('.'))
  expect(paths({})).toEqual([])
  expect(paths({ act: 'honour' })).toEqual(['nominations.0.afterwards.0.granted'])
  expect(paths({ result: undefined })).toEqual(['result'])
  expect(paths({ dated: '2026-10-30' })).toEqual(['nominations.0.afterwards.0.date'])
  expect(paths({ act: 'final-result' })).toContain('nominations.0.afterwards')
})
