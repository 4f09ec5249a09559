import type { GazetteAct } from '@exemplar/shared/gazette/entry'
import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { announcementActs as actTerms, announcementActKeys } from '@exemplar/shared/kinds/announcement/acts'
import { findKindName, type PublishedDocument } from '@exemplar/shared/kinds/index'

/** What an entry does, in the reader's word. */
export const acts: Record<GazetteAct, string> = { publish: '发布', correct: '更正', withdraw: '撤下' }

/** What each act of an announcement is called: no word stands for two of them. */
export const announcementActs = Object.fromEntries(
  announcementActKeys.map((act) => [act, actTerms[act].zh]),
) as Record<Announcement['act'], string>

/** What the public calls a kind of which the office has a word of its own. */
const publicNames: Readonly<Record<string, string>> = {
  announcement: '公示或公布',
  figure: '可引用的数据',
}

/** The name of a kind; that of one that only a later release knows is not known here. */
export const toKindName = (kind: string): string => publicNames[kind] ?? findKindName(kind)?.zh ?? '新增类别'

/** What a document is called: of an announcement its act, where that is known. `act` is as its document has it. */
export const toDocumentName = (kind: string, act: string | null | undefined): string =>
  announcementActs[act as Announcement['act']] ?? toKindName(kind)

/** The same of a document. */
export const toNameOf = (document: PublishedDocument): string =>
  toDocumentName(document.kind, 'act' in document ? document.act : undefined)

/** What stands in place of something that only a later release can show. */
export const notYetShown = '需要升级后才能显示'

/** What stands in place of an entry whose copy is being fetched again. */
export const beingChecked = '正在重新核对'
