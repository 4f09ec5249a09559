import { toBeijingDate } from '@exemplar/shared/beijing'
import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { announcementActKeys, isFollowing } from '@exemplar/shared/kinds/announcement/acts'
import { announcementNeeds, listAnnouncementNeeds } from '@exemplar/shared/selection/announcement-needs'
import { type Gathered, toGathered } from '@exemplar/shared/selection/gather'
import type { RoundStanding } from '@exemplar/shared/selection/standing'
import { toRunEnd } from '@exemplar/shared/selection/working-days'
import { slugOf } from '../../database/slugs.ts'
import type { Reviewable, Row } from '../../documents/reviewable.ts'
import type { Issue } from '../../errors/exemplar-error.ts'
import { toCalendarDate, toId, toNumber, toPresent, toText, toValues } from '../../fields/row.ts'
import { toAuthor } from '../../review/log/log.ts'
import { RoundError } from '../../selection/errors.ts'
import { appendRoundRecord, findToldRound } from '../../selection/records.ts'
import { findStanding } from '../../selection/standing-of.ts'
import { isPublic } from '../parts/is-public.ts'

type Act = Announcement['act']

/** What the records of its round give an announcement, in place of what would be typed. */
export type FromRound = {
  readonly gathered?: Gathered
  readonly standing?: RoundStanding
  /** The round whose records tell that this document was published in it. */
  readonly told?: string
  /** A round of its year that is open and that it does not name. */
  readonly missed?: string
}

type Reader = Parameters<NonNullable<Reviewable['gathers']>['read']>[0]

const toAct = (row: Row): Act | undefined => announcementActKeys.find((act) => act === row.act)

/**
 * Gathers an announcement of a round from its records. What the records tell was published in a round stays that round's,
 * whatever its form says since. One without a round is as it was typed, by releases that had none.
 */
export const readRound: NonNullable<Reviewable['gathers']>['read'] = async (req, row) => {
  const told = await findToldRound(req, row.id)
  const round = told ?? toId(row.round)
  if (round === undefined) return { ...row, ...(await findMissed(req, row)) }
  const [act, dated] = [toAct(row), toCalendarDate(row.dated)]
  const standing = await findStanding(req, round)
  if (!standing || act === undefined || dated === undefined)
    return { ...row, ...toPresent({ told, standing }) }
  const found: FromRound = {
    standing,
    gathered: toGathered(standing, { act, dated, document: row.id }),
    ...toPresent({ told }),
  }
  return { ...row, ...found, ...toFollowed(row, standing, act) }
}

/** The rounds of its year that are open: an announcement of that year has to be of one of them. */
const findMissed = async (req: Reader, { year }: Row): Promise<FromRound> => {
  if (toNumber(year) === undefined) return {}
  const { docs } = await req.payload.find({
    collection: slugOf(req, 'rounds'),
    where: { and: [{ year: { equals: year } }, { openedAt: { exists: true } }] },
    ...{ limit: 1, depth: 0, pagination: false, overrideAccess: true, req },
  })
  const title = toText(toValues(docs[0]).title)
  return title === undefined ? {} : { missed: title }
}

/** A notice runs as long as the rules say from the day that its writer chose; a result follows the notice of its round. What follows a result has no run. */
const toFollowed = (row: Row, { notice, rules }: RoundStanding, act: Act): Partial<Row> => {
  if (act === 'final-result') return { publicNotice: notice?.document ?? null, notice: null }
  if (isFollowing(act)) return { publicNotice: null, notice: null }
  const group = toValues(row.notice)
  const from = toCalendarDate(group.from)
  if (from === undefined || !rules.notice) return {}
  // What the public was told stands, whatever calendar a later release knows.
  const isTold = notice?.document === row.id && notice.from === from
  const { workingDays: days } = rules.notice
  return {
    notice: { ...group, to: isTold ? notice.to : toRunEnd(from, { days, changes: rules.calendar ?? [] }) },
  }
}

/** Why the round does not let it out yet, each at the field that it is about. */
export const listRoundIssues = (row: Row): Issue[] => {
  const { missed, standing, told } = row as Row & FromRound
  const act = toAct(row)
  if (told === undefined && act !== undefined && isFollowing(act) && toId(row.round) === undefined)
    return [{ path: 'round', message: '公布以后的事项取自评选记录，须选定评选' }]
  // What was public before its year had a round is corrected as it was written.
  if (missed !== undefined && !isPublic(row))
    return [{ path: 'round', message: `“${missed}”已经开评：本年度的公示和公布须选定评选，名单取自评选记录` }]
  const round = toId(row.round)
  if (told !== undefined && round !== told)
    return [{ path: 'round', message: '这份稿件已经按评选记录公开，不能改选别的评选' }]
  if (round === undefined || act === undefined) return []
  if (!standing) return [{ path: 'round', message: '这一轮还没有开评' }]
  const { announced, notice } = standing
  const published = [
    notice?.document === row.id && 'public-notice',
    announced?.document === row.id && 'final-result',
    standing.told.get(row.id)?.of,
  ]
  if (told !== undefined && !published.includes(act))
    return [{ path: 'act', message: '各文种是不同的事，已经公开的不能改文种：请另写一份' }]
  const needs = listAnnouncementNeeds(standing, {
    ...{ act, document: row.id, today: toBeijingDate(Date.now()) },
  })
  return needs.map((need) => ({ path: 'round', message: announcementNeeds[need].zh }))
}

/** Throws `result-is-followed` while what came after a result is public: nothing public follows what was taken back. */
export const requireUnfollowed = (row: Row): void => {
  const { standing } = row as Row & FromRound
  if (standing?.announced?.document === row.id && standing.told.size > 0)
    throw new RoundError('result-is-followed')
}

/** Records in the round what the gazette has said of it: the notice, the result and what follows it, and that one was withdrawn. */
export const recordInRound: NonNullable<Reviewable['entered']> = async (req, { row, document, entry }) => {
  const { standing, told } = row as Row & FromRound
  const round = told ?? toId(row.round)
  if (round === undefined || !standing) return
  const added = toTold({ document: document as Announcement | undefined, entry, id: row.id, standing })
  if (added) await appendRoundRecord(req, { ...toAuthor(req), body: '公报', round, ...added })
}

const toTold = ({
  document,
  entry,
  id,
  standing: { announced, notice, told },
}: {
  document: Announcement | undefined
  entry: number
  id: string
  standing: RoundStanding
}) => {
  const isKnown = announced?.document === id || notice?.document === id || told.has(id)
  if (!document)
    return isKnown
      ? ({ act: 'retract', document: id, entry, date: toBeijingDate(Date.now()) } as const)
      : undefined
  // A correction says nothing new of the round.
  if (isKnown) return undefined
  if (document.act === 'final-result')
    return { act: 'announce', document: id, entry, date: document.dated } as const
  if (isFollowing(document.act))
    return { act: 'tell', of: document.act, document: id, entry, date: document.dated } as const
  const { from, to } = document.notice ?? { from: document.dated, to: document.dated }
  return { act: 'notice', document: id, entry, from, to } as const
}
