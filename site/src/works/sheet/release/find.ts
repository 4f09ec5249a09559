import { replica } from '../../../gazette/open-replica.ts'
import type { Live } from '../../../gazette/replica.ts'
import { listQuoted, toQuantity } from '../../../kinds/parts/press.ts'
import { findKept } from '../../find-kept.ts'
import { toWork } from '../../recipe.ts'
import { toSiteAddress } from '../../site-address.ts'
import { toReleaseSheetPath } from '../address.ts'
import type { FoundSheet } from '../found.ts'
import { readFingerprint } from '../proof.ts'
import type { ReleaseInputs } from './inputs.ts'
import { releaseRecipe } from './recipe.ts'

/**
 * Finds the sheet of a press release by an entry that brought it: the one that holds today where no number is given. The
 * figures are those of today. Undefined where no entry did. Throws a DifferingError.
 */
export const findReleaseSheet = async (
  slug: string,
  asked: number | undefined,
): Promise<FoundSheet<ReleaseInputs> | undefined> => {
  const found = replica().findBySlug('press-release', slug)
  if (asked === undefined && found?.state === 'withdrawn') return { gone: found.entry }
  const number = asked ?? found?.entry.number
  const kept = number === undefined ? undefined : findKept('press-release', number)
  if (kept?.state === 'withdrawn') return { gone: kept.by }
  const fingerprint = await readFingerprint()
  if (kept?.document.slug !== slug || fingerprint === undefined) return undefined
  return {
    path: toReleaseSheetPath(slug, kept.number),
    work: toWork(releaseRecipe, {
      entry: kept.text,
      figures: listQuoted(kept.document).map(toFigure),
      address: toSiteAddress(`/gazette/${kept.number}`),
      fingerprint,
    }),
  }
}

const toFigure = ({ document, entry }: Live<'figure'>): ReleaseInputs['figures'][number] => {
  const { before, number, unit } = toQuantity(document)
  const { title, asOf, source } = document
  return { number: entry.number, title, before, value: number, unit, asOf, source }
}
