import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { replica } from '../../gazette/open-replica.ts'
import type { Live } from '../../gazette/replica.ts'
import { toProgress } from '../../layout/clock.ts'
import type { Notes } from '../notes.ts'
import { listAnnounced } from './course.ts'

/** What each act is called. */
export const announcementActs: Record<Announcement['act'], string> = {
  'public-notice': '公示',
  'final-result': '公布',
}

/** Status of a notice by today's date in Beijing; an ended one stays on the page and says so. */
export const publicNoticeStatuses = { ahead: '未开始', running: '公示中', over: '已结束' } as const

/** The status word of a notice's run. */
export const toPublicNoticeStatus = (notice: NonNullable<Announcement['notice']>): string =>
  publicNoticeStatuses[toProgress(notice)]

/** What a list says of one beside its title: which act it is, how its notice stands, how many are in it. */
export const toAnnouncementNotes = (document: Announcement): Notes => {
  const isNotice = document.act === 'public-notice'
  const states = isNotice && document.notice ? [toPublicNoticeStatus(document.notice)] : []
  return {
    marks: [announcementActs[document.act], ...states],
    more: `名单${listAnnounced(document).length}个社区`,
  }
}

/** Announcements, newest first. A round has a handful, a campaign a few rounds. */
export const listAnnouncements = (): Live<'announcement'>[] =>
  replica().listLive('announcement', { limit: replica().countLive('announcement') })

/** The newest final result; where there is none yet, the newest notice. */
export const findLatest = (): Live<'announcement'> | undefined => {
  const all = listAnnouncements()
  return all.find(({ document }) => document.act === 'final-result') ?? all[0]
}

/**
 * The notice that went before a result, or the result that followed a notice: both say the same run of the notice.
 * Undefined where none does, or more than one, which nothing tells apart.
 */
export const findCounterpart = ({ act, year, notice }: Announcement): Live<'announcement'> | undefined => {
  if (!notice) return undefined
  const [found, ...others] = listAnnouncements().filter(
    ({ document: other }) =>
      other.act !== act &&
      other.year === year &&
      other.notice?.from === notice.from &&
      other.notice.to === notice.to,
  )
  return others.length > 0 ? undefined : found
}
