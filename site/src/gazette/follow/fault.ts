import { entryFaults, keyFaults } from '@exemplar/shared/gazette/entry-faults'
import { type faultClasses, findFaultClass } from '@exemplar/shared/gazette/fault-classes'
import type { KeyFault } from '@exemplar/shared/gazette/keys'
import type { StandingFault } from '@exemplar/shared/gazette/standing'
import type { EntryFault } from '@exemplar/shared/gazette/verify'
import type { Label } from '@exemplar/shared/glossary'
import type { AnswerFault } from '../../outside/answer-error.ts'

type HistoryFault = 'gazette-forked' | 'gazette-shortened' | 'keys-changed' | 'key-not-pinned' | KeyFault
type FeedFault = 'time-ahead' | 'entry-too-large' | 'file-differs' | 'file-missing' | 'file-too-large'
/** What is wrong with this site's own copy. */
type CopyFault = 'replica-damaged' | 'replica-differs'
export type FaultCode =
  | CopyFault
  | EntryFault
  | StandingFault
  | HistoryFault
  | FeedFault
  | AnswerFault
  | 'defect'

/** Every code has its class: one that is added does not compile before it has. */
type Classed<Code extends keyof typeof faultClasses> = Code

/** What may be wrong with a feed. The codes are permanent: they stand in logs, in the memory and in the health answer. */
export const faults: Record<Classed<FaultCode>, Label> = {
  ...entryFaults,
  ...keyFaults,
  'replica-damaged': {
    zh: '本站的副本损坏，正在重新建立',
    en: 'the replica of this site is damaged and is being made anew',
  },
  'replica-differs': {
    zh: '本站副本中的条目与登记的不一致，暂不提供，正在重新收取',
    en: 'an entry in the replica of this site is not what was signed; it is not served until it was fetched again',
  },
  'already-withdrawn': { zh: '文稿已撤下，不能再发', en: 'its document was withdrawn before' },
  'published-before': { zh: '文稿此前已发布，不应再次首发', en: 'its document was published before' },
  'not-published-before': {
    zh: '更正或撤下的文稿此前没有发布过',
    en: 'it corrects or withdraws what was never published',
  },
  'address-changed': { zh: '文稿的网址变了', en: 'the address of its document changed' },
  'address-taken': { zh: '网址属于另一份文稿', en: 'the address belongs to another document' },
  'gazette-forked': {
    zh: '公报的这一号与本站此前所见不同，历史可能被改写',
    en: 'the entry is not the one that was seen here before: history may have been rewritten',
  },
  'gazette-shortened': {
    zh: '公报比本站此前所见的短，末尾若干号不见了',
    en: 'the gazette ends before what was seen here: its tail was cut off',
  },
  'keys-changed': {
    zh: '已知的公钥被删除、替换或改了有效期',
    en: 'a known public key was removed, replaced or given another validity',
  },
  'key-not-pinned': {
    zh: '第一个公钥的指纹不是所设定的（GAZETTE_FINGERPRINT）',
    en: 'the first public key has another fingerprint than was set (GAZETTE_FINGERPRINT)',
  },
  'time-ahead': {
    zh: '时间晚于本机时钟五分钟以上，到时再收录',
    en: 'it is dated more than five minutes ahead of this clock, and is waited for',
  },
  'entry-too-large': { zh: '条目过大', en: 'the entry is too large' },
  'file-differs': { zh: '文件与登记的摘要对不上', en: 'a file is not the one entered' },
  'file-missing': { zh: '文件取不到', en: 'a file is missing' },
  'file-too-large': { zh: '文件过大', en: 'a file is too large' },
  'feed-unreachable': { zh: '读不到公报', en: 'the feed cannot be read' },
  'feed-silent': { zh: '公报源没有回应', en: 'the feed does not answer' },
  'answer-too-slow': { zh: '公报源的回应过慢', en: 'an answer of the feed is too slow' },
  'answer-too-large': { zh: '公报源的回应过大', en: 'an answer of the feed is too large' },
  'answer-malformed': {
    zh: '公报源的回应不是公报',
    en: 'an answer of the feed is none that a gazette gives',
  },
  'answer-redirects': { zh: '公报源转向了别处', en: 'the feed leads elsewhere' },
  'stream-floods': { zh: '公报推送灌入大量无用内容', en: 'the stream is flooded with what brings nothing' },
  'too-many-keys': { zh: '公钥过多', en: 'there are too many public keys' },
  defect: { zh: '本站收录时出错', en: 'an error of this site' },
}

/** Where the feed stops being believed: at this entry, for this reason. */
export type Fault = { readonly number: number; readonly code: FaultCode }

/** What the feed says is not to be believed. What was taken before goes on being served, and the feed is asked again. */
export class FaultError extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(toFaultText(fault))
    this.name = 'FaultError'
    this.fault = fault
  }
}

/** A fault in both languages; of a later release by its own name. */
export const toFaultLabel = (code: string): Label =>
  Object.hasOwn(faults, code) ? faults[code as FaultCode] : { zh: code, en: code }

/** One line for the log. */
export const toFaultText = ({ number, code }: { number: number; code: string }): string => {
  const { zh, en } = toFaultLabel(code)
  const about = findFaultClass(code)
  if (about === 'file') return `第${number}号公报：${zh} / entry ${number}: ${code}, ${en}`
  // Nothing came of which an entry could be refused.
  return about === 'answer'
    ? `没有收取到第${number}号及以后的公报：${zh} / nothing was read from entry ${number} on: ${code}, ${en}`
    : `第${number}号公报不予收录：${zh} / entry ${number} refused: ${code}, ${en}`
}

/**
 * How grave a fault is. A graver one is not covered by a lesser that comes later: whoever rewrote history could else hide it
 * by giving no answer.
 */
export const toGravity = (code: string): number => {
  const about = findFaultClass(code)
  if (about === 'history' || about === 'keys') return 2
  return about === 'answer' || about === 'file' || about === 'copy' ? 0 : 1
}
