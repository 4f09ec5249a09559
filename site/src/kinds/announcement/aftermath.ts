import type { Aftermath, Announcement } from '@exemplar/shared/kinds/announcement'
import { type AnnouncementAct, awardLevels } from '@exemplar/shared/kinds/announcement/acts'
import type { CommunityRef } from '@exemplar/shared/kinds/parts/place'

/** What a late announcement says of one community, a row a matter. */
type LateRow = {
  readonly community: CommunityRef
  readonly matter: Aftermath
  /** In a few words, without the day and the reason: `省级示范社区，2026年度获评`. */
  readonly said: string
}

/** An award with its level, which is not said twice: `省级“示范社区”`, `全国示范社区`. */
const toAwardWords = ({ award = '', level }: Pick<Aftermath, 'award' | 'level'>): string => {
  const of = level ? awardLevels[level].zh : ''
  const isSaid = /^(?:省级|山东省|国家级|全国)/u.test(award)
  return isSaid ? award : `${of}“${award}”`
}

const toSaid = (act: AnnouncementAct, matter: Aftermath): string => {
  switch (act) {
    case 'referral':
      return `推荐参评${toAwardWords(matter)}`
    case 'honour':
      return `${matter.year}年度${matter.granted ? '获评' : '未获评'}${toAwardWords(matter)}`
    case 'recheck':
      return matter.kept ? '复核：保持标准' : '复核：未保持标准'
    default:
      return '撤销称号'
  }
}

/** All matters of a late announcement, in its order. */
export const listLateRows = ({ act, nominations }: Announcement): LateRow[] =>
  nominations.flatMap(({ afterwards = [], community }) =>
    afterwards.map((matter) => ({ community, matter, said: toSaid(act, matter) })),
  )

/** What an announcement says of the time after the result of one community, in a line each, with the reason. */
export const listMatterWords = (document: Announcement, id: string): string[] =>
  listLateRows(document)
    .filter(({ community }) => community.id === id)
    .map(({ matter: { reason }, said }) => (reason === undefined ? said : `${said}：${reason}`))
