import type { FollowingAct, LateAct } from '../kinds/announcement/acts.ts'
import type { RecordOf } from './record.ts'
import {
  isAnnounced,
  type LateRecord,
  type NominationStanding,
  type RoundStanding,
  type StageAnswer,
} from './standing.ts'

/** The act that tells of each late record. */
const tellers: Record<LateRecord['act'], LateAct> = {
  refer: 'referral',
  honour: 'honour',
  recheck: 'recheck',
  revoke: 'revocation',
}

/**
 * The late records that a document of an act tells: of one that is public those that it told when it came out, of one that
 * is not those that nobody has told, of communities that are announced.
 */
export const listTelling = (
  { afterwards, nominations, told }: RoundStanding,
  { act, document }: { act: LateAct; document?: string | undefined },
): LateRecord[] => {
  const own = document === undefined ? undefined : told.get(document)
  if (own) return afterwards.filter(({ number }) => own.records.has(number))
  const others = [...told.values()]
  const isUntold = ({ number }: LateRecord) => !others.some(({ records }) => records.has(number))
  // Whose announcement was withdrawn since is in no list that the public knows.
  const isKnown = ({ community }: LateRecord) => {
    const nomination = nominations.get(community)
    return nomination !== undefined && isAnnounced(nomination)
  }
  return afterwards.filter((one) => tellers[one.act] === act && isUntold(one) && isKnown(one))
}

/**
 * Those that a supplement announces: whom an objection held when the list was announced, once every objection against them
 * was disposed of and none was upheld.
 */
export const listSupplemented = (
  standing: RoundStanding,
  document: string | undefined,
): NominationStanding[] => {
  const own = document === undefined ? undefined : standing.told.get(document)
  const isMeant = (one: NominationStanding): boolean =>
    own ? own.communities.has(one.community.id) : one.supplement === undefined && isCleared(standing, one)
  return [...standing.nominations.values()]
    .filter(isMeant)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
}

const isCleared = (
  { announced, objections }: RoundStanding,
  { answers, community, rank }: NominationStanding,
): boolean => {
  const end = answers.at(-1)
  const wasHeld = rank !== undefined && end?.outcome === 'ended' && end.record === announced?.number
  const about = [...objections.values()].filter((one) => one.community === community.id)
  return wasHeld && about.every(({ disposed }) => disposed?.upheld === false)
}

/** The stages that a supplement answers: the objection that ended the notice for a community, and the announcement. */
export const toSupplementAnswers = (
  { notice, objections }: Pick<RoundStanding, 'notice' | 'objections'>,
  { community }: NominationStanding,
  { date, record }: { date: string; record: number },
): StageAnswer[] => {
  const disposed = [...objections.values()].flatMap((one) =>
    one.community === community.id && one.disposed ? one.disposed.date : [],
  )
  const cleared = [notice?.to ?? '', ...disposed].sort().at(-1) || date
  return [
    { stage: 'public-notice', outcome: 'passed', date: cleared, record },
    { stage: 'announcement', outcome: 'passed', date, record },
  ]
}

/** What was published is told from then on; whom a supplement announced may be referred and revoked like the others. */
export const withTold = (before: RoundStanding, record: RecordOf<'tell'>): RoundStanding => {
  const { date, document, number, of } = record
  const supplemented = of === 'supplement' ? listSupplemented(before, document) : []
  const nominations = new Map(before.nominations)
  for (const one of supplemented) {
    const answers = toSupplementAnswers(before, one, { date, record: number })
    nominations.set(one.community.id, { ...one, supplement: { document, answers } })
  }
  const records = of === 'supplement' ? [] : listTelling(before, { act: of, document })
  const telling = {
    ...{ of: of satisfies FollowingAct, records: new Set(records.map((one) => one.number)) },
    communities: new Set(supplemented.map(({ community }) => community.id)),
  }
  return { ...before, nominations, told: new Map([...before.told, [document, telling]]) }
}
