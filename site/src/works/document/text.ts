import { toBeijingDate, toBeijingTime } from '@exemplar/shared/beijing'
import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { readDocument } from '@exemplar/shared/kinds/index'
import { listAttachments } from '@exemplar/shared/kinds/parts/attachments'
import { toLongDate } from '../../layout/clock.ts'
import type { DocumentInputs } from './inputs.ts'
import { type NameList, toNameList } from './name-list.ts'
import { type Part, toParts } from './parts.ts'
import { toTitleLines } from './title-lines.ts'

/** An official document before it is set, in whichever form: all its words, in their order. */
export type DocumentText = {
  readonly title: string
  readonly titleLines: readonly string[]
  /** 发文机关标志, red at the head: of what has a number and is no public notice, and of nothing else. */
  readonly mark: string | null
  /** 发文字号, where the entry gives one. */
  readonly documentNumber: string | null
  readonly parts: readonly Part[]
  /** 附件说明: what follows, and what is a file of its own. */
  readonly annexes: readonly string[]
  readonly issuer: string
  readonly date: string
  readonly list: NameList
  /** 版记: who printed it and when, as far as an entry says so; where there is a mark. */
  readonly imprint: { readonly issuer: string; readonly date: string } | null
  /** Said of the whole text by its editors (声明); printed on every sheet. */
  readonly remark: string | null
  /** By what it is checked, outside of what GB/T 9704 has a place for. A draft has none. */
  readonly proof: Proof | null
}
export type Proof = {
  readonly number: number
  readonly digest: string
  readonly at: string
  /** Three lines beside the code. */
  readonly lines: readonly string[]
  /** What the code says. */
  readonly code: string
}
export type ProvenText = DocumentText & { readonly proof: Proof }

/** Reads what an entry says. Throws where it brought no announcement: whoever asks has looked. */
export const toDocumentText = ({ entry: text, address, fingerprint }: DocumentInputs): ProvenText => {
  const entry: GazetteEntry = JSON.parse(text)
  const document = readDocument(entry.document)
  if (document?.kind !== 'announcement') throw new Error(`entry ${entry.head.number} is no announcement`)
  return {
    ...toText(document, `${toLongDate(toBeijingDate(entry.head.at))}印发`),
    proof: toProof(document, { entry, address, fingerprint }),
  }
}

/** The same of what is not published: nothing that only an entry can say. */
export const toDraftText = (document: Announcement): DocumentText => ({
  ...toText(document, '发布之日印发'),
  proof: null,
})

const toText = (document: Announcement, printed: string): Omit<DocumentText, 'proof'> => {
  const { title, act, documentNumber, issuer, dated, disclaimer } = document
  const list = toNameList(document)
  const isRed = act !== 'public-notice' && documentNumber !== undefined
  return {
    ...{ title, issuer, list },
    titleLines: toTitleLines(title),
    mark: isRed ? `${issuer}文件` : null,
    documentNumber: documentNumber ?? null,
    parts: toParts(document),
    annexes: toAnnexes(document, list),
    date: toLongDate(dated),
    imprint: isRed ? { issuer, date: printed } : null,
    remark: disclaimer ?? null,
  }
}

const toAnnexes = (document: Announcement, { title }: NameList): string[] => [
  title,
  ...listAttachments(document).map((attached) => `${attached.title}（另为文件，载公报网页）`),
]

const toProof = (
  { issuer, notice }: Announcement,
  { entry, address, fingerprint }: { entry: GazetteEntry; address: string; fingerprint: string },
): Proof => {
  const { number, at } = entry.head
  return {
    ...{ number, digest: entry.digest, at },
    lines: [
      `公报第${number}号，${toBeijingTime(at)}发布并签名。扫码可见原文、摘要和以后的更正。`,
      `公钥指纹　${fingerprint.toUpperCase()}`,
      `纸面与网页不一致时，请告诉${notice ? `${notice.unit}：${notice.phone}` : issuer}`,
    ],
    // Whoever scans it has the beginning of the digest as well, from the paper and not from the site.
    code: `${address}#${entry.digest.slice(0, 16)}`,
  }
}
