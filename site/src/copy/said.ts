import type { Announcement } from '@exemplar/shared/kinds/announcement'
import type { Conference } from '@exemplar/shared/kinds/conference'
import type { DocumentOf } from '@exemplar/shared/kinds/index'
import { listAttachments } from '@exemplar/shared/kinds/parts/attachments'
import type { Block, Cell, Span } from '@exemplar/shared/kinds/parts/body'
import type { StandardItem } from '@exemplar/shared/kinds/standard-set'
import type { Story } from '@exemplar/shared/kinds/story'
import { announcementActs, toNameOf } from '../i18n/acts.ts'
import { actWords } from '../kinds/announcement/act-words.ts'
import { listMatterWords } from '../kinds/announcement/aftermath.ts'
import { listAnnounced } from '../kinds/announcement/course.ts'
import { toFileFacts } from '../kinds/parts/attached.ts'
import { toLongDate } from '../layout/clock.ts'
import { toWholeFileAddress } from '../layout/whole-address.ts'
import type { CopiedKind } from './copied.ts'

type CopiedDocument = DocumentOf<CopiedKind>

/** Writes the number of an address in place of it. */
type Mark = (address: string) => string

const heading = (text: string): Block => ({ type: 'heading', text })
const paragraph = (...spans: Span[]): Block => ({ type: 'paragraph', spans })
const cell = (text: string): Cell => [[{ text }]]

/** What a document is, in a line: a story with its community and the numbers of its standards. */
export const toAct = (document: CopiedDocument): string => {
  if (document.kind === 'announcement') return announcementActs[document.act]
  if (document.kind !== 'story') return toNameOf(document)
  const { community, standards } = document
  const place = `${community.district.name}${community.name}`
  return `${toNameOf(document)}　${place}　对应标准${standards.map((number) => `第${number}项`).join('、')}`
}

/** What its page says of it between the head and the proof, in that order; its attachments come after. */
export const listSaid = (document: CopiedDocument): Block[] => {
  if (document.kind === 'story') return listStory(document)
  if (document.kind === 'announcement') return listAnnouncement(document)
  if (document.kind === 'conference') return listTurns(document)
  return document.body
}

const listStory = ({ cover, body, quote, figures }: Story): Block[] => [
  ...(cover ? [{ type: 'picture' as const, picture: cover }] : []),
  ...body,
  ...(quote
    ? [
        { type: 'quote' as const, spans: [{ text: `“${quote.text.replace(/^“|”$/g, '')}”` }] },
        paragraph({ text: `——${quote.cite}` }),
      ]
    : []),
  ...(figures
    ? [
        {
          ...{ type: 'table' as const, caption: '相关数据', head: [cell('项目'), cell('数据')] },
          rows: figures.rows.map(({ label, value, unit }) => [cell(label), cell(`${value}${unit ?? ''}`)]),
        },
        paragraph({ text: `数据来源：${figures.source}，截至${toLongDate(figures.asOf)}` }),
      ]
    : []),
]

const listAnnouncement = (document: Announcement): Block[] => {
  const { act, body, issuer, dated, documentNumber, notice } = document
  const listed = listAnnounced(document)
  const isPublicNotice = act === 'public-notice'
  return [
    ...(documentNumber === undefined ? [] : [paragraph({ text: documentNumber })]),
    ...body,
    ...(isPublicNotice && notice
      ? [
          paragraph({
            text: `公示期${toLongDate(notice.from)}至${toLongDate(notice.to)}。受理单位：${notice.unit}；电话：${notice.phone}${notice.address === undefined ? '' : `；地址：${notice.address}`}。`,
          }),
        ]
      : []),
    paragraph({ text: `${issuer}\n${toLongDate(dated)}` }),
    heading(`${actWords[act].list}（${listed.length}个）`),
    {
      ...{ type: 'list', ordered: true },
      items: listed.map(({ community }) => [
        { text: community.name, strong: true },
        {
          text: [community.district.name, ...listMatterWords(document, community.id)]
            .map((said) => `　${said}`)
            .join(''),
        },
      ]),
    },
  ]
}

const listTurns = ({ turns }: Conference): Block[] =>
  turns.flatMap(({ clock, speaker, post, paragraphs }) => [
    paragraph({ text: `${clock.slice(0, 5)}　${post ?? ''}${speaker}`, strong: true }),
    ...paragraphs.map((text) => paragraph({ text })),
  ])

/** An attachment cannot be pasted: it is named, and where it lies is written out. */
export const listAttached = (document: CopiedDocument, mark: Mark): Block[] => {
  const attachments = 'attachments' in document ? listAttachments(document) : []
  if (attachments.length === 0) return []
  const items = attachments.map(({ title, file }) => [
    { text: `${title}（${toFileFacts(file)}）${mark(toWholeFileAddress(file))}` },
  ])
  return [heading('附件'), { type: 'list', ordered: true, items }]
}

/** What the page of an item says. */
export const toItemBlocks = ({ requirement, duties, checks }: StandardItem): Block[] => [
  ...requirement.map((text) => paragraph({ text })),
  ...(duties.length > 0
    ? [
        heading('谁来负责'),
        {
          ...{ type: 'list' as const, ordered: false },
          items: duties.map(({ role, unit }) => [{ text: `${role}：${unit}` }]),
        },
      ]
    : []),
  ...(checks.length > 0
    ? [
        heading('怎么看做到没有'),
        { ...{ type: 'list' as const, ordered: false }, items: checks.map((text) => [{ text }]) },
      ]
    : []),
]
