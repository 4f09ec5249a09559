import { isNaming } from '@exemplar/shared/kinds/announcement/acts'
import { listNamed } from '@exemplar/shared/kinds/announcement/named'
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
 * does. Of a title that was revoked there is none, under whatever number. Throws a DifferingError.
 */
export const findCertificate = async (
  slug: string,
  asked: number | undefined,
): Promise<FoundSheet<CertificateInputs> | undefined> => {
  const known = asked === undefined ? undefined : findKept('announcement', asked)
  if (known?.state === 'withdrawn') return { gone: known.by }
  const id = replica().findCommunity(slug)?.community.id
  if (id === undefined) return undefined
  const announcements = replica().listNominating([id])
  const number = asked ?? toNamings(announcements).get(id)?.[0]?.entry.number
  if (number === undefined)
    return toRevoked(announcements.find(({ document }) => document.act === 'revocation'))
  const kept = findKept('announcement', number)
  const fingerprint = await readFingerprint()
  if (kept?.state !== 'kept' || fingerprint === undefined || !isNaming(kept.document.act)) return undefined
  const community = listNamed(kept.document).find(({ nomination }) => nomination.community.id === id)
    ?.nomination.community
  if (!community) return undefined
  const revocation = findRevocation(announcements, { id, naming: kept })
  if (revocation) return toRevoked(revocation)
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
