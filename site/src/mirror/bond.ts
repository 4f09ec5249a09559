import type { KeySet } from '@exemplar/shared/gazette/keys'
import { toFingerprint } from '@exemplar/shared/gazette/keys'
import { SiteError } from '../errors/site-error.ts'
import type { Head } from './head.ts'
import { openState } from './state.ts'

/** Which gazette a mirror was made from, and the highest entry of it that ever was in its pages. */
export type Bond = { readonly fingerprint: string; readonly head: Head }

type BondParts = {
  readonly record: { readonly findBond: () => Bond | undefined; readonly keepBond: (bond: Bond) => void }
  readonly replicaPath: string
  readonly findKeys: () => KeySet | undefined
}

/**
 * Binds a folder to the gazette that it was made from: another one, or less of the same, would replace or remove pages
 * that the public has read. To be asked before anything is written from a state; returns the head of it. Throws a SiteError:
 * `mirror-of-other-gazette`, or `mirror-ahead` while the replica has not yet what the folder has.
 */
export const toBond =
  ({ record, replicaPath, findKeys }: BondParts) =>
  async (): Promise<Head> => {
    const bond = record.findBond()
    const { head, passed } = readHeads(replicaPath, bond?.head)
    const [first] = findKeys()?.keys ?? []
    const fingerprint = first && (await toFingerprint(first))
    if (bond && fingerprint !== undefined && fingerprint !== bond.fingerprint)
      throw new SiteError('mirror-of-other-gazette', `${bond.fingerprint} ≠ ${fingerprint}`)
    if (bond && head.number < bond.head.number)
      throw new SiteError('mirror-ahead', `${bond.head.number} > ${head.number}`)
    if (bond && bond.head.number > 0 && passed !== bond.head.digest)
      throw new SiteError('mirror-of-other-gazette', `${bond.head.number}: ${bond.head.digest} ≠ ${passed}`)
    if (fingerprint !== undefined && head.number > 0 && head.digest !== bond?.head.digest)
      record.keepBond({ fingerprint, head })
    return head
  }

/** The newest entry of a replica, and the digest of the one that was the newest before. */
const readHeads = (replicaPath: string, before: Head | undefined) => {
  const state = openState(replicaPath)
  try {
    const { number, digest } = state.head ?? { number: 0, digest: null }
    return { head: { number, digest }, passed: before && state.findDigest(before.number) }
  } finally {
    state.close()
  }
}
