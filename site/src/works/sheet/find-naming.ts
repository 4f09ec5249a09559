import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { isNaming } from '@exemplar/shared/kinds/announcement/acts'
import { listNamed } from '@exemplar/shared/kinds/announcement/named'
import type { CommunityRef } from '@exemplar/shared/kinds/parts/place'
import { replica } from '../../gazette/open-replica.ts'
import type { Live } from '../../gazette/replica.ts'
import { listAnnouncements } from '../../kinds/announcement/announcements.ts'
import { findRevocation, toNamings } from '../../places/rounds.ts'
import { findKept, type KeptAt } from '../find-kept.ts'
import { type Lost, toRevoked } from './found.ts'

/** A community as an entry names it, with all that is public of it. */
export type Naming = {
  readonly id: string
  readonly kept: Extract<KeptAt<'announcement'>, { state: 'kept' }>
  readonly community: CommunityRef
  readonly announcements: readonly Live<'announcement'>[]
}

/**
 * Finds where a result, or a supplement, names a community: the latest where no number is given. Undefined where none does
 * and none of those that are public ever did. Who was named, and is no more, is told what took that, under whatever number.
 * Throws a DifferingError.
 */
export const findNaming = (slug: string, asked: number | undefined): Naming | Lost | undefined => {
  const known = asked === undefined ? undefined : findKept('announcement', asked)
  if (known?.state === 'withdrawn') return { gone: known.by }
  const hasSlug = (community: CommunityRef) => community.slug === slug
  // Whom a correction took out may be in nothing else that is public.
  const id = replica().findCommunity(slug)?.community.id ?? (known && findNamed(known.document, hasSlug)?.id)
  const announcements = id === undefined ? [] : replica().listNominating([id])
  const latest = id === undefined ? undefined : toNamings(announcements).get(id)?.[0]?.entry.number
  const number = asked ?? latest
  if (id === undefined || number === undefined)
    return asked === undefined ? findLost(announcements, (one) => one.id === id || hasSlug(one)) : undefined
  const kept = findKept('announcement', number)
  if (kept?.state !== 'kept') return undefined
  const isMeant = (one: CommunityRef) => one.id === id
  const community = findNamed(kept.document, isMeant)
  const live = replica().findAnnouncement(kept.subject)
  if (!community || !live) return undefined
  const revocation = findRevocation(announcements, { id, naming: kept })
  if (revocation) return toRevoked(revocation)
  return findNamed(live.document, isMeant)
    ? { id, kept, community, announcements }
    : { unnamed: live.entry.number }
}

/** Of whom no result names any more: the revocation, or the correction. */
const findLost = (
  announcements: readonly Live<'announcement'>[],
  isMeant: (community: CommunityRef) => boolean,
): Lost | undefined => {
  const revoked = toRevoked(announcements.find(({ document }) => document.act === 'revocation'))
  if (revoked) return revoked
  const correction = listAnnouncements().find(
    ({ document, entry, subject }) =>
      isNaming(document.act) && entry.act === 'correct' && wasNamed(subject, isMeant),
  )
  return correction && { unnamed: correction.entry.number }
}

const wasNamed = (subject: string, isMeant: (community: CommunityRef) => boolean): boolean =>
  replica()
    .listHistory(subject)
    .some(({ number }) => {
      const kept = findKept('announcement', number)
      return kept?.state === 'kept' && findNamed(kept.document, isMeant) !== undefined
    })

/** The community that a list names; none where the announcement has another to say. */
export const findNamed = (
  announcement: Announcement,
  isMeant: (community: CommunityRef) => boolean,
): CommunityRef | undefined =>
  isNaming(announcement.act)
    ? listNamed(announcement)
        .map(({ nomination }) => nomination.community)
        .find(isMeant)
    : undefined
