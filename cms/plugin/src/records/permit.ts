import type { RequestContext } from 'payload'

/** Proof that a write comes from an operation of ours: an object that only this module can make. */
type Permit = { readonly collection: string; readonly id: string }

const issued = new WeakSet<Permit>()
const place = 'exemplarPermit'

/** A context that lets one write of one row pass the gate. */
export const toPermit = (collection: string, id = ''): RequestContext => {
  const permit: Permit = { collection, id }
  issued.add(permit)
  return { [place]: permit }
}

/** Whether a hook's context carries a permit for this very row. */
export const hasPermit = (context: RequestContext, collection: string, id = ''): boolean => {
  const permit = context[place] as Permit | undefined
  return permit !== undefined && issued.has(permit) && permit.collection === collection && permit.id === id
}
