import { toCanonicalJson } from '@exemplar/shared/gazette/digest'
import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { toTitle } from '@exemplar/shared/kinds/index'
import type { Payload } from 'payload'
import { findRow, toContent } from '../../documents/content.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { findCollection } from './finish-entry.ts'

/** A document that is public and that the CMS does not hold as it is public: somebody has to write it anew there. */
export type Unfinished = {
  readonly title: string
  readonly number: number
  /** `gone`: there is no such document in the CMS; `older`: its text is not the public one. */
  readonly is: 'gone' | 'older'
}

/** What of recovered entries the documents of the CMS do not say. Nobody makes up a text: an editor has to know. */
export const listUnfinished = async (
  payload: Payload,
  entries: readonly GazetteEntry[],
): Promise<Unfinished[]> => {
  const latest = new Map(entries.map((entry) => [entry.head.subject, entry]))
  const unfinished: Unfinished[] = []
  for (const { head, document } of latest.values()) {
    const collection = findCollection(payload, head)
    if (head.act === 'withdraw' || !collection) continue
    const is = await compare(payload, { collection, id: head.subject, document })
    if (is) unfinished.push({ title: toTitle(document) ?? head.slug, number: head.number, is })
  }
  return unfinished
}

const compare = async (
  payload: Payload,
  { collection, id, document }: { collection: string; id: string; document: unknown },
): Promise<Unfinished['is'] | undefined> => {
  const reviewable = documentsOf(payload).reviewables.get(collection)
  const row = await findRow({ payload }, { collection, id })
  if (!row || !reviewable) return 'gone'
  const content = await toContent(reviewable, row)
  // What was published before a rule is still what was published, though nobody could submit it today.
  const says =
    'document' in content ? content.document : JSON.parse(JSON.stringify(reviewable.toDocument(row)))
  const isSame = toUnsalted(says) === toUnsalted(document)
  return isSame ? undefined : 'older'
}

/** A document without its salt, which is no part of what it says. */
const toUnsalted = (document: unknown): string => {
  const { salt: _salt, ...said } = document as Record<string, unknown>
  return toCanonicalJson(said)
}
