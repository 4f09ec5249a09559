import type { Label } from '@exemplar/shared/glossary'
import type { AnnouncementAct } from '@exemplar/shared/kinds/announcement/acts'

/** What an official document is called at the end of its title (文种). */
export type Genre = 'notice' | 'publication' | 'circular' | 'decision'
export const genres = {
  notice: { zh: '公示', en: 'Public notice' },
  publication: { zh: '公布', en: 'Publication' },
  circular: { zh: '通报', en: 'Circular' },
  decision: { zh: '决定', en: 'Decision' },
} as const satisfies Record<Genre, Label>

/**
 * As which documents an act may go out, the usual one first. It is the title that says which: what an act does, and whom it
 * tells of, is the same in each.
 */
const ofAct: Readonly<Record<AnnouncementAct, readonly Genre[]>> = {
  'public-notice': ['notice'],
  'final-result': ['publication', 'circular', 'decision'],
  supplement: ['publication', 'circular', 'decision'],
  referral: ['circular'],
  honour: ['circular'],
  recheck: ['circular'],
  revocation: ['decision', 'circular'],
}
export const listGenres = (act: AnnouncementAct): readonly Genre[] => ofAct[act]

/** What each act is about, by the title of its round. */
const matters: Readonly<Record<AnnouncementAct, (round: string) => string>> = {
  'public-notice': (round) => `${round}结果`,
  'final-result': (round) => `${round}结果`,
  supplement: (round) => `${round}结果`,
  referral: (round) => `${round}推荐上报社区`,
  honour: (round) => `${round}上级评定结果`,
  recheck: (round) => `${round}命名社区复核情况`,
  revocation: (round) => `撤销${round}有关社区称号`,
}

/** How a document is titled at first. */
export const toDraftTitle = (
  act: AnnouncementAct,
  { genre, round }: { genre: Genre; round: string },
): string => {
  const added = act === 'supplement' ? '补充' : ''
  return `关于${matters[act](round)}的${added}${genres[genre].zh}`
}
