import type { FaultCode } from '../gazette/follow/fault.ts'

/**
 * What readers are told of a fault, in one clause. A fork can lie before what was taken in, so that only what failed its
 * own check is said to come after it.
 */
export const disagreements = {
  history: '现在公布的公报与本站此前所见不一致，原因正在查明，暂不收录。',
  keys: '现在公布的签名公钥与本站此前所见不一致，原因正在查明，暂不收录。',
  content: '此后的公报没有通过核对，原因正在查明，暂不收录。',
} as const

type Group = keyof typeof disagreements

/**
 * Which faults would mislead the public if pages were silent about them; `quiet` ones are for whoever runs the site.
 * Every code is decided here: one that is added does not compile before it is.
 */
const groups: Record<FaultCode, Group | 'quiet'> = {
  'gazette-forked': 'history',
  'gazette-shortened': 'history',
  'keys-changed': 'keys',
  'key-not-pinned': 'keys',
  'key-name-differs': 'keys',
  'key-not-endorsed': 'keys',
  'key-validity-differs': 'keys',
  'key-list-version-differs': 'keys',
  'unknown-key': 'content',
  'key-not-valid-then': 'content',
  'bad-signature': 'content',
  'digest-differs': 'content',
  'document-differs': 'content',
  'document-not-of-this-entry': 'content',
  'broken-chain': 'content',
  'time-runs-backwards': 'content',
  'already-withdrawn': 'content',
  'published-before': 'content',
  'not-published-before': 'content',
  'address-changed': 'content',
  'address-taken': 'content',
  'unsigned-content': 'quiet',
  'time-ahead': 'quiet',
  'entry-too-large': 'quiet',
  'feed-unreachable': 'quiet',
  'feed-silent': 'quiet',
  'answer-too-slow': 'quiet',
  'answer-too-large': 'quiet',
  'answer-malformed': 'quiet',
  'answer-redirects': 'quiet',
  'stream-floods': 'quiet',
  'too-many-keys': 'quiet',
  defect: 'quiet',
  'replica-damaged': 'quiet',
  'replica-differs': 'quiet',
  'document-missing': 'quiet',
  'gap-in-numbers': 'quiet',
  malformed: 'quiet',
  'too-deep': 'quiet',
  'unreadable-text': 'quiet',
  'unreadable-number': 'quiet',
  'file-differs': 'quiet',
  'file-missing': 'quiet',
  'file-too-large': 'quiet',
}

/** The clause that pages say of a fault; undefined where they say nothing. */
export const findDisagreement = (code: string): string | undefined => {
  const group = Object.hasOwn(groups, code) ? groups[code as FaultCode] : 'quiet'
  return group === 'quiet' ? undefined : disagreements[group]
}
