import { type DocumentKind, findAddressed } from '@exemplar/shared/kinds/index'
import { replica } from '../gazette/open-replica.ts'
import type { Gone, Live } from '../gazette/replica.ts'
import { findItem, findStandardSet, type PlacedItem } from '../kinds/parts/standard-set.ts'

/** The kinds whose documents are handed on as texts. Of a standard set each item is. */
const copiedKinds = ['announcement', 'conference', 'press-release', 'story'] as const satisfies DocumentKind[]
export type CopiedKind = (typeof copiedKinds)[number]

/** What a copy is made of. */
export type Copied = Live<CopiedKind> | { readonly set: Live<'standard-set'>; readonly placed: PlacedItem }

const itemPath = /^\/standards\/([1-9]\d?)$/

/** Path of the page with the copies of what stands at a path, both without the base; undefined where there is none. */
export const findCopyPath = (kind: DocumentKind, path: string): string | undefined =>
  copiedKinds.some((one) => one === kind) || itemPath.test(path) ? `/copy${path}` : undefined

/** What is handed on of a page: that, or what is left of it once it was withdrawn. */
export const findCopied = (path: string): Copied | Gone | undefined => {
  const number = itemPath.exec(path)?.[1]
  if (number !== undefined) return findCopiedItem(number)
  const addressed = findAddressed(path)
  const kind = copiedKinds.find((one) => one === addressed?.kind)
  return addressed && kind && replica().findBySlug(kind, addressed.slug)
}

/** Whether it was withdrawn. */
export const isGone = (found: Copied | Gone): found is Gone => 'state' in found && found.state === 'withdrawn'

const findCopiedItem = (number: string): Copied | Gone | undefined => {
  replica().requireWhole('standard-set')
  const set = findStandardSet()
  if (!set) return replica().findLastWithdrawn('standard-set')
  const placed = findItem(set.document, number)
  return placed && { set, placed }
}
