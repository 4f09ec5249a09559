import { findKeyListFault, findPinFault, isLaterList, type KeySet } from '@exemplar/shared/gazette/keys'
import type { ReplicaWriter } from '../apply/replica-writer.ts'
import type { Memory } from '../memory/memory.ts'
import { type FaultCode, FaultError } from './fault.ts'
import type { Feed } from './feed.ts'

type KeyRingParts = {
  readonly feed: Feed
  readonly writer: ReplicaWriter
  readonly memory: Memory
  /** That the first key has to have; undefined where none was set. */
  readonly fingerprint?: string | undefined
  /** Milliseconds between two looks at the list while nothing else asks for it. */
  readonly every: number
}

/**
 * The public keys that entries are held against. Those that were seen once are remembered; a later answer may add keys
 * that a known one endorses and end their validity, but a known key stays what it is.
 */
export const toKeyRing = ({ feed, writer, memory, fingerprint, every }: KeyRingParts) => {
  let keys = memory.findKeys()
  // The replica has them for the pages; it may have been made anew.
  if (keys) writer.keepKeys(keys)
  let askedAt = Number.NEGATIVE_INFINITY
  const refresh = async (): Promise<KeySet> => {
    askedAt = performance.now()
    const answer = await feed.readKeys()
    const code = await findListFault(answer, { known: keys, fingerprint })
    if (code) throw new FaultError({ number: writer.findChainHead().number + 1, code })
    if (keys && JSON.stringify(keys) === JSON.stringify(answer)) return keys
    memory.keepKeys(answer)
    writer.keepKeys(answer)
    keys = answer
    return answer
  }
  return {
    /** The keys known so far; fetched where there are none. */
    read: async (): Promise<KeySet> => keys ?? refresh(),
    /** Fetches them again. Throws a {@link FaultError} where the list may not follow the one that is known. */
    refresh,
    /** The same once in a while: a key that has ended, or a list that was changed, is known before something is signed. */
    refreshWhenDue: async (): Promise<void> => {
      if (performance.now() - askedAt >= every) await refresh()
    },
  }
}
export type KeyRing = ReturnType<typeof toKeyRing>

const findListFault = async (
  answer: KeySet,
  { known, fingerprint }: { known: KeySet | undefined; fingerprint: string | undefined },
): Promise<FaultCode | undefined> => {
  const unpinned = fingerprint && (await findPinFault(answer, fingerprint))
  if (unpinned) return unpinned
  if (known && !isLaterList(known, answer)) return 'keys-changed'
  const listed = await findKeyListFault(answer)
  if (listed) return listed.fault
  return known && !isAddedByKnown(known, answer) ? 'key-not-endorsed' : undefined
}

/** New keys are endorsed in a chain that begins with a known key, one that was not known to have ended. */
const isAddedByKnown = (known: KeySet, { version, keys }: KeySet): boolean =>
  keys.length === known.keys.length || (version !== undefined && known.keys.at(-1)?.validUntil === undefined)
