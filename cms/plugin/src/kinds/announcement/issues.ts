import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { isFollowing } from '@exemplar/shared/kinds/announcement/acts'
import { toComparedNumber } from '@exemplar/shared/kinds/announcement/document-number'
import { listNamed } from '@exemplar/shared/kinds/announcement/named'
import { readDocument } from '@exemplar/shared/kinds/index'
import type { Row } from '../../documents/reviewable.ts'
import type { Issue } from '../../errors/exemplar-error.ts'
import { toCalendarDate, toPresent, toText, toValues } from '../../fields/row.ts'
import type { Others, PublicAnnouncement } from './others.ts'
import { toAnnouncement } from './to-document.ts'

/** How many days before it comes out a text may be dated for its day: nobody writes one earlier than that. */
const aheadAtMost = 31

/**
 * What an announcement, as a row with what was gathered for it, says against what others say and against the calendar.
 * What it says against itself is its shape's to refuse.
 */
export const listOtherIssues = (row: Row): Issue[] => {
  const { others = [], isFollowingStill } = row as Row & Partial<Others>
  const numbered = listNumberIssues(toText(row.documentNumber), others)
  const document = readDocument(toPresent(toAnnouncement(row)))
  if (document?.kind !== 'announcement') return numbered
  const dated = document.dated > toDay(aheadAtMost) ? [toDatedIssue(document.dated)] : []
  // What follows a result is held against the records of its round, and against nothing else.
  if (isFollowing(document.act)) return [...dated, ...numbered]
  return [
    ...dated,
    ...numbered,
    ...(document.act === 'public-notice'
      ? listFollowerIssues(document, { id: row.id, others })
      : listFollowedIssues(document, { row, others, isFollowingStill: isFollowingStill === true })),
  ]
}

/** Nothing comes out before the day it is dated. */
export const listAheadIssues = (row: Row, day: string): Issue[] => {
  const dated = toCalendarDate(row.dated)
  return dated !== undefined && dated > day
    ? [{ path: 'dated', message: `成文日期是${dated}，晚于发布的日子${day}` }]
    : []
}

/** The calendar date in Beijing in so many days. */
const toDay = (days: number): string => toCalendarDate(new Date(Date.now() + days * 86_400_000)) ?? ''

const toDatedIssue = (dated: string): Issue => ({
  path: 'dated',
  message: `成文日期${dated}还没到，最多可以提前${aheadAtMost}天写：请核对`,
})

const listNumberIssues = (number: string | undefined, others: readonly PublicAnnouncement[]): Issue[] => {
  const rival =
    number !== undefined &&
    others.find(
      ({ document: { documentNumber } }) =>
        documentNumber !== undefined && toComparedNumber(documentNumber) === toComparedNumber(number),
    )
  return rival
    ? [
        {
          path: 'documentNumber',
          message: `这个文号已用在公开的“${rival.document.title}”上，一个文号只能用一次`,
        },
      ]
    : []
}

/** A notice that is corrected may not run into the result that came after it. */
const listFollowerIssues = (
  document: Announcement,
  { id, others }: { id: string; others: readonly PublicAnnouncement[] },
): Issue[] => {
  const { notice, year } = document
  const shown = new Set(listNamed(document).map(({ nomination }) => nomination.community.id))
  // A result that came out before this notice could not name it: whom both name it is about all the same.
  const isAbout = ({ document: other }: PublicAnnouncement) =>
    other.publicNotice === id ||
    (other.act === 'final-result' &&
      other.publicNotice === undefined &&
      other.year === year &&
      listNamed(other).some(({ nomination }) => shown.has(nomination.community.id)))
  const early = others.find(
    (other) => isAbout(other) && notice !== undefined && other.document.dated <= notice.to,
  )?.document
  return early
    ? [{ path: 'notice.to', message: `“${early.title}”已于${early.dated}公布，公示须在那以前结束` }]
    : []
}

type Following = {
  readonly row: Row
  readonly others: readonly PublicAnnouncement[]
  readonly isFollowingStill: boolean
}

const listFollowedIssues = (result: Announcement, { row, others, isFollowingStill }: Following): Issue[] => {
  const { notice, publicNotice } = result
  const running = notice && notice.to >= toDay(0) ? [toRunning('notice.to', notice.to)] : []
  if (publicNotice === undefined) return [...running, ...listUnnamedNotice(result, others)]
  const followed = others.find(({ id }) => id === publicNotice)?.document
  // What it followed when it was published may have been withdrawn since: that it came after it stays true.
  if (!followed && isFollowingStill) return running
  if (followed?.act !== 'public-notice') {
    const title = toText(toValues(row.publicNotice).title) ?? ''
    return [...running, { path: 'publicNotice', message: `“${title}”不是公开的公示：请先发布，或另选一份` }]
  }
  return [...running, ...listAgainst(followed, result)]
}

const toRunning = (path: string, to: string): Issue => ({
  path,
  message: `公示到${to}才结束，结束后才能公布`,
})

/** What a result says against the notice that it follows. */
const listAgainst = (followed: Announcement, result: Announcement): Issue[] => {
  const issues: Issue[] = []
  const refuse = (path: string, message: string) => issues.push({ path, message })
  if (followed.year !== result.year)
    refuse('publicNotice', `“${followed.title}”是${followed.year}年度的，本稿是${result.year}年度的`)
  const { notice } = followed
  if (notice) {
    if (notice.to >= toDay(0)) issues.push(toRunning('publicNotice', notice.to))
    if (notice.to >= result.dated) refuse('dated', `须在公示结束（${notice.to}）以后`)
    for (const end of ['from', 'to'] as const)
      if (result.notice && result.notice[end] !== notice[end])
        refuse(`notice.${end}`, `对应的公示写的是${notice[end]}：请改成一致，或清空公示期`)
  }
  const shown = new Set(listNamed(followed).map(({ nomination }) => nomination.community.id))
  for (const { index, nomination } of listNamed(result))
    if (!shown.has(nomination.community.id))
      refuse(
        `nominations.${index}.community`,
        `“${nomination.community.name}”不在公示的名单里（“${followed.title}”）`,
      )
  return issues
}

/** A public notice of its communities that no result follows yet is the one that it follows: the result has to say so. */
const listUnnamedNotice = (result: Announcement, others: readonly PublicAnnouncement[]): Issue[] => {
  const named = new Set(listNamed(result).map(({ nomination }) => nomination.community.id))
  const taken = new Set(others.map(({ document }) => document.publicNotice))
  const own = others.find(
    ({ id, document }) =>
      document.act === 'public-notice' &&
      document.year === result.year &&
      !taken.has(id) &&
      listNamed(document).some(({ nomination }) => named.has(nomination.community.id)),
  )
  return own
    ? [{ path: 'publicNotice', message: `名单里的社区公示过（“${own.document.title}”）：请选定对应的公示` }]
    : []
}
