import type { FollowingAct } from '../kinds/announcement/acts.ts'
import type { Aftermath } from '../kinds/announcement.ts'
import type { Gathered } from './gather.ts'
import { listObjections, listStages, toRecord } from './public-record.ts'
import type { LateRecord, NominationStanding, RoundStanding } from './standing.ts'
import { listSupplemented, listTelling, toSupplementAnswers } from './telling.ts'

type Wanted = {
  readonly act: FollowingAct
  readonly dated: string
  readonly document?: string | undefined
}

/** Gathers what follows the result of a round. Nobody is in it of whom the result was not told. */
export const toFollowing = (standing: RoundStanding, { act, dated, document }: Wanted): Gathered => {
  const common = {
    ...{ year: standing.rules.year, stages: listStages(standing) },
    ...(standing.announced ? { result: standing.announced.document } : {}),
  }
  return act === 'supplement'
    ? { ...common, ...toSupplement(standing, { dated, document }) }
    : { ...common, nominations: toAftermaths(standing, listTelling(standing, { act, document })) }
}

/** Those for whom an objection held, each with its whole course, and what came of the objections against them. */
const toSupplement = (
  standing: RoundStanding,
  { dated, document }: Omit<Wanted, 'act'>,
): Pick<Gathered, 'survey' | 'nominations' | 'objections'> => {
  const listed = listSupplemented(standing, document)
  const ids = new Set(listed.map(({ community }) => community.id))
  const objections = listObjections(standing, (community) => community !== undefined && ids.has(community))
  return {
    survey: standing.rules.survey,
    nominations: listed.map((one, index) => ({ ...toListed(standing, one, dated), rank: index + 1 })),
    ...(objections.length > 0 ? { objections } : {}),
  }
}

const toListed = (standing: RoundStanding, one: NominationStanding, dated: string) => {
  const answers = one.answers.filter(({ record }) => record !== standing.announced?.number)
  const added = one.supplement?.answers ?? toSupplementAnswers(standing, one, { date: dated, record: 0 })
  return toRecord({ ...one, answers }, added)
}

const toAftermaths = (
  { nominations }: RoundStanding,
  records: readonly LateRecord[],
): Gathered['nominations'] =>
  [...new Set(records.map(({ community }) => community))].flatMap((id) => {
    const community = nominations.get(id)?.community
    const own = records.filter((record) => record.community === id)
    return community ? [{ community, stages: [], afterwards: own.map(toAftermath) }] : []
  })

/** As the public reads it: the reason of a re-check that found nothing is the office's. */
const toAftermath = (record: LateRecord): Aftermath => {
  const { date } = record
  switch (record.act) {
    case 'refer':
      return { date, level: record.level, award: record.award }
    case 'honour':
      return {
        ...{ date, level: record.level, award: record.award },
        ...{ granted: record.granted, year: record.year },
      }
    case 'recheck':
      return { date, kept: record.kept, ...(record.kept ? {} : { reason: record.reason }) }
    case 'revoke':
      return { date, reason: record.reason }
  }
}
