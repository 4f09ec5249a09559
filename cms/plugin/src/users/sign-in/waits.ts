const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** How much may be tried under a key, and what happens then. */
export type Limit = {
  /** So often without a wait. */
  readonly free: number
  /** The first wait, in milliseconds; each try after it doubles it. */
  readonly first: number
  readonly longest: number
  /** After so long without a try all is forgotten. */
  readonly memory: number
}

/**
 * What limits trying. `stranger`: an account from one address. `device`: an account from a device that has signed in to
 * it before, on which nobody else has a hold. `sender`: an address, whatever the account; many people may share it.
 */
export const limits = {
  stranger: { free: 5, first: 30 * second, longest: 15 * minute, memory: 24 * hour },
  device: { free: 20, first: 30 * second, longest: 15 * minute, memory: 24 * hour },
  sender: { free: 100, first: 30 * second, longest: 15 * minute, memory: hour },
  /** Asking for mails that reset passwords, from one address. */
  resets: { free: 10, first: 10 * minute, longest: hour, memory: hour },
} as const satisfies Record<string, Limit>

/** How long nothing more is to be tried after `count` tries, in milliseconds. */
export const toWait = (count: number, { first, free, longest }: Limit): number =>
  count < free ? 0 : Math.min(longest, first * 2 ** (count - free))
