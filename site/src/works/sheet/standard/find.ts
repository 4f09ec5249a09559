import { replica } from '../../../gazette/open-replica.ts'
import type { Live } from '../../../gazette/replica.ts'
import { findItem, findStandardSet } from '../../../kinds/parts/standard-set.ts'
import { findKept } from '../../find-kept.ts'
import { toWork } from '../../recipe.ts'
import { toSiteAddress } from '../../site-address.ts'
import { toStandardSheetPath } from '../address.ts'
import type { FoundSheet } from '../found.ts'
import { readFingerprint } from '../proof.ts'
import type { StandardInputs } from './inputs.ts'
import { standardRecipe } from './recipe.ts'

/** Stories on one sheet; how many more there are is said. */
const mostStories = 12

/**
 * Finds the sheet of a standard by the set of an entry: that in force where no number is given. The stories are those of
 * today. Undefined where there is no such set, or no such item in it. Throws a DifferingError.
 */
export const findStandardSheet = async (
  item: number,
  asked: number | undefined,
): Promise<FoundSheet<StandardInputs> | undefined> => {
  const number = asked ?? findStandardSet()?.entry.number
  if (number === undefined) {
    const withdrawn = replica().findLastWithdrawn('standard-set')
    return withdrawn && { gone: withdrawn.entry }
  }
  const set = findKept('standard-set', number)
  if (set?.state === 'withdrawn') return { gone: set.by }
  const fingerprint = await readFingerprint()
  if (!set || !findItem(set.document, String(item)) || fingerprint === undefined) return undefined
  const stories = replica().listStoriesByStandard(item, { limit: mostStories })
  return {
    path: toStandardSheetPath(item, number),
    work: toWork(standardRecipe, {
      entry: set.text,
      item,
      stories: stories.map(toLine),
      others: Math.max(0, replica().countStoriesOf(item) - stories.length),
      address: toSiteAddress(`/standards/${item}`),
      fingerprint,
    }),
  }
}

const toLine = ({ document, entry }: Live<'story'>): StandardInputs['stories'][number] => ({
  number: entry.number,
  title: document.title,
  deck: document.deck,
  community: document.community.name,
  district: document.community.district.name,
  remark: document.notice ?? null,
})
