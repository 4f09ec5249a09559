import type { AnnouncementAct } from '@exemplar/shared/kinds/announcement/acts'

type ActWords = {
  /** What is done, before the number of those to whom it is: `命名24个社区`. */
  readonly verb: string
  /** What becomes of a community: `24个社区获得命名`. */
  readonly outcome: string
}

/** What each act of an announcement does with the communities in it. */
export const actWords: Readonly<Record<AnnouncementAct, ActWords>> = {
  'public-notice': { verb: '拟命名', outcome: '拟命名' },
  'final-result': { verb: '命名', outcome: '获得命名' },
  supplement: { verb: '补充命名', outcome: '获得命名' },
  referral: { verb: '推荐上报', outcome: '推荐上报' },
  honour: { verb: '上级评定', outcome: '有上级评定结果' },
  recheck: { verb: '复核', outcome: '经复核' },
  revocation: { verb: '撤销', outcome: '被撤销称号' },
}
