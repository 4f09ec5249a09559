import type { Calendar } from '../calendar.ts'
import { standards } from '../standards.ts'
import { candidates } from './candidates.ts'
import { toStageDate } from './days.ts'
import { toConclusions } from './office-acts.ts'
import type { SampleAct, SampleRound } from './round.ts'

/** A unit that declared an interest: it carries out the works of that community itself. */
const declared = { unit: 'zhu-jian', community: 'haiyan' } as const

/** Who came to the joint review. */
const judged = candidates.filter(
  ({ ended }) => !ended || (!ended.isQuit && ['joint-review', 'decision'].includes(ended.at)),
)

/** Points between 7 and 10, lower where the joint review ended; the same each time the sample is loaded. */
const toPoints = (seed: number, isEnded: boolean): number => (isEnded ? 6 : 8) + ((seed * 7) % 5) / 2

/** Declarations, scores of every unit that may judge, and what the office concludes from them. */
export const toJointReview = (calendar: Calendar, panel: SampleRound['panel']): SampleAct[] => {
  const date = (community: string) => toStageDate(community, { stage: 'joint-review', calendar })
  const recusal: SampleAct = {
    by: `contributor-${declared.unit}`,
    request: {
      ...{ act: 'recuse', community: declared.community, date: date(declared.community) },
      reason: '该社区服务中心改造由本单位组织实施（示例）。',
    },
  }
  const scores = judged.flatMap(({ community, ended }, place) =>
    panel
      .filter(({ paired, unit }) => !paired.includes(community) && !isDeclared(unit, community))
      .map(({ unit }, seat): SampleAct => {
        const points = standards.map(({ number }) => ({
          standard: number,
          points: toPoints(number + seat + place, ended?.at === 'joint-review'),
        }))
        const reason = '逐项看了现场和台账（示例）。'
        return {
          by: `contributor-${unit}`,
          request: { act: 'score', community, points, reason, date: date(community) },
        }
      }),
  )
  return [recusal, ...scores, ...toConclusions(calendar)]
}

const isDeclared = (unit: string, community: string): boolean =>
  unit === declared.unit && community === declared.community
