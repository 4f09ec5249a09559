import type { ChainHead } from '@exemplar/shared/gazette/verify'

/** A later act on the same document. */
export type LaterAct = { readonly number: number; readonly act: 'publish' | 'correct' | 'withdraw' }

/** How far the chain was followed from an entry. */
export type Walk = {
  readonly from: { readonly number: number; readonly digest: string }
  readonly chain: ChainHead
  readonly later: readonly LaterAct[]
}

/** What this device remembers of a gazette from one check to the next: it leaves the device never. */
export type Kept = {
  /** The fingerprint that the reader compared with a printed one, and when. */
  readonly fingerprint?: { readonly value: string; readonly day: string } | undefined
  /** The newest entry that was reached. */
  readonly newest?: Pick<ChainHead, 'number' | 'digest'> | undefined
  readonly walk?: Walk | undefined
}

const toName = (base: string): string => `exemplar-verify ${base}`

/** Undefined where the browser keeps nothing, or what is kept is none of ours. */
export const readKept = (base: string): Kept => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(toName(base)) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Kept) : {}
  } catch {
    return {}
  }
}

/** Keeps what is new beside what is kept. A browser that keeps nothing checks all the same, from the beginning each time. */
export const keep = (base: string, change: Partial<Kept>): void => {
  try {
    localStorage.setItem(toName(base), JSON.stringify({ ...readKept(base), ...change }))
  } catch {
    // Private windows, full disks.
  }
}
