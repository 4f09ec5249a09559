import type { Actor } from '@exemplar/shared/review/roles'
import { toGathered } from '@exemplar/shared/selection/gather'
import type { RoundRecord } from '@exemplar/shared/selection/record'
import { findRoundRefusal } from '@exemplar/shared/selection/refusal'
import type { RoundStanding } from '@exemplar/shared/selection/standing'
import { toStanding } from '@exemplar/shared/selection/to-standing'
import { expect, test } from 'vitest'
import { toSample } from '../index.ts'
import type { SampleAct } from './round.ts'

const sample = toSample(2020)
const { round } = sample

/** Who an account of the sample is, by its name. */
const toActor = (by: string): Actor => {
  const bound = /^(?<role>district-reviewer|contributor)-(?<place>.+)$/.exec(by)?.groups
  if (!bound?.role || !bound.place) return { id: by, role: by as Actor['role'] }
  const own = { id: by, role: bound.role as Actor['role'] }
  return bound.role === 'contributor' ? { ...own, unit: bound.place } : { ...own, district: bound.place }
}

const districtOf = (slug: string) => {
  const all = [...sample.communities, ...sample.otherCommunities]
  const code = all.find((community) => community.slug === slug)?.district ?? ''
  return { code, name: code }
}

const rules = {
  ...{ title: round.title, year: round.year, survey: round.survey, notice: round.notice },
  stages: sample.announcements.at(-1)?.stages.map(({ key }) => key),
  quotas: round.quotas.map(({ district, places }) => ({ district: { code: district, name: '' }, places })),
  jointReview: {
    panel: round.panel.map(({ paired, unit }) => ({ unit, name: unit, districts: [], paired })),
    ...{ quorum: round.quorum, points: round.points },
    weights: sample.standards.map(({ number }) => ({ standard: number, weight: 1 })),
  },
}

/** Does acts in the round as it stands, each as its account; a refusal is told with the act. */
const play = (played: readonly SampleAct[], begun?: RoundStanding, from = 1): RoundStanding | undefined =>
  played.reduce<RoundStanding | undefined>((standing, { by, request }, index) => {
    const actor = toActor(by)
    const refused = findRoundRefusal(actor, request, { standing, today: '2020-12-31' })
    expect(refused, JSON.stringify(request)).toBeUndefined()
    const beside = {
      ...(request.act === 'open' ? { rules } : {}),
      ...(request.act === 'recommend'
        ? {
            nomination: {
              id: request.community,
              slug: request.community,
              name: request.community,
              district: districtOf(request.community),
            },
          }
        : {}),
      ...(request.act === 'object' ? { docket: `异〔2020〕${(standing?.objections.size ?? 0) + 1}号` } : {}),
      ...(request.act === 'score' || request.act === 'recuse' ? { unit: actor.unit } : {}),
    }
    return toStanding([{ ...request, ...beside, number: from + index } as unknown as RoundRecord], standing)
  }, begun)

const listOf = (act: 'public-notice' | 'final-result') => {
  const told = sample.announcements.find((one) => one.act === act)
  return told?.nominations.map(({ rank, ...nomination }, index) => ({
    ...nomination,
    // A list that is gathered has its places in the notice, too.
    ...(rank === undefined && act === 'final-result' ? {} : { rank: rank ?? index + 1 }),
  }))
}

const withSlugs = (standing: RoundStanding | undefined, act: 'public-notice' | 'final-result') =>
  standing &&
  toGathered(standing, { act, dated: '2020-10-28' }).nominations.map(({ community, ...rest }) => ({
    community: community.slug,
    ...rest,
  }))

test('every act of the sample’s round may be done by whoever does it, and what is gathered of them is what the sample tells', () => {
  const decided = play(round.untilNotice)
  expect(withSlugs(decided, 'public-notice')).toEqual(listOf('public-notice'))
  const notice = { act: 'notice', from: '2020-10-19', to: '2020-10-23', document: 'notice', number: 900 }
  const noticed = toStanding([notice as unknown as RoundRecord], decided)
  const answered = play(round.onNotice, noticed, 901)
  expect(withSlugs(answered, 'final-result')).toEqual(listOf('final-result'))
  const told = answered && toGathered(answered, { act: 'final-result', dated: '2020-10-28' }).objections
  expect(told?.map(({ community, ...rest }) => ({ community: community?.slug, ...rest }))).toEqual(
    sample.announcements.at(-1)?.objections,
  )
})

test('has what a round has: returns, one completed, a declared interest, communities that units are paired with, an objection', () => {
  const standing = play(round.untilNotice)
  const returned = [...(standing?.nominations.values() ?? [])].flatMap(({ returned: one }) => one ?? [])
  expect(returned.map(({ completed }) => completed).sort()).toEqual([false, true])
  expect(standing?.nominations.get('haiyan')?.declared).toEqual(new Set(['zhu-jian']))
  const judges = (slug: string) => [...(standing?.nominations.get(slug)?.scores.keys() ?? [])].sort()
  expect(judges('haiyan')).toEqual(['cheng-guan', 'min-zheng', 'si-fa', 'wen-lv'])
  expect(judges('tingsongli')).toEqual(['cheng-guan', 'min-zheng', 'si-fa', 'zhu-jian'])
  expect(judges('shijiexiang')).toEqual(['cheng-guan', 'min-zheng', 'si-fa', 'wen-lv', 'zhu-jian'])
  expect(round.onNotice.map(({ request }) => request.act)).toEqual([
    ...['object', 'handle', 'dispose'],
    ...['object', 'handle'],
  ])
  expect(standing?.nominations.get('weipu')?.answers.at(-1)).toMatchObject({
    ...{ stage: 'joint-review', outcome: 'ended' },
  })
  expect(standing?.nominations.get('weipu')?.scores.size).toBe(0)
})
