import { entryFaults } from '@exemplar/shared/gazette/entry-faults'
import type { EntryFault } from '@exemplar/shared/gazette/verify'
import type { Label } from '@exemplar/shared/glossary'
import type { StandingFault } from '../apply/standing.ts'

type FeedFault = 'feed-diverged' | 'keys-changed' | 'file-differs' | 'file-missing' | 'file-too-large'
export type FaultCode = EntryFault | StandingFault | FeedFault

/** Why an entry is refused. The codes are permanent: they stand in logs, in the replica and in the health answer. */
export const faults: Record<FaultCode, Label> = {
  ...entryFaults,
  'already-withdrawn': { zh: '文稿已撤回，不能再发', en: 'its document was withdrawn before' },
  'published-before': { zh: '文稿此前已发布，不应再次首发', en: 'its document was published before' },
  'not-published-before': {
    zh: '更正或撤回的文稿此前没有发布过',
    en: 'it corrects or withdraws what was never published',
  },
  'address-changed': { zh: '文稿的网址变了', en: 'the address of its document changed' },
  'address-taken': { zh: '网址属于另一份文稿', en: 'the address belongs to another document' },
  'feed-diverged': {
    zh: '公报与本站已收录的不是同一份（后台可能被重置）',
    en: 'the feed is not the one followed so far (was the CMS reset?)',
  },
  'keys-changed': { zh: '已知的公钥被删除或替换', en: 'a known public key was removed or replaced' },
  'file-differs': { zh: '图片文件与登记的摘要对不上', en: 'a file is not the one entered' },
  'file-missing': { zh: '图片文件取不到', en: 'a file is missing' },
  'file-too-large': { zh: '图片文件过大', en: 'a file is too large' },
}

/** Where the feed stops being believed: at this entry, for this reason. */
export type Fault = { readonly number: number; readonly code: FaultCode }

/** Stops the follower. Anything else that goes wrong is tried again. */
export class FaultError extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(toFaultText(fault))
    this.name = 'FaultError'
    this.fault = fault
  }
}

/** One line for the log. */
export const toFaultText = ({ number, code }: { number: number; code: string }): string => {
  const { zh, en } = Object.hasOwn(faults, code) ? faults[code as FaultCode] : { zh: code, en: code }
  return `第${number}号公报不予收录：${zh} / entry ${number} refused: ${code}, ${en}`
}
