import { toBeijingDate } from '@exemplar/shared/beijing'
import type { Label } from '@exemplar/shared/glossary'
import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { type AnnouncementNeed, listAnnouncementNeeds } from '@exemplar/shared/selection/announcement-needs'
import { type Gathered, toGathered } from '@exemplar/shared/selection/gather'
import type { RoundStanding } from '@exemplar/shared/selection/standing'
import { toRunEnd } from '@exemplar/shared/selection/working-days'
import type { Reviewable, Row } from '../../documents/reviewable.ts'
import type { Issue } from '../../errors/exemplar-error.ts'
import { toCalendarDate, toId, toValues } from '../../fields/row.ts'
import { toAuthor } from '../../review/log/log.ts'
import { appendRoundRecord } from '../../selection/records.ts'
import { findStanding } from '../../selection/standing-of.ts'

type Act = Announcement['act']

/** What the records of its round give an announcement, in place of what would be typed. */
export type FromRound = {
  readonly gathered?: Gathered
  readonly standing?: RoundStanding
}

const toAct = (row: Row): Act | undefined =>
  row.act === 'public-notice' || row.act === 'final-result' ? row.act : undefined

/** Gathers an announcement of a round from its records. One without a round is as it was typed, by releases that had none. */
export const readRound: NonNullable<Reviewable['gathers']>['read'] = async (req, row) => {
  const round = toId(row.round)
  const act = toAct(row)
  const dated = toCalendarDate(row.dated)
  if (round === undefined || act === undefined || dated === undefined) return row
  const standing = await findStanding(req, round)
  if (!standing) return row
  const found: FromRound = { standing, gathered: toGathered(standing, { act, dated }) }
  return { ...row, ...found, ...toFollowed(row, standing, act) }
}

/** A notice runs as long as the rules say from the day that its writer chose; a result follows the notice of its round. */
const toFollowed = (row: Row, { notice, rules }: RoundStanding, act: Act): Partial<Row> => {
  if (act === 'final-result') return { publicNotice: notice?.document ?? null, notice: null }
  const group = toValues(row.notice)
  const from = toCalendarDate(group.from)
  if (from === undefined || !rules.notice) return {}
  const to = toRunEnd(from, { days: rules.notice.workingDays, changes: [] })
  return { notice: { ...group, to } }
}

/** Why the round does not let it out yet, each at the field of the round. */
export const listRoundIssues = (row: Row): Issue[] => {
  const { standing } = row as Row & FromRound
  const act = toAct(row)
  if (toId(row.round) === undefined || act === undefined) return []
  if (!standing) return [{ path: 'round', message: '这一轮还没有开评，或者没有填成文日期' }]
  const needs = listAnnouncementNeeds(standing, {
    ...{ act, document: row.id, today: toBeijingDate(Date.now()) },
  })
  return needs.map((need) => ({ path: 'round', message: needTerms[need].zh }))
}

/** What a round still lacks before it can be told to the public. */
const needTerms: Readonly<Record<AnnouncementNeed, Label>> = {
  undecided: { zh: '领导小组还没有研究', en: 'the leading group has not decided' },
  announced: { zh: '这一轮的结果已经公布', en: 'the result of this round was announced' },
  'notice-missing': { zh: '本轮设了公示，公示还没有登出', en: 'the public notice is missing' },
  'notice-published': { zh: '这一轮已经公示过', en: 'this round had its public notice' },
  'notice-running': { zh: '公示期还没有满', en: 'the public notice still runs' },
  'objection-open': { zh: '还有异议没有答复', en: 'an objection is open' },
  'nobody-left': { zh: '名单里一个社区也没有', en: 'nobody is left in the list' },
}

/** Records in the round what the gazette has said of it: the notice and the result, and that one was withdrawn. */
export const recordInRound: NonNullable<Reviewable['entered']> = async (req, { row, document, entry }) => {
  const round = toId(row.round)
  const standing = round === undefined ? undefined : await findStanding(req, round)
  if (round === undefined || !standing) return
  const told = toTold({ document: document as Announcement | undefined, entry, id: row.id, standing })
  if (told) await appendRoundRecord(req, { ...toAuthor(req), body: '公报', round, ...told })
}

const toTold = ({
  document,
  entry,
  id,
  standing: { announced, notice },
}: {
  document: Announcement | undefined
  entry: number
  id: string
  standing: RoundStanding
}) => {
  const isKnown = announced?.document === id || notice?.document === id
  if (!document)
    return isKnown
      ? ({ act: 'retract', document: id, entry, date: toBeijingDate(Date.now()) } as const)
      : undefined
  // A correction says nothing new of the round.
  if (isKnown) return undefined
  if (document.act === 'final-result')
    return { act: 'announce', document: id, entry, date: document.dated } as const
  const { from, to } = document.notice ?? { from: document.dated, to: document.dated }
  return { act: 'notice', document: id, entry, from, to } as const
}
