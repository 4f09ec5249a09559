import type { Draft } from '../../layout/edition.ts'
import type { FoundPreview } from '../../preview/find-preview.ts'

/** The draft of a standard set, where that is what a preview shows. */
export const toDraftSet = (preview: FoundPreview | undefined): Draft<'standard-set'> | undefined => {
  if (preview?.state !== 'draft') return undefined
  const { document, ...draft } = preview
  return document.kind === 'standard-set' ? { ...draft, document } : undefined
}
