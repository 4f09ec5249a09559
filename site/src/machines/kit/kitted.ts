import { type DocumentKind, findAddressed, type PublishedDocument } from '@exemplar/shared/kinds/index'
import { replica } from '../../gazette/open-replica.ts'
import type { Gone, Live } from '../../gazette/replica.ts'
import { toDocumentPath } from '../../layout/to.ts'

/** The kinds that the media are given a kit of. */
const kittedKinds = ['announcement', 'conference', 'press-release'] as const satisfies DocumentKind[]
export type KittedKind = (typeof kittedKinds)[number]

/** Path of the kit of a document, without the base. */
export const toKitPath = (document: PublishedDocument): string => `${toDocumentPath(document)}/kit.zip`

/** The document whose kit is asked for, by the path of the document: live, or withdrawn. */
export const findKitted = (path: string): Live<KittedKind> | Gone | undefined => {
  const addressed = findAddressed(path)
  const kind = kittedKinds.find((one) => one === addressed?.kind)
  return addressed && kind && replica().findBySlug(kind, addressed.slug)
}
