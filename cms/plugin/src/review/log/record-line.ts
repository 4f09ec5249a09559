import { toBeijingSecond } from '@exemplar/shared/beijing'
import type { StoredRecord } from '@exemplar/shared/records/stored'
import { actorRoles, recordActs, toActLabel } from '@exemplar/shared/review/record'
import { states } from '@exemplar/shared/review/transitions'
import { findRecord } from '../../records/stored-rows.ts'
import { collectionTerms } from './collection-terms.ts'

type Told = NonNullable<ReturnType<typeof findRecord>>
type Column = { readonly head: string; readonly cell: (told: Told, stored: StoredRecord) => unknown }

/** In Chinese where there is a word for it; anything else as it stands there. */
const toWord = (words: Readonly<Record<string, { zh: string }>>, code: unknown): unknown =>
  typeof code === 'string' && Object.hasOwn(words, code) ? words[code]?.zh : code

const acts = Object.fromEntries(recordActs.map((act) => [act, toActLabel(act)]))

const toBeijing = (at: unknown): unknown =>
  typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? toBeijingSecond(at) : at

/** The columns of the export. The last two are what was digested, and its digest: the rest can be held against them. */
const columns: readonly Column[] = [
  { head: '号', cell: (_, { number }) => number },
  { head: '时间（北京）', cell: ({ at }) => toBeijing(at) },
  { head: '办理人', cell: ({ actorName }) => actorName },
  { head: '账号', cell: ({ actor }) => actor },
  { head: '岗位', cell: ({ role }) => toWord(actorRoles, role) },
  { head: '办理', cell: ({ act }) => toWord(acts, act) },
  { head: '栏目', cell: ({ collectionSlug }) => toWord(collectionTerms, collectionSlug) },
  { head: '稿件', cell: ({ subject }) => subject },
  { head: '区划代码', cell: ({ district }) => district },
  { head: '稿次', cell: ({ edition }) => edition },
  { head: '原状态', cell: ({ from }) => toWord(states, from) },
  { head: '新状态', cell: ({ to }) => toWord(states, to) },
  { head: '意见', cell: ({ comment }) => comment },
  { head: '内容摘要', cell: ({ contentDigest }) => contentDigest },
  { head: '公报号', cell: ({ entry }) => entry },
  { head: '记录原文', cell: (_, { record }) => record },
  { head: '记录摘要', cell: (_, { digest }) => digest },
]

export const columnHeads: readonly string[] = columns.map(({ head }) => head)

/** The cells of one record. A record that cannot be read any more has its number, its text and its digest alone. */
export const toCells = (stored: StoredRecord): unknown[] => {
  const told = findRecord(stored.record) ?? {}
  return columns.map(({ cell }) => cell(told, stored))
}
