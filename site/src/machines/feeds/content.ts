import type { Announcement } from '@exemplar/shared/kinds/announcement'
import type { Conference } from '@exemplar/shared/kinds/conference'
import {
  type DocumentKind,
  type DocumentOf,
  type PublishedDocument,
  toKind,
  toPlainText,
} from '@exemplar/shared/kinds/index'
import { type Attachment, listAttachments } from '@exemplar/shared/kinds/parts/attachments'
import { toCommunityPath } from '@exemplar/shared/kinds/parts/place'
import { findRemark } from '@exemplar/shared/kinds/remark'
import type { Story } from '@exemplar/shared/kinds/story'
import type { Live } from '../../gazette/replica.ts'
import { listMatterWords } from '../../kinds/announcement/aftermath.ts'
import { listAnnounced } from '../../kinds/announcement/course.ts'
import { toLongDate } from '../../layout/clock.ts'
import { toWholeAddress, toWholeFileAddress } from '../../layout/whole-address.ts'
import { type Xml, xml } from '../xml.ts'
import { toBlocks, toFigure } from './blocks.ts'

/** The text of a document for readers elsewhere, all of it, as HTML that loads nothing but its pictures. */
export const toContent = ({ document, entry }: Live): string => {
  const { correction } = document
  const number = xml`<a href="${toWholeAddress(`/gazette/${entry.number}`)}">第${entry.number}号</a>`
  return [
    toParagraph(findRemark(document)),
    toParagraph(correction && `更正：${correction}`),
    ...toText(document),
    ...toAttached(document),
    xml`<p>公报${number}</p>`,
  ]
    .map(({ xml }) => xml)
    .join('\n')
}

/** The kinds that say more than a body, or have none and are no mere row of texts. */
const toTextOf: { readonly [K in DocumentKind]?: (document: DocumentOf<K>) => Xml[] } = {
  story: ({ cover, body, quote, figures }: Story) => [
    ...(cover ? [toFigure(cover)] : []),
    ...toBlocks(body),
    ...(quote ? [xml`<blockquote><p>${quote.text}</p><p>${quote.cite}</p></blockquote>`] : []),
    ...(figures ? toStoryFigures(figures) : []),
  ],
  announcement: (document: Announcement) => [
    ...toBlocks(document.body),
    xml`<ol>${listAnnounced(document).map(({ community }) => {
      const address = toWholeAddress(toCommunityPath(community))
      const said = listMatterWords(document, community.id).map((words) => `　${words}`)
      return xml`<li>${community.district.name}　<a href="${address}">${community.name}</a>${said.join('')}</li>`
    })}</ol>`,
  ],
  conference: ({ turns }: Conference) =>
    turns.flatMap(({ clock, post, speaker, paragraphs }) => [
      xml`<p><strong>${clock.slice(0, 5)}　${post}${speaker}</strong></p>`,
      ...paragraphs.map(toParagraph),
    ]),
}

const toText = (document: PublishedDocument): Xml[] => {
  const ofKind = toTextOf[document.kind] as ((document: PublishedDocument) => Xml[]) | undefined
  if (ofKind) return ofKind(document)
  if ('body' in document) return toBlocks(document.body)
  return toKind(document.kind)
    .texts(document)
    .map((text) => toParagraph(text && toPlainText(text)))
}

const toParagraph = (text: string | undefined): Xml =>
  text === undefined || text === '' ? xml`` : xml`<p>${text}</p>`

const toStoryFigures = ({ rows, source, asOf }: NonNullable<Story['figures']>): Xml[] => [
  xml`<ul>${rows.map(({ label, value, unit }) => xml`<li>${label}${value}${unit}</li>`)}</ul>`,
  xml`<p>来源：${source}，截至${toLongDate(asOf)}</p>`,
]

const toAttached = (document: PublishedDocument): Xml[] => {
  const attached = listAttached(document)
  if (attached.length === 0) return []
  const items = attached.map(
    ({ title, file }) => xml`<li><a href="${toWholeFileAddress(file)}">${title}</a></li>`,
  )
  return [xml`<h2>附件</h2>`, xml`<ol>${items}</ol>`]
}

/** The attachments of a document of any kind. */
export const listAttached = (document: PublishedDocument): readonly Attachment[] =>
  'attachments' in document ? listAttachments(document) : []
