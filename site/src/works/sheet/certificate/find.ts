import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { isNaming } from '@exemplar/shared/kinds/announcement/acts'
import { listNamed } from '@exemplar/shared/kinds/announcement/named'
import type { CommunityRef } from '@exemplar/shared/kinds/parts/place'
import { replica } from '../../../gazette/open-replica.ts'
import { findRevocation, toNamings } from '../../../places/rounds.ts'
import { findKept } from '../../find-kept.ts'
import { toWork } from '../../recipe.ts'
import { toSiteAddress } from '../../site-address.ts'
import { toCertificatePath } from '../address.ts'
import { type FoundSheet, toRevoked } from '../found.ts'
import { readFingerprint } from '../proof.ts'
import type { CertificateInputs } from './inputs.ts'
import { certificateRecipe } from './recipe.ts'

/**
 * Finds the certificate of a community by a result that names it: the latest where no number is given. Undefined where none
 * does. Of a title that was revoked there is none, nor of one that a correction took out of the list, under whatever number.
 * Throws a DifferingError.
 */
export const findCertificate = async (
  slug: string,
  asked: number | undefined,
): Promise<FoundSheet<CertificateInputs> | undefined> => {
  const known = asked === undefined ? undefined : findKept('announcement', asked)
  if (known?.state === 'withdrawn') return { gone: known.by }
  // Whom a correction took out may be in nothing else that is public.
  const id =
    replica().findCommunity(slug)?.community.id ??
    (known && findNamed(known.document, (community) => community.slug === slug)?.id)
  if (id === undefined) return undefined
  const announcements = replica().listNominating([id])
  const number = asked ?? toNamings(announcements).get(id)?.[0]?.entry.number
  if (number === undefined)
    return toRevoked(announcements.find(({ document }) => document.act === 'revocation'))
  const kept = findKept('announcement', number)
  const fingerprint = await readFingerprint()
  if (kept?.state !== 'kept' || fingerprint === undefined) return undefined
  const isMeant = (community: CommunityRef) => community.id === id
  const community = findNamed(kept.document, isMeant)
  const live = replica().findAnnouncement(kept.subject)
  if (!community || !live) return undefined
  const revocation = findRevocation(announcements, { id, naming: kept })
  if (revocation) return toRevoked(revocation)
  if (!findNamed(live.document, isMeant)) return { unnamed: live.entry.number }
  return {
    path: toCertificatePath(slug, kept.number),
    work: toWork(certificateRecipe, {
      entry: kept.text,
      community: id,
      // As the entry says it: an address that leads on for ever.
      address: toSiteAddress(`/communities/${community.slug}`),
      fingerprint,
    }),
  }
}

const findNamed = (
  announcement: Announcement,
  isMeant: (community: CommunityRef) => boolean,
): CommunityRef | undefined =>
  isNaming(announcement.act)
    ? listNamed(announcement)
        .map(({ nomination }) => nomination.community)
        .find(isMeant)
    : undefined
