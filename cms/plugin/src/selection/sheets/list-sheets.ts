import type { StageKey } from '@exemplar/shared/selection/stages'
import type { Seen } from '../doors/board.ts'
import type { SheetAct } from './titles.ts'

/** A sheet that is an account's: how many rows of it wait for the account, and whether there is anything to be handed out. */
export type OfferedSheet = {
  readonly act: SheetAct
  readonly waiting: number
  readonly mayRecord: boolean
  readonly hasStanding: boolean
}

/** The sheets of a round that an account has to do with, by what its board shows it and by nothing else. */
export const listSheets = (board: Seen): readonly OfferedSheet[] =>
  toOffered(board).filter(({ hasStanding, mayRecord }) => mayRecord || hasStanding)

const toOffered = (board: Seen): OfferedSheet[] => {
  switch (board.as) {
    case 'district': {
      const mayRecord = board.acts.includes('recommend')
      const waiting = mayRecord ? board.quota - board.nominations.length : 0
      return [{ act: 'recommend', mayRecord, waiting, hasStanding: board.nominations.length > 0 }]
    }
    case 'unit': {
      const judged = board.nominations.flatMap((one) => ('acts' in one ? [one] : []))
      const waiting = judged.filter(({ acts, own }) => acts.includes('score') && !own).length
      return [
        {
          act: 'score',
          waiting,
          mayRecord: judged.some(({ acts }) => acts.includes('score')),
          hasStanding: judged.some(({ own }) => own !== undefined),
        },
      ]
    }
    case 'city':
      return [
        { act: 'recommend', waiting: 0, mayRecord: false, hasStanding: board.nominations.length > 0 },
        ...(['review', 'survey', 'joint-review'] as const).map((act) => {
          const waiting = board.nominations.filter(({ acts }) => acts.includes(act)).length
          return { act, waiting, mayRecord: waiting > 0, hasStanding: hasAnswer(board, stages[act]) }
        }),
        toDecision(board),
      ]
  }
}

type City = Extract<Seen, { as: 'city' }>

const stages = {
  review: 'office-review',
  survey: 'satisfaction-survey',
  'joint-review': 'joint-review',
} as const satisfies Partial<Record<SheetAct, StageKey>>

/** A survey that decided nothing has no answer, and is there. */
const hasAnswer = ({ nominations }: City, stage: StageKey): boolean =>
  nominations.some(
    ({ answers, survey }) =>
      answers.some((answer) => answer.stage === stage) ||
      (stage === 'satisfaction-survey' && survey !== undefined),
  )

const toDecision = (board: City): OfferedSheet => {
  const mayRecord = board.acts.includes('decide')
  const waiting = mayRecord ? board.nominations.filter(({ next }) => next === 'decision').length : 0
  return { act: 'decide', waiting, mayRecord, hasStanding: board.decision !== undefined }
}
