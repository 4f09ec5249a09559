import { toWork } from '../../recipe.ts'
import { toSiteAddress } from '../../site-address.ts'
import { toCertificatePath } from '../address.ts'
import { findNaming } from '../find-naming.ts'
import type { FoundSheet } from '../found.ts'
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
  const naming = findNaming(slug, asked)
  if (!naming || !('kept' in naming)) return naming
  const { community, id, kept } = naming
  const fingerprint = await readFingerprint()
  if (fingerprint === undefined) return undefined
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
