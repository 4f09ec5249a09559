import type { Label } from '../glossary.ts'
import type { RecordFault } from './chain.ts'

/** What is wrong with a record of a chain, said to whoever checks. */
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
