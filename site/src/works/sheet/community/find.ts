import { replica } from '../../../gazette/open-replica.ts'
import { findEmblem } from '../../../places/emblem.ts'
import { findRevocation } from '../../../places/rounds.ts'
import { findKept } from '../../find-kept.ts'
import { toWork } from '../../recipe.ts'
import { toSiteAddress } from '../../site-address.ts'
import { toCommunitySheetPath } from '../address.ts'
import { findNamed, findNaming, type Naming } from '../find-naming.ts'
import type { FoundSheet } from '../found.ts'
import { readFingerprint } from '../proof.ts'
import type { CommunityInputs } from './inputs.ts'
import { communityRecipe } from './recipe.ts'

/**
 * Finds the sheet of a community by a result that names it: the latest where no number is given. Undefined where none
 * does: who was put forward and ended has nothing to hang. Nor has who was named and is no more, under whatever number.
 * Throws a DifferingError.
 */
export const findCommunitySheet = async (
  slug: string,
  asked: number | undefined,
): Promise<FoundSheet<CommunityInputs> | undefined> => {
  const naming = findNaming(slug, asked)
  if (!naming || !('kept' in naming)) return naming
  const { community, id, kept } = naming
  const fingerprint = await readFingerprint()
  if (fingerprint === undefined) return undefined
  return {
    path: toCommunitySheetPath(slug, kept.number),
    work: toWork(communityRecipe, {
      entry: kept.text,
      community: id,
      lattice: findEmblem(community.slug),
      honours: listHonours(naming),
      // As the entry says it: an address that leads on for ever.
      address: toSiteAddress(`/communities/${community.slug}`),
      fingerprint,
    }),
  }
}

/** What a community was named for up to an entry, as it stood then, less what was withdrawn, revoked or corrected since. */
const listHonours = ({ announcements, id, kept: last }: Naming): CommunityInputs['honours'] => {
  const isMeant = (one: { id: string }) => one.id === id
  return announcements
    .flatMap(({ document: now, subject }) => {
      const entry = replica()
        .listHistory(subject)
        .findLast(({ number, act }) => number <= last.number && act !== 'withdraw')
      const kept = entry && findKept('announcement', entry.number)
      if (kept?.state !== 'kept' || !findNamed(kept.document, isMeant) || !findNamed(now, isMeant)) return []
      if (findRevocation(announcements, { id, naming: kept })) return []
      const { year, title } = kept.document
      return [{ year, title, number: kept.number }]
    })
    .toSorted((one, other) => other.year - one.year || other.number - one.number)
}
