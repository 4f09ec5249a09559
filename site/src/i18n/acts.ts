import type { GazetteAct } from '@exemplar/shared/gazette/entry'
import type { DocumentKind } from '@exemplar/shared/gazette/published-document'

/** What an entry does, in the reader's word. */
export const acts: Record<GazetteAct, string> = { publish: '发布', correct: '更正', withdraw: '撤回' }

/** What kind of thing an entry is about, in the reader's word. */
const kinds: Record<DocumentKind, string> = {
  campaign: '创建活动',
  'standard-set': '创建标准',
  story: '典型经验',
  announcement: '公示公布',
  conference: '新闻发布',
  'press-release': '新闻稿',
  figure: '数据口径',
}

/** The name of a kind; of one that only a later release knows, what has to happen for it to be shown. */
export const toKindName = (kind: string): string =>
  Object.hasOwn(kinds, kind) ? kinds[kind as DocumentKind] : '需要升级后才能显示'
