import type { Payload, TypedUser } from 'payload'
import { inTransaction } from '../../database/transaction.ts'
import type { SheetFault } from '../../sheets/columns.ts'
import type { Opened, Plan } from '../plan/plan.ts'
import type { Planned } from '../plan/planned.ts'
import { type Step, toFaults, writeDocument } from './write.ts'

type Trying = {
  readonly payload: Payload
  readonly user: TypedUser
  readonly opened: Opened
  readonly step: Step
}

/** So many are tried together: nobody waits longer for their own write. */
const atOnce = 25

/**
 * What the rules of the list have against a plan: each document is written as it would be, and nothing of it stays. A
 * rule that nobody thought of here holds all the same.
 */
export const tryPlan = async (trying: Trying, { documents }: Plan): Promise<SheetFault[]> => {
  const changing = documents.filter(({ data }) => data !== undefined)
  const faults: SheetFault[] = []
  let from = 0
  while (from < changing.length) {
    const tried = await trySome(trying, { changing, from })
    faults.push(...tried.faults)
    from = tried.next
  }
  return faults
}

type Some = { readonly changing: readonly Planned[]; readonly from: number }
type Tried = { readonly faults: readonly SheetFault[]; readonly next: number }

/** Up to the first one that is refused: what follows within that transaction might fail for that alone. */
const trySome = async ({ opened, payload, step, user }: Trying, { changing, from }: Some): Promise<Tried> => {
  const outcome = await inTransaction({ payload, user }, async (req) => {
    for (const [index, document] of changing.slice(from, from + atOnce).entries()) {
      await step(from + index)
      try {
        await writeDocument(req, opened, document)
      } catch (error) {
        throw new Undone({ faults: toFaults(error, document, opened), next: from + index + 1 })
      }
    }
    throw new Undone({ faults: [], next: from + atOnce })
  }).catch((error: unknown) => {
    if (error instanceof Undone) return error.tried
    throw error
  })
  return outcome
}

/** Nothing of a try stays: thrown, so that its transaction is undone. */
class Undone extends Error {
  readonly tried: Tried

  constructor(tried: Tried) {
    super('tried, and undone')
    this.tried = tried
  }
}
