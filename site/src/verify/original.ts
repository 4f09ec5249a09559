import { toDifference } from '@exemplar/shared/difference/difference'
import { shapeFields } from '@exemplar/shared/difference/shape-fields'
import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { toReasonLabel } from '@exemplar/shared/gazette/withdrawal'
import { inDeclaredOrder, type PublishedDocument, readDocument } from '@exemplar/shared/kinds/index'
import { toNear } from './near.ts'
import type { Report } from './report.ts'

/** The text of an entry for people, field by field, made from what was signed alone. */
export const toOriginal = ({ head, document }: GazetteEntry): Report['original'] => {
  if (head.act === 'withdraw')
    return [
      { label: '撤下原因', text: toReasonLabel(head.notice.reason).zh },
      { label: '撤下说明', text: head.notice.text },
    ]
  const known = readDocument(document)
  if (known) {
    const said = toSaid(known)
    return toDifference(said, said, toTerms(known)).unchanged.map(({ label, text }) => ({
      label: label.zh,
      text,
    }))
  }
  return document === undefined ? [] : [{ label: '原文', text: JSON.stringify(document, undefined, 1) }]
}

/** What differs between the document of an entry and another one, each place with both values. */
export const listDifferences = (entered: PublishedDocument, other: unknown) => {
  const found = readDocument(other)
  const { changes } = toDifference(toSaid(entered), found ? toSaid(found) : other, toTerms(entered))
  return changes.map(({ label, before = '（没有）', after = '（没有）' }) => {
    const [entered, now] = toNear(before, after)
    return { label: label.zh, entered, found: now }
  })
}

const toTerms = ({ kind }: PublishedDocument) => ({
  fields: shapeFields[kind] ?? [],
  say: ({ zh }: { zh: string }) => zh,
})

/** The salt says nothing. */
const toSaid = (document: PublishedDocument): object => {
  const { salt: _, ...said } = inDeclaredOrder(document)
  return said
}
