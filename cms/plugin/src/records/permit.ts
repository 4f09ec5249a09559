import type { RequestContext } from 'payload'

/** Proof that a write comes from an operation of ours: an object that only this module can make. */
export type Passage = { readonly collection: string; readonly id: string }

const issued = new WeakSet<Passage>()
const place = 'exemplarPassage'

/** A context that lets one write of one row pass the gate. */
export const toPassage = (collection: string, id = ''): RequestContext => {
  const passage: Passage = { collection, id }
  issued.add(passage)
  return { [place]: passage }
}

/** Whether a hook's context carries a passage for this very row. */
export const hasPassage = (context: RequestContext, collection: string, id = ''): boolean => {
  const passage = context[place] as Passage | undefined
  return (
    passage !== undefined && issued.has(passage) && passage.collection === collection && passage.id === id
  )
}
