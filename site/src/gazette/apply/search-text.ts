import type { Block, Span } from '@exemplar/shared/kinds/parts/body'
import type { DocumentKind, DocumentOf, PublishedDocument } from '@exemplar/shared/kinds/index'

type Texts = readonly (string | undefined)[]

const toText = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')

const listBlockTexts = (block: Block): Texts => {
  switch (block.type) {
    case 'heading':
      return [block.text]
    case 'list':
      return block.items.map(toText)
    case 'picture':
      return [block.picture.alt, block.picture.caption]
    case 'paragraph':
    case 'quote':
      return [toText(block.spans)]
    // A block of a later release, which this one keeps and cannot read.
    default:
      return []
  }
}

/** What a reader would call the text of a document, beside its title: by kind, in the order of reading. */
const listTexts: { [K in DocumentKind]: (document: DocumentOf<K>) => Texts } = {
  campaign: ({ city, lead, coordinating, summary, approach, phases }) => [
    ...[city, lead, coordinating, summary, ...approach],
    ...phases.flatMap(({ title, summary }) => [title, summary]),
  ],
  'standard-set': ({ issuer, version, categories }) => [
    ...[issuer, version],
    ...categories.flatMap(({ title, statement, items }) => [
      ...[title, statement],
      ...items.flatMap((item) => [
        item.title,
        ...item.requirement,
        ...item.duties.map(({ role, unit }) => `${role}：${unit}`),
        ...item.checks,
      ]),
    ]),
  ],
  story: ({ deck, community, body, quote, figures, source }) => [
    ...[deck, community.district.name, community.name],
    ...body.flatMap(listBlockTexts),
    ...[quote?.text, quote?.cite],
    ...(figures?.rows.map(({ label, value, unit }) => `${label}${value}${unit ?? ''}`) ?? []),
    source,
  ],
  announcement: ({ deck, issuer, documentNumber, body, nominations }) => [
    ...[deck, issuer, documentNumber],
    ...body.flatMap(listBlockTexts),
    ...nominations.map(({ community }) => `${community.district.name}${community.name}`),
  ],
  conference: ({ deck, turns, source }) => [
    deck,
    ...turns.flatMap(({ speaker, post, paragraphs }) => [`${post ?? ''}${speaker}`, ...paragraphs]),
    source,
  ],
  'press-release': ({ deck, body, source }) => [deck, ...body.flatMap(listBlockTexts), source],
  figure: ({ qualifier, display, unit, source }) => [`${qualifier ?? ''}${display}${unit}`, source],
}

/** The text of a document that search finds it by, its title left out: one line a paragraph. */
export const toSearchText = (document: PublishedDocument): string => {
  const list = listTexts[document.kind] as (document: PublishedDocument) => Texts
  return list(document)
    .filter((text) => text !== undefined && text !== '')
    .join('\n')
}
