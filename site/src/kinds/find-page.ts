import { type DocumentKind, findAddressed, listPages } from '@exemplar/shared/kinds/index'
import { replica } from '../gazette/open-replica.ts'
import type { Gone, Live } from '../gazette/replica.ts'
import { findGrowing, type Paging } from '../layout/paging.ts'

/** What stands at an address: the list of a kind, or a document, public or withdrawn. */
type FoundPage =
  | { readonly list: { readonly kind: DocumentKind; readonly path: string; readonly paging: Paging } }
  | { readonly document: Live | Gone }

/** Looks up the address of a list or a document among the declarations of kinds. `path` is without the site's base. */
export const findPage = (path: string, query: URLSearchParams): FoundPage | undefined => {
  const listed = listPages.get(path)
  if (listed) {
    const paging = findGrowing({ query, count: (most) => replica().countLive(listed, most), limit: 20 })
    return paging && { list: { kind: listed, path, paging } }
  }
  const addressed = findAddressed(path)
  const document = addressed && replica().findBySlug(addressed.kind, addressed.slug)
  return document && { document }
}
