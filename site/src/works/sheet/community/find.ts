import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { isNaming } from '@exemplar/shared/kinds/announcement/acts'
import { listNamed } from '@exemplar/shared/kinds/announcement/named'
import { replica } from '../../../gazette/open-replica.ts'
import { findEmblem } from '../../../places/emblem.ts'
import { findRevocation, toNamings } from '../../../places/rounds.ts'
import { findKept } from '../../find-kept.ts'
import { toWork } from '../../recipe.ts'
import { toSiteAddress } from '../../site-address.ts'
import { toCommunitySheetPath } from '../address.ts'
import { type FoundSheet, toRevoked } from '../found.ts'
import { readFingerprint } from '../proof.ts'
import type { CommunityInputs } from './inputs.ts'
import { communityRecipe } from './recipe.ts'

/**
 * Finds the sheet of a community by a result that names it: the latest where no number is given. Undefined where none
 * does: who was put forward and ended has nothing to hang. Throws a DifferingError.
 */
export const findCommunitySheet = async (
  slug: string,
  asked: number | undefined,
): Promise<FoundSheet<CommunityInputs> | undefined> => {
  const found = asked === undefined ? undefined : findKept('announcement', asked)
  if (found?.state === 'withdrawn') return { gone: found.by }
  const id = replica().findCommunity(slug)?.community.id
  if (id === undefined) return undefined
  const announcements = replica().listNominating([id])
  const number = asked ?? toNamings(announcements).get(id)?.[0]?.entry.number
  if (number === undefined)
    return toRevoked(announcements.find(({ document }) => document.act === 'revocation'))
  const kept = findKept('announcement', number)
  const fingerprint = await readFingerprint()
  if (kept?.state !== 'kept' || fingerprint === undefined) return undefined
  const community = findNamed(kept.document, id)
  if (!community) return undefined
  const revocation = findRevocation(announcements, { id, naming: kept })
  if (revocation) return toRevoked(revocation)
  return {
    path: toCommunitySheetPath(slug, kept.number),
    work: toWork(communityRecipe, {
      entry: kept.text,
      community: id,
      lattice: findEmblem(community.slug),
      honours: listHonours(id, kept.number),
      // As the entry says it: an address that leads on for ever.
      address: toSiteAddress(`/communities/${community.slug}`),
      fingerprint,
    }),
  }
}

const findNamed = (announcement: Announcement, id: string) =>
  isNaming(announcement.act)
    ? listNamed(announcement).find(({ nomination }) => nomination.community.id === id)?.nomination.community
    : undefined

/** What a community was named for up to an entry, as it stood then, less what was withdrawn or revoked since. */
const listHonours = (id: string, until: number): CommunityInputs['honours'] => {
  const announcements = replica().listNominating([id])
  return announcements
    .flatMap(({ subject }) => {
      const entry = replica()
        .listHistory(subject)
        .findLast(({ number, act }) => number <= until && act !== 'withdraw')
      const kept = entry && findKept('announcement', entry.number)
      if (kept?.state !== 'kept' || !findNamed(kept.document, id)) return []
      if (findRevocation(announcements, { id, naming: kept })) return []
      const { year, title } = kept.document
      return [{ year, title, number: kept.number }]
    })
    .toSorted((one, other) => other.year - one.year || other.number - one.number)
}
