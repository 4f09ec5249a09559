import type { RoundStanding } from '@exemplar/shared/selection/standing'
import { toStanding } from '@exemplar/shared/selection/to-standing'
import type { Payload, PayloadRequest } from 'payload'
import { listRoundRecords, type StoredRoundRecord } from './records.ts'

type Known = { readonly last: StoredRoundRecord; readonly standing: RoundStanding | undefined }

/** Records only grow: of a round that was read before, those after are read alone. */
const known = new WeakMap<Payload, Map<string, Known>>()

/**
 * The standing of a round as the transaction of `req` sees it; undefined before it was opened. What was read is remembered
 * by its last record: one that was undone with its transaction is not found again, and then all is read anew.
 */
export const findStanding = async (
  req: PayloadRequest | Pick<PayloadRequest, 'payload'>,
  round: string,
): Promise<RoundStanding | undefined> => {
  const rounds = known.get(req.payload) ?? new Map<string, Known>()
  known.set(req.payload, rounds)
  const before = rounds.get(round)
  const [first, ...later] = before ? await listRoundRecords(req, { round, from: before.last.number }) : []
  const isThere = before !== undefined && first?.digest === before.last.digest
  const records = isThere ? later : await listRoundRecords(req, { round, from: 1 })
  const standing = toStanding(
    records.map(({ record }) => record),
    isThere ? before.standing : undefined,
  )
  const last = records.at(-1) ?? (isThere ? before.last : undefined)
  if (last) rounds.set(round, { last, standing })
  return standing
}
