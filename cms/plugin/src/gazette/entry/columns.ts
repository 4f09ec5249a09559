import type { EntryHead, GazetteHead } from '@exemplar/shared/gazette/entry'
import { listFiles, readDocument, toTitle } from '@exemplar/shared/kinds/index'
import { toFileName } from '@exemplar/shared/media/published-file'

/** What the columns beside an entry say, by which the database finds it. They follow from its texts alone. */
export type Columns = {
  readonly number: number
  readonly at: string
  readonly act: EntryHead['act']
  readonly kind: string
  readonly subject: string
  readonly slug: string
  readonly edition: number
  readonly title: string
  readonly files: readonly string[]
  readonly digest: string
}

/**
 * The columns of an entry. `document` is its parsed document, where it has one; `titleBefore` is the title of the
 * subject's entry before this one: a withdrawal has no words of its own, and is listed under it.
 */
export const toColumns = ({
  head,
  digest,
  document,
  titleBefore,
}: {
  head: EntryHead
  digest: GazetteHead['digest']
  document: unknown
  titleBefore: string
}): Columns => {
  const { number, at, act, kind, subject, slug, edition } = head
  const shown = readDocument(document)
  return {
    ...{ number, at, act, kind, subject, slug, edition, digest },
    title: act === 'withdraw' ? titleBefore : (toTitle(document) ?? ''),
    files: shown ? listFiles(shown).map(toFileName) : [],
  }
}
