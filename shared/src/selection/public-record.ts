import type { NominationRecord, ObjectionRecord, Stage } from '../kinds/announcement.ts'
import { type StageKey, stages } from './stages.ts'
import type { NominationStanding, RoundStanding } from './standing.ts'
import { toRate } from './survey.ts'

/** The stages of a round as the public reads them. */
export const listStages = ({ rules }: RoundStanding): Stage[] =>
  rules.stages.map((key) => ({ key, ...stages[key] }))

/** Objections as the public is told of them, in the order of their numbers: never who raised one, nor what was said. */
export const listObjections = (
  { nominations, objections }: RoundStanding,
  isMeant: (community: string | undefined) => boolean,
): ObjectionRecord[] =>
  [...objections.values()]
    .filter(({ community }) => isMeant(community))
    .map(({ community: id, disposed, docket, received }) => {
      const community = nominations.get(id ?? '')?.community
      return {
        ...{ docket, received: received.date },
        ...(community ? { community } : {}),
        ...(disposed
          ? {
              disposed: {
                ...{ upheld: disposed.upheld, disposition: disposed.disposition, date: disposed.date },
              },
            }
          : {}),
      }
    })

/** The answer of a stage, as far as the public is told of it. */
export type Answer = {
  readonly stage: StageKey
  readonly outcome: 'passed' | 'ended'
  readonly date: string
  readonly reason?: string
}

/** What the public record says of a nomination: its answers, and those that are added by what is published. */
export const toRecord = (
  { answers, community, survey }: NominationStanding,
  added: readonly Answer[],
): NominationRecord => ({
  community,
  stages: [...answers, ...added].map(({ date, outcome, reason, stage }) => ({
    key: stage,
    date,
    outcome,
    // Reasons of those who passed are the office's; the public reads why somebody ended.
    ...(reason === undefined || outcome === 'passed' ? {} : { reason }),
  })),
  ...(survey ? { survey: { rate: toRate(survey), valid: survey.valid, satisfied: survey.satisfied } } : {}),
})
