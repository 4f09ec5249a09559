import type { PayloadRequest } from 'payload'
import { takeLock } from '../../database/lock.ts'
import type { Values } from '../../fields/row.ts'
import { listReached, type Target } from './relations.ts'

type Place = { readonly collection: string; readonly row: Values }

/**
 * Takes the locks of all that a row, read with its relations, refers to, so that whoever submits it and whoever changes
 * one of these do so one after the other. Where transactions read what was when they began (MongoDB), each of the two
 * would otherwise look past the other: the one sees no open edition, the other the text before the change.
 */
export const lockReferred = (req: PayloadRequest, from: Place): Promise<void> =>
  lockAll(req, listReached(req.payload, from))

/** Takes the lock of a row that is changed; of one that documents gather, also those of what they find it by. */
export const lockChanged = async (
  req: PayloadRequest,
  { isGathered, rows, target }: { target: Target; isGathered: boolean; rows: readonly Values[] },
): Promise<void> => {
  const { collection } = target
  const found = isGathered ? rows.flatMap((row) => listReached(req.payload, { collection, row }, 1)) : []
  await lockAll(req, [target, ...found])
}

/** In one order whoever takes them, each once. */
const lockAll = async (req: PayloadRequest, targets: readonly Target[]): Promise<void> => {
  const names = new Set(targets.map(({ collection, id }) => `${collection}/${id}`))
  for (const name of [...names].sort()) await takeLock(req, name)
}
