import type { AnnouncementAct } from '@exemplar/shared/kinds/announcement/acts'

type ActWords = {
  /** What is done with how many: `命名24个社区`. */
  readonly toCounted: (count: number) => string
  /** What the list of those to whom it is done is called. */
  readonly list: string
  /** What becomes of a community: `24个社区获得命名`. */
  readonly outcome: string
}

/** What each act of an announcement does with the communities in it. */
export const actWords: Readonly<Record<AnnouncementAct, ActWords>> = {
  'public-notice': {
    toCounted: (count) => `拟命名${count}个社区`,
    list: '拟命名社区名单',
    outcome: '拟命名',
  },
  'final-result': { toCounted: (count) => `命名${count}个社区`, list: '命名社区名单', outcome: '获得命名' },
  supplement: {
    toCounted: (count) => `补充命名${count}个社区`,
    list: '补充命名社区名单',
    outcome: '获得命名',
  },
  referral: {
    toCounted: (count) => `推荐上报${count}个社区`,
    list: '推荐上报的社区名单',
    outcome: '推荐上报',
  },
  honour: {
    toCounted: (count) => `${count}个社区有上级评定结果`,
    list: '有上级评定结果的社区名单',
    outcome: '有上级评定结果',
  },
  recheck: { toCounted: (count) => `复核${count}个社区`, list: '复核社区名单', outcome: '经复核' },
  // A title is revoked, never a community.
  revocation: {
    toCounted: (count) => `撤销${count}个社区的称号`,
    list: '撤销称号的社区名单',
    outcome: '被撤销称号',
  },
}
