import type { KeyFault } from './keys.ts'
import type { EntryFault } from './verify.ts'

/**
 * What a fault is about, which decides what the public is told of it, what goes on meanwhile, and who has to do what.
 * `history`: the feed is not the one that was followed. `keys`: its keys are not to be believed. `entry`: an entry is not
 * what was signed, or cannot stand where it does. `unusable`: an entry is missing, cannot be read, or not yet. `file`: a
 * published file cannot be had as it was entered. `answer`: nothing could be read. `copy`: a site's own copy, memory or disk.
 */
export type FaultClass = 'history' | 'keys' | 'entry' | 'unusable' | 'file' | 'answer' | 'copy'

/** Of every fault that a site tells of. Codes are permanent. */
export const faultClasses = {
  'gazette-forked': 'history',
  'gazette-shortened': 'history',
  'keys-changed': 'keys',
  'key-not-pinned': 'keys',
  'key-name-differs': 'keys',
  'key-not-endorsed': 'keys',
  'key-validity-differs': 'keys',
  'key-list-version-differs': 'keys',
  'unknown-key': 'entry',
  'key-not-valid-then': 'entry',
  'bad-signature': 'entry',
  'digest-differs': 'entry',
  'document-differs': 'entry',
  'document-not-of-this-entry': 'entry',
  'broken-chain': 'entry',
  'time-runs-backwards': 'entry',
  'already-withdrawn': 'entry',
  'published-before': 'entry',
  'not-published-before': 'entry',
  'address-changed': 'entry',
  'address-taken': 'entry',
  'unsigned-content': 'unusable',
  'time-ahead': 'unusable',
  'entry-too-large': 'unusable',
  'document-missing': 'unusable',
  'gap-in-numbers': 'unusable',
  malformed: 'unusable',
  'too-deep': 'unusable',
  'unreadable-text': 'unusable',
  'unreadable-number': 'unusable',
  'file-differs': 'file',
  'file-missing': 'file',
  'file-too-large': 'file',
  'feed-unreachable': 'answer',
  'feed-silent': 'answer',
  'answer-too-slow': 'answer',
  'answer-too-large': 'answer',
  'answer-malformed': 'answer',
  'answer-redirects': 'answer',
  'stream-floods': 'answer',
  'too-many-keys': 'answer',
  defect: 'copy',
  'replica-damaged': 'copy',
  'replica-differs': 'copy',
  'memory-lost': 'copy',
} as const satisfies Record<EntryFault | KeyFault, FaultClass> & Record<string, FaultClass>

/** The class of a fault; undefined of one that only a later release knows. */
export const findFaultClass = (code: string): FaultClass | undefined =>
  Object.hasOwn(faultClasses, code) ? faultClasses[code as keyof typeof faultClasses] : undefined
