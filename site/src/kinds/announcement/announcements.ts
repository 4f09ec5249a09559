import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { isFollowing } from '@exemplar/shared/kinds/announcement/acts'
import { replica } from '../../gazette/open-replica.ts'
import type { Live } from '../../gazette/replica.ts'
import { announcementActs } from '../../i18n/acts.ts'
import { findArchived } from '../../layout/archive.ts'
import { toProgress } from '../../layout/clock.ts'
import type { Edition } from '../../layout/edition.ts'
import type { Notes } from '../notes.ts'
import { actWords } from './act-words.ts'
import { listAnnounced } from './course.ts'

/** Status of a notice by today's date in Beijing; an ended one stays on the page and says so. */
const publicNoticeStatuses = { ahead: '未开始', running: '公示中', over: '已结束' } as const

/** The status word of a notice's run. */
export const toPublicNoticeStatus = (notice: NonNullable<Announcement['notice']>): string =>
  publicNoticeStatuses[toProgress(notice)]

/** What a list says of one beside its title: which act it is, how its notice stands, how many are in it. */
export const toAnnouncementNotes = (document: Announcement): Notes => {
  const isNotice = document.act === 'public-notice'
  const states = isNotice && document.notice ? [toPublicNoticeStatus(document.notice)] : []
  return {
    marks: [announcementActs[document.act], ...states],
    more: actWords[document.act].toCounted(listAnnounced(document).length),
  }
}

/** Which act one is, and how its notice stands, in a line: 公示，已结束. */
export const toMarks = ({ document }: Live<'announcement'>): string =>
  (toAnnouncementNotes(document).marks ?? []).join('，')

/** Announcements, newest first. A round has a handful, a campaign a few rounds. */
export const listAnnouncements = (): readonly Live<'announcement'>[] =>
  replica().listLive('announcement', { limit: replica().countLive('announcement') })

/** The newest final result; where there is none yet, the newest notice. What is archived is neither, nor is what follows a result. */
export const findLatest = (): Live<'announcement'> | undefined => {
  const all = listAnnouncements().filter(
    ({ document }) => findArchived(document) === undefined && !isFollowing(document.act),
  )
  return all.find(({ document }) => document.act === 'final-result') ?? all[0]
}

/**
 * The notice that a result follows, as it says itself, the result that follows a notice, or the result that anything else
 * follows. None of what is looked at
 * before it is published as a notice: nothing can follow it yet.
 */
export const findCounterpart = (edition: Edition<'announcement'>): Live<'announcement'> | undefined => {
  const { act, publicNotice, result } = edition.document
  if (isFollowing(act)) return result === undefined ? undefined : replica().findAnnouncement(result)
  if (act === 'final-result')
    return publicNotice === undefined ? undefined : replica().findAnnouncement(publicNotice)
  return edition.state === 'live' ? replica().findFollowing(edition.subject) : undefined
}

/** What follows a result, in the order in which it was published. Nothing follows what is looked at before it is public. */
export const listFollowers = (edition: Edition<'announcement'>): readonly Live<'announcement'>[] =>
  edition.state === 'live' && edition.document.act === 'final-result'
    ? replica().listFollowing(edition.subject)
    : []
