import type { GazetteAct } from '@exemplar/shared/gazette/entry'
import type { DocumentKind } from '@exemplar/shared/kinds/index'

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

/** The name of a kind; that of one that only a later release knows is not known here. */
export const toKindName = (kind: string): string =>
  Object.hasOwn(kinds, kind) ? kinds[kind as DocumentKind] : '新增类别'

/** What stands in place of something that only a later release can show. */
export const notYetShown = '需要升级后才能显示'

/** What stands in place of an entry whose copy is being fetched again. */
export const beingChecked = '正在重新核对'
