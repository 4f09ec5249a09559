import type { GazetteAct } from '@exemplar/shared/gazette/entry'
import { findKindName } from '@exemplar/shared/kinds/index'

/** What an entry does, in the reader's word. */
export const acts: Record<GazetteAct, string> = { publish: '发布', correct: '更正', withdraw: '撤下' }

/** What the public calls a kind of which the office has a word of its own. */
const publicNames: Readonly<Record<string, string>> = { figure: '可引用的数据' }

/** The name of a kind; that of one that only a later release knows is not known here. */
export const toKindName = (kind: string): string => publicNames[kind] ?? findKindName(kind)?.zh ?? '新增类别'

/** What stands in place of something that only a later release can show. */
export const notYetShown = '需要升级后才能显示'

/** What stands in place of an entry whose copy is being fetched again. */
export const beingChecked = '正在重新核对'
