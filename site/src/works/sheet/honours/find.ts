import { isNaming } from '@exemplar/shared/kinds/announcement/acts'
import { listNamed } from '@exemplar/shared/kinds/announcement/named'
import { replica } from '../../../gazette/open-replica.ts'
import { findRevocation } from '../../../places/rounds.ts'
import { findKept } from '../../find-kept.ts'
import { toWork } from '../../recipe.ts'
import { toSiteAddress } from '../../site-address.ts'
import { toHonoursPath } from '../address.ts'
import type { FoundSheet } from '../found.ts'
import { readFingerprint } from '../proof.ts'
import type { HonoursInputs } from './inputs.ts'
import { honoursRecipe } from './recipe.ts'

/** Finds the honour sheet of a result by its address: of the entry that holds today where no number is given. Throws a DifferingError. */
export const findHonours = async (
  slug: string,
  asked: number | undefined,
): Promise<FoundSheet<HonoursInputs> | undefined> => {
  const found = replica().findBySlug('announcement', slug)
  if (!found) return undefined
  if (found.state === 'withdrawn') return { gone: found.entry }
  const kept = findKept('announcement', asked ?? found.entry.number)
  const fingerprint = await readFingerprint()
  if (kept?.state !== 'kept' || kept.subject !== found.subject || fingerprint === undefined) return undefined
  if (!isNaming(kept.document.act)) return undefined
  const ids = listNamed(kept.document).map(({ nomination }) => nomination.community.id)
  const announcements = replica().listNominating(ids)
  const names = new Set(
    found.state === 'live' ? listNamed(found.document).map(({ nomination }) => nomination.community.id) : [],
  )
  return {
    path: toHonoursPath(slug, kept.number),
    work: toWork(honoursRecipe, {
      entry: kept.text,
      revoked: ids.flatMap((community) => {
        const by = findRevocation(announcements, { id: community, naming: kept })
        return by ? [{ community, number: by.entry.number }] : []
      }),
      dropped: ids
        .filter((id) => !names.has(id))
        .map((community) => ({ community, number: found.entry.number })),
      address: toSiteAddress(`/gazette/${kept.number}`),
      fingerprint,
    }),
  }
}
