import type { Label } from '../glossary.ts'
import type { Disagreement } from './agreement.ts'
import type { RecordFault } from './verify-log.ts'

/** What is wrong with a record of the review log, said to whoever checks. */
export const recordFaults: Record<RecordFault, Label> = {
  malformed: { zh: '记录残缺，读不出来', en: 'the record is malformed' },
  'gap-in-numbers': {
    zh: '编号不连续，这一条缺失或被移动',
    en: 'numbers are not consecutive: this record is missing or was moved',
  },
  'other-record': { zh: '这一号下存的是另一条记录', en: 'another record is stored under this number' },
  'digest-differs': { zh: '摘要与内容对不上', en: 'the digest is not that of the record' },
  'broken-chain': { zh: '与前一条的摘要对不上', en: 'it does not follow the record before it' },
  'time-runs-backwards': { zh: '时间早于前一条', en: 'its time is before that of the record before it' },
  'columns-differ': {
    zh: '后台列表显示的内容与记录不一致',
    en: 'what lists show is not what was recorded',
  },
  'cut-off': {
    zh: '从这一条起缺失：此前保存的日志比这更长',
    en: 'missing from here on: the log that was saved before is longer',
  },
  rewritten: {
    zh: '与此前保存的日志不是同一条',
    en: 'it is not the record that was saved before',
  },
}

/** How the review log and the gazette contradict each other. */
export const disagreements: Record<Disagreement, Label> = {
  'entry-without-record': {
    zh: '公报有这一号，审核日志里没有',
    en: 'the gazette has this entry, the review log does not tell of it',
  },
  'record-without-entry': {
    zh: '审核日志记有这一号，公报里没有',
    en: 'the review log tells of this entry, the gazette does not have it',
  },
  'record-of-another-act': {
    zh: '公报与审核日志所记的不是同一件事',
    en: 'the gazette and the review log tell different things of this entry',
  },
  'entry-not-named': {
    zh: '审核日志记有发布或撤下，却没有公报号',
    en: 'the review log tells of a publishing or withdrawal without naming its entry',
  },
  'published-unapproved': {
    zh: '发布前没有各级审核通过这一内容的记录',
    en: 'it was published without approvals of that content at every level',
  },
}
