import { glossary, type Label } from '../../glossary.ts'

/**
 * What an announcement does (文种): a public notice and a final result are two different acts; what comes after a result is
 * told by acts of its own.
 */
export const announcementActs = {
  'public-notice': glossary.publicNotice,
  'final-result': glossary.finalResult,
  supplement: glossary.supplement,
  referral: glossary.referral,
  honour: glossary.honour,
  recheck: glossary.recheck,
  revocation: glossary.revocation,
} as const satisfies Record<string, Label>
export type AnnouncementAct = keyof typeof announcementActs
export const announcementActKeys = Object.keys(announcementActs) as [AnnouncementAct, ...AnnouncementAct[]]

/** Those that name communities by the stages of their round: the result, and one for whom an objection held. */
export const isNaming = (act: AnnouncementAct): boolean => act === 'final-result' || act === 'supplement'

/** Those that tell what came of communities after they were named. */
export const lateActs = ['referral', 'honour', 'recheck', 'revocation'] as const
export type LateAct = (typeof lateActs)[number]
export const isLate = (act: AnnouncementAct): act is LateAct => (lateActs as readonly string[]).includes(act)

/** Those that follow a result. */
export type FollowingAct = LateAct | 'supplement'
export const isFollowing = (act: AnnouncementAct): act is FollowingAct => act === 'supplement' || isLate(act)

/** How high an award (称号) is: whose it is. */
export const awardLevels = {
  province: { zh: '省级', en: 'Province' },
  nation: { zh: '国家级', en: 'Nation' },
} as const satisfies Record<string, Label>
export type AwardLevel = keyof typeof awardLevels
export const awardLevelKeys = Object.keys(awardLevels) as [AwardLevel, ...AwardLevel[]]
