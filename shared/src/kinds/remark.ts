import type { PublishedDocument } from './index.ts'

/**
 * The remark (声明) of a document of any kind: what stands at the head of its page, for instance that its contents are
 * samples. Undefined where it has none.
 */
export const findRemark = (document: PublishedDocument): string | undefined => {
  if (document.kind === 'announcement') return document.disclaimer
  return 'notice' in document ? document.notice : undefined
}
