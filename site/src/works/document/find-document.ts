import { toFingerprint } from '@exemplar/shared/gazette/keys'
import { findKeys } from '../../gazette/find-keys.ts'
import type { EntryLine } from '../../gazette/replica.ts'
import { findKept } from '../find-kept.ts'
import { toWork, type Work } from '../recipe.ts'
import { toSiteAddress } from '../site-address.ts'
import type { DocumentForm } from './address.ts'
import type { DocumentInputs } from './inputs.ts'
import { documentRecipe } from './recipe.ts'
import { wordRecipe } from './word/recipe.ts'

/** What comes of asking for a document: the work, or the withdrawal that took its announcement. */
type FoundDocument = { readonly work: Work<DocumentInputs> } | { readonly gone: EntryLine }

const recipes = { pdf: documentRecipe, docx: wordRecipe } as const satisfies Record<DocumentForm, unknown>

/** Finds the document of the announcement that came with an entry. Undefined where none did. Throws a DifferingError. */
export const findDocument = async (
  number: number,
  form: DocumentForm,
): Promise<FoundDocument | undefined> => {
  const found = findKept('announcement', number)
  if (found?.state === 'withdrawn') return { gone: found.by }
  const [key] = findKeys()?.keys ?? []
  if (!found || !key) return undefined
  const inputs = {
    entry: found.text,
    address: toSiteAddress(`/gazette/${number}`),
    fingerprint: await toFingerprint(key),
  }
  return { work: toWork(recipes[form], inputs) }
}
