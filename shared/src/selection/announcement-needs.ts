import type { Label } from '../glossary.ts'
import { type AnnouncementAct, type FollowingAct, isFollowing } from '../kinds/announcement/acts.ts'
import { findEnd, listOpenObjections, type RoundStanding } from './standing.ts'
import { listSupplemented, listTelling } from './telling.ts'

/** What keeps a list from being announced: what the round did not decide, a notice that runs, an objection that is open. */
export const announcementNeeds = {
  undecided: { zh: '领导小组还没有研究', en: 'The leading group has not decided' },
  announced: { zh: '这一轮的结果已经公布', en: 'The result of this round was announced' },
  'notice-missing': { zh: '本轮设了公示，公示还没有发布', en: 'The public notice is missing' },
  'notice-published': { zh: '这一轮已经公示过', en: 'This round had its public notice' },
  'notice-running': { zh: '公示期还没有满', en: 'The public notice still runs' },
  'objection-open': { zh: '还有异议没有答复', en: 'An objection is open' },
  'nobody-left': { zh: '名单里一个社区也没有', en: 'Nobody is left in the list' },
  'not-announced': { zh: '这一轮的结果还没有公布', en: 'The result of this round is not announced' },
  'nothing-to-tell': {
    zh: '评选记录里没有这类还没公开的事项',
    en: 'The records have nothing of the kind that is not public yet',
  },
} as const satisfies Record<string, Label>
export type AnnouncementNeed = keyof typeof announcementNeeds

/** `act` is the announcement's, `document` its id, once it has one: what it said itself does not stand against it. */
export const listAnnouncementNeeds = (
  standing: RoundStanding,
  { act, document, today }: { act: AnnouncementAct; document?: string; today: string },
): AnnouncementNeed[] => {
  if (isFollowing(act)) return listFollowingNeeds(standing, { act, document })
  const { announced, decision, notice, rules } = standing
  const isNoticed = rules.stages.includes('public-notice')
  const left = [...standing.nominations.values()].some((one) => one.rank !== undefined && !findEnd(one))
  const common: AnnouncementNeed[] = [
    ...(decision ? [] : (['undecided'] as const)),
    ...(announced && announced.document !== document ? (['announced'] as const) : []),
    ...(decision && !left ? (['nobody-left'] as const) : []),
  ]
  if (act === 'public-notice')
    return [...common, ...(notice && notice.document !== document ? (['notice-published'] as const) : [])]
  return [
    ...common,
    ...(isNoticed && !notice ? (['notice-missing'] as const) : []),
    ...(notice && notice.to >= today ? (['notice-running'] as const) : []),
    ...(listHolding(standing).length > 0 ? (['objection-open'] as const) : []),
  ]
}

/**
 * Open objections that hold up the whole list. One against a single community holds that one alone where the rules say so:
 * then it is left out of the list until it is disposed of.
 */
const listHolding = (standing: RoundStanding) =>
  listOpenObjections(standing).filter(
    ({ community }) => community === undefined || standing.rules.notice?.holds !== 'community',
  )

const listFollowingNeeds = (
  standing: RoundStanding,
  { act, document }: { act: FollowingAct; document: string | undefined },
): AnnouncementNeed[] => {
  if (!standing.announced) return ['not-announced']
  const told =
    act === 'supplement' ? listSupplemented(standing, document) : listTelling(standing, { act, document })
  return told.length > 0 ? [] : ['nothing-to-tell']
}
