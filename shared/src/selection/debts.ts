import type { Label } from '../glossary.ts'
import type { Actor } from '../review/roles.ts'
import { findInterest } from './interests.ts'
import { findScoresNeed } from './judge-needs.ts'
import { isPerformer } from './refusal.ts'
import type { dueStages } from './rules.ts'
import type { Performer } from './stages.ts'
import { findEnd, findNextStage, type NominationStanding, type RoundStanding } from './standing.ts'

type DueStage = (typeof dueStages)[number]

/** What somebody has to do in a stage of a round, as its records stand: what they are reminded of. */
export type Debt = {
  /** `district:<code>`, `unit:<key>`, `office` or `leading-group`. */
  readonly debtor: string
  readonly name: string
  readonly stage: DueStage
  readonly count: number
  /** What is counted. */
  readonly of: keyof typeof debtWords
  /** By when, where the rules say it. */
  readonly due?: string
}

const debtWords = {
  places: (count: number) => ({ zh: `还可以推荐${count}个社区`, en: `${count} places are left` }),
  completions: (count: number) => ({ zh: `${count}个社区等补正`, en: `${count} wait to be completed` }),
  reviews: (count: number) => ({ zh: `${count}个社区等审核`, en: `${count} wait for review` }),
  surveys: (count: number) => ({ zh: `${count}个社区等记满意度调查`, en: `${count} wait for a survey` }),
  scores: (count: number) => ({ zh: `${count}个社区等评分`, en: `${count} wait for a score` }),
  conclusions: (count: number) => ({ zh: `${count}个社区等记联审结果`, en: `${count} wait to be concluded` }),
  decisions: (count: number) => ({ zh: `${count}个社区等研究`, en: `${count} wait for the decision` }),
} as const satisfies Record<string, (count: number) => Label>

/** What is owed, in words: how much, by when, how late on `today`. */
export const toDebtWords = ({ count, due, of }: Debt, today: string): Label => {
  const { en, zh } = debtWords[of](count)
  if (due === undefined) return { zh, en }
  const [, month, day] = due.split('-').map(Number)
  const late = countDays(due, today)
  return {
    zh: `${zh}，${month}月${day}日截止${late > 0 ? `，已逾期${late}天` : ''}`,
    en: `${en}, due on ${due}${late > 0 ? `, ${late} days late` : ''}`,
  }
}

const countDays = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** Days before the day of a stage from which on it is reminded of by itself. */
const ahead = 3

/** Whether somebody is reminded without being asked: it is due within three days, or late. */
export const isPressing = ({ due }: Debt, today: string): boolean =>
  due !== undefined && countDays(today, due) <= ahead

/** Who owes what in a round. What a unit is kept out of is nothing to it; nobody owes anything once it is decided. */
export const listDebts = (standing: RoundStanding): Debt[] => {
  if (standing.decision || standing.announced) return []
  const going = [...standing.nominations.values()].filter((nomination) => !findEnd(nomination))
  const waiting = (stage: DueStage) => going.filter((one) => findNextStage(standing, one) === stage)
  return [
    ...listOfDistricts(standing, waiting('office-review')),
    ...listOfOffice(standing, waiting),
    ...listOfUnits(standing, waiting('joint-review')),
    ...listOfGroup(waiting('decision'), going),
  ]
    .filter(({ count }) => count > 0)
    .map((debt) => {
      const due = standing.rules.due?.[debt.stage]
      return due === undefined ? debt : { ...debt, due }
    })
}

const isReturned = ({ returned }: NominationStanding): boolean =>
  returned !== undefined && !returned.completed

const listOfDistricts = (
  { nominations, rules: { quotas } }: RoundStanding,
  reviewed: readonly NominationStanding[],
): Debt[] =>
  quotas.flatMap(({ district: { code, name }, places }): Debt[] => {
    const isOwn = ({ community }: NominationStanding) => community.district.code === code
    const used = [...nominations.values()].filter(isOwn).length
    const common = { debtor: `district:${code}`, name }
    return [
      // Places are no duty: who has put somebody forward may leave the rest.
      { ...common, stage: 'recommendation', of: 'places', count: used === 0 ? places : 0 },
      {
        ...{ ...common, stage: 'office-review', of: 'completions' },
        count: reviewed.filter((one) => isOwn(one) && isReturned(one)).length,
      },
    ]
  })

const office = { debtor: 'office', name: '领导小组办公室' } as const

const listOfOffice = (
  standing: RoundStanding,
  waiting: (stage: DueStage) => readonly NominationStanding[],
): Debt[] => {
  const isWhole = (nomination: NominationStanding) => !findScoresNeed({ nomination, standing })
  return [
    {
      ...{ ...office, stage: 'office-review', of: 'reviews' },
      count: waiting('office-review').filter((one) => !isReturned(one)).length,
    },
    {
      ...{ ...office, stage: 'satisfaction-survey', of: 'surveys' },
      count: waiting('satisfaction-survey').length,
    },
    {
      ...{ ...office, stage: 'joint-review', of: 'conclusions' },
      count: waiting('joint-review').filter(isWhole).length,
    },
  ]
}

const listOfUnits = (
  { rules: { jointReview } }: RoundStanding,
  judged: readonly NominationStanding[],
): Debt[] =>
  jointReview.panel.map((member) => ({
    ...{ debtor: `unit:${member.unit}`, name: member.name, stage: 'joint-review', of: 'scores' },
    count: judged.filter((one) => !findInterest(one, member) && !one.scores.has(member.unit)).length,
  }))

/** One decision for all: it is the group's turn when nobody waits for anything before it. */
const listOfGroup = (
  waiting: readonly NominationStanding[],
  going: readonly NominationStanding[],
): Debt[] => [
  {
    ...{ debtor: 'leading-group', name: '领导小组', stage: 'decision', of: 'decisions' },
    count: waiting.length === going.length ? waiting.length : 0,
  },
]

/** Whether an account is among those who owe it: who may do what is owed, nobody else of the same place. */
export const isDebtor = (actor: Actor, { debtor }: Pick<Debt, 'debtor'>): boolean => {
  const [who = '', place] = debtor.split(':')
  return (
    isPerformer(actor, who as Performer) &&
    (place === undefined || place === actor.district || place === actor.unit)
  )
}
