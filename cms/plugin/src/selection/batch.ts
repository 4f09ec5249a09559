import { setImmediate as letOthers } from 'node:timers/promises'
import { genesisDigest } from '@exemplar/shared/gazette/entry'
import { mostActs, type RoundBatch, type RoundRecord } from '@exemplar/shared/selection/record'
import { toStanding } from '@exemplar/shared/selection/to-standing'
import type { Payload, TypedUser } from 'payload'
import { toActor } from '../access/actor.ts'
import { inTransaction } from '../database/transaction.ts'
import { ExemplarError, type Issue } from '../errors/exemplar-error.ts'
import { RequestError } from '../errors/request-errors.ts'
import { RoundError } from './errors.ts'
import { type Doing, openStanding, requireFiles, toRecord } from './operation.ts'
import { appendRoundRecord, type RecordToBe } from './records.ts'

type BatchTask = {
  readonly round: string
  readonly acts: RoundBatch['acts']
  /** Aborted where nobody waits for it any more: then nothing is recorded. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Does several acts in a round as `user`, or none of them: each is looked at as a single one is, by how the round stands
 * after those before it, and all are appended in one transaction. A process that ends in the middle leaves nothing of it.
 * Throws `batch-refused` with the place of each that may not be done, `acts.16`, and why; `batch-cancelled` where who asked
 * has gone before all of it was recorded; `batch-needs-transactions` where the database has none.
 */
export const actTogether = async ({
  payload,
  user,
  round,
  acts,
  signal,
}: BatchTask & { payload: Payload; user: TypedUser | null }): Promise<number> => {
  const actor = toActor(user)
  if (!actor) throw new RequestError('not-signed-in')
  const fileless = await listFileless(payload, acts)
  return inTransaction({ payload, user }, async (req) => {
    requireWanted(signal)
    const standing = await openStanding(req, round)
    const { issues, records } = await tryTogether({ req, actor, round, standing }, acts, signal)
    if (issues.length + fileless.length > 0) throw new RoundError('batch-refused', [...fileless, ...issues])
    // All or nothing is the transaction: without one a process that ends, or a conflict, would leave some of it.
    if (records.length > 1 && !req.transactionID) throw new RoundError('batch-needs-transactions')
    for (const record of records) {
      await takeBreath(signal)
      await appendRoundRecord(req, record)
    }
    requireWanted(signal)
    return records.length
  })
}

/** What several acts would record, each after those before it; and which of them may not be done. Stores nothing. */
export const tryTogether = async (
  doing: Doing,
  acts: RoundBatch['acts'],
  signal?: AbortSignal,
): Promise<{ records: RecordToBe[]; issues: Issue[] }> => {
  const records: RecordToBe[] = []
  const issues: Issue[] = []
  let { standing } = doing
  for (const [index, request] of acts.slice(0, mostActs).entries()) {
    await takeBreath(signal)
    try {
      const record = await toRecord({ ...doing, standing }, request)
      records.push(record)
      standing = toStanding([toSupposed(record, index)], standing)
    } catch (error) {
      issues.push(toIssue(error, index))
    }
  }
  return { records, issues }
}

/**
 * Between two acts others of the process have their turn: what a database in the process does is over before anything else
 * is looked at, and hundreds of acts would keep everybody waiting, who wants to cancel them among them.
 */
const takeBreath = async (signal: AbortSignal | undefined): Promise<void> => {
  await letOthers()
  requireWanted(signal)
}

const requireWanted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new RoundError('batch-cancelled')
}

/**
 * Waits until what is being done in a round is done or undone, in other processes too: whoever cancelled something learns
 * from the board afterwards what became of it.
 */
export const untilSettled = (
  { payload, user }: { payload: Payload; user: TypedUser | null },
  round: string,
): Promise<void> =>
  inTransaction({ payload, user }, async (req) => {
    await openStanding(req, round)
  })

/** Acts that name a file that is not there. */
const listFileless = async (payload: Payload, acts: RoundBatch['acts']): Promise<Issue[]> => {
  const issues: Issue[] = []
  for (const [index, request] of acts.entries())
    await requireFiles(payload, request).catch((error: unknown) => issues.push(toIssue(error, index)))
  return issues
}

/** A fault of ours is no refusal, and goes on. */
const toIssue = (error: unknown, index: number): Issue => {
  if (!(error instanceof ExemplarError) || error.status >= 500) throw error
  return { path: `acts.${index}`, code: error.code, message: error.data.zh }
}

/** A record as it would follow the others: its number counts for nothing but that it is later. */
const toSupposed = (record: RecordToBe, index: number): RoundRecord =>
  ({
    ...record,
    number: Number.MAX_SAFE_INTEGER - mostActs + index,
    at: new Date().toISOString(),
    previous: genesisDigest,
  }) as RoundRecord
