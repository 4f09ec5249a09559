import { channel } from 'node:diagnostics_channel'

/**
 * What a reader of a replica noticed: that the file is damaged, that an entry is not what was signed, that a published
 * file has other bytes than its name says. `place` is the path of the replica.
 */
export type Doubt = { readonly place: string } & (
  | { readonly about: 'replica'; readonly error: unknown }
  | { readonly about: 'entry'; readonly number: number }
  | { readonly about: 'file'; readonly name: string }
)

/** Pages are built as modules of their own; a channel is found by its name from everywhere in the process. */
const doubts = channel('exemplar:site:doubt')

/** Tells whoever keeps the replica. What is in doubt is not to be shown meanwhile. */
export const tellDoubt = (doubt: Doubt): void => doubts.publish(doubt)

/** Calls a listener with every doubt about a replica. Returns what ends that. */
export const onDoubt = (place: string, listen: (doubt: Doubt) => void): (() => void) => {
  const hear = (message: unknown): void => {
    const doubt = message as Doubt
    if (doubt.place === place) listen(doubt)
  }
  doubts.subscribe(hear)
  return () => doubts.unsubscribe(hear)
}
