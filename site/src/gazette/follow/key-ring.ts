import type { KeySet } from '@exemplar/shared/gazette/keys'
import type { ReplicaWriter } from '../apply/replica-writer.ts'
import { FaultError } from './fault.ts'
import type { Feed } from './feed.ts'

/**
 * The public keys that entries are held against. Those that were seen once are kept in the replica; a later answer may
 * add keys and end their validity, but a known key stays what it is.
 */
export const toKeyRing = ({ feed, writer }: { feed: Feed; writer: ReplicaWriter }) => {
  let keys = writer.findKeys()
  const refresh = async (): Promise<KeySet> => {
    const answer = await feed.readKeys()
    if (keys && JSON.stringify(keys) === JSON.stringify(answer)) return keys
    if (keys && !keepsAll(keys, answer))
      throw new FaultError({ number: writer.findChainHead().number + 1, code: 'keys-changed' })
    writer.keepKeys(answer)
    keys = answer
    return answer
  }
  return {
    /** The keys known so far; fetched where there are none. */
    read: async (): Promise<KeySet> => keys ?? refresh(),
    /** Fetches them again. Throws a {@link FaultError} where a known key was removed or replaced. */
    refresh,
  }
}
export type KeyRing = ReturnType<typeof toKeyRing>

const keepsAll = (known: KeySet, answer: KeySet): boolean =>
  known.keys.every(({ kid, x }) => answer.keys.some((key) => key.kid === kid && key.x === x))
