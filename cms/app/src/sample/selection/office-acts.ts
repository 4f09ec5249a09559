import type { RoundRequest } from '@exemplar/shared/selection/record'
import type { StageKey } from '@exemplar/shared/selection/stages'
import { toSurveyOutcome } from '@exemplar/shared/selection/survey'
import type { Calendar } from '../calendar.ts'
import { findCommunity } from '../find-community.ts'
import { standards } from '../standards.ts'
import { type Candidate, candidates } from './candidates.ts'
import { toStageDate } from './days.ts'
import { listed } from './nominations.ts'
import { toObjections } from './objection.ts'
import type { SampleAct } from './round.ts'
import { surveyRules } from './rules.ts'
import { stages } from './stages.ts'

const office = 'city-reviewer'

const districtOf = (slug: string): string => findCommunity(slug).district

const atOffice = (request: RoundRequest): SampleAct => ({ by: office, request })

/** The act of whoever puts a community forward. */
const inDistrict = (community: string, request: RoundRequest): SampleAct => ({
  by: `district-reviewer-${districtOf(community)}`,
  request,
})

const toDate = (calendar: Calendar, stage: StageKey) => (community: string) =>
  toStageDate(community, { stage, calendar })

/** Those who came as far as a stage. */
const listAt = (stage: StageKey): Candidate[] => {
  const place = stages.findIndex(({ key }) => key === stage)
  return candidates.filter(({ ended }) => !ended || stages.findIndex(({ key }) => key === ended.at) >= place)
}

/** What a stage comes to for a candidate that it was answered for by hand. */
const toOutcome = ({ ended }: Candidate, stage: StageKey) =>
  ended?.at === stage
    ? ({ outcome: 'ended', reason: ended.reason } as const)
    : ({ outcome: 'passed' } as const)

export const toRecommendations = (calendar: Calendar): SampleAct[] => {
  const date = toDate(calendar, 'recommendation')
  return candidates.map(({ community, lacking = [] }) => {
    const own = candidates.filter((one) => districtOf(one.community) === districtOf(community))
    return inDistrict(community, {
      ...{ act: 'recommend', community, date: date(community) },
      order: own.findIndex((one) => one.community === community) + 1,
      reason: '对照33个小项逐项自评，居民参与面广，做法能学能用，同意推荐（示例）。',
      assessment: standards.map(({ number }) => ({
        ...{ standard: number, met: !lacking.includes(number), stories: [], files: [] },
      })),
    })
  })
}

/** Returned once for completion where something was lacking; who did not complete it ends here. */
export const toReviews = (calendar: Calendar): SampleAct[] => {
  const date = toDate(calendar, 'office-review')
  return candidates.flatMap((candidate): SampleAct[] => {
    const { community, lacking } = candidate
    const about = { community, date: date(community) }
    const answer = toOutcome(candidate, 'office-review')
    const numbers = lacking?.map((number) => `第${number}项`).join('、')
    const returned = lacking
      ? [atOffice({ ...about, act: 'return', lacking, reason: `${numbers}缺少佐证，请补正（示例）。` })]
      : []
    const completed =
      lacking && answer.outcome === 'passed'
        ? [
            inDistrict(community, {
              ...{ ...about, act: 'complete', files: [] },
              reason: `${numbers}的佐证已补（示例）。`,
            }),
          ]
        : []
    const checklist = ['推荐表', '自评材料', '佐证材料'].map((item) => ({
      ...{ item, held: answer.outcome === 'passed' || item !== '佐证材料' },
    }))
    return [...returned, ...completed, atOffice({ ...about, ...answer, act: 'review', checklist })]
  })
}

export const toSurveys = (calendar: Calendar): SampleAct[] => {
  const date = toDate(calendar, 'satisfaction-survey')
  return listAt('satisfaction-survey').flatMap(({ community, ended, survey }): SampleAct[] => {
    if (!survey) return []
    const about = { community, date: date(community) }
    const reason = ended?.at === 'satisfaction-survey' ? ended.reason : undefined
    const isDecided = toSurveyOutcome(survey, surveyRules) !== 'undecided'
    const told = atOffice({
      ...{ ...about, ...survey, act: 'survey', method: '入户问卷', from: about.date, to: about.date },
      ...{ issued: survey.valid + 40, questions: [], ages: [], files: [] },
      ...(reason && isDecided ? { reason } : {}),
    })
    return reason && !isDecided ? [told, atOffice({ ...about, act: 'end-survey', reason })] : [told]
  })
}

/** Who withdrew after its survey, before units judged. */
export const toWithdrawals = (calendar: Calendar): SampleAct[] =>
  candidates.flatMap(({ community, ended }) =>
    ended?.isQuit
      ? [
          inDistrict(community, {
            ...{ act: 'quit', community, reason: ended.reason },
            date: toDate(calendar, ended.at)(community),
          }),
        ]
      : [],
  )

/** The conclusion of the joint review of each community that came to it. */
export const toConclusions = (calendar: Calendar): SampleAct[] => {
  const date = toDate(calendar, 'joint-review')
  return listAt('joint-review').flatMap((candidate) =>
    candidate.ended?.isQuit
      ? []
      : [
          atOffice({
            ...toOutcome(candidate, 'joint-review'),
            ...{ act: 'joint-review', community: candidate.community, date: date(candidate.community) },
          }),
        ],
  )
}

/** One decision: who is announced in the order of the list, then who is not. */
export const toDecision = (calendar: Calendar): SampleAct => {
  const decided = [...listed, ...listAt('decision').filter(({ ended }) => ended)]
  const dates = decided.map(({ community }) => toDate(calendar, 'decision')(community)).sort()
  return {
    by: 'chief-editor',
    request: {
      act: 'decide',
      date: dates.at(-1) ?? calendar.announced,
      meeting: '市城乡社区治理工作领导小组会议（示例）',
      method: { by: 'consensus' },
      minutes: [],
      decided: decided.map((candidate) => ({
        ...{ community: candidate.community, ...toOutcome(candidate, 'decision') },
      })),
    },
  }
}

/** The objections, taken in and handled while the notice runs; what was answered by the time of the result. */
export const toObjectionActs = (calendar: Calendar): SampleAct[] =>
  toObjections(calendar).flatMap(({ community, content, disposed, docket, received, step }) => [
    atOffice({
      ...{ act: 'object', community, files: [], date: received },
      ...{ name: '示例单位', contact: '示例，不公开', content },
    }),
    atOffice({ act: 'handle', docket, files: [], date: calendar.fromNotice(3), step }),
    ...(disposed ? [{ by: 'chief-editor', request: { act: 'dispose' as const, docket, ...disposed } }] : []),
  ])
