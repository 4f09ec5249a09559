import { toCanonicalJson, toSha256 } from '@exemplar/shared/gazette/digest'
import { genesisDigest } from '@exemplar/shared/gazette/entry'
import type { Chained } from '@exemplar/shared/records/chain'
import type { PayloadRequest } from 'payload'
import { type Name, slugOf } from '../database/slugs.ts'
import { requireReadable } from '../fields/guards/readable-text.ts'
import { toPermit } from './permit.ts'
import { findLastRow } from './stored-rows.ts'

/** A collection of records that follow each other: where they stand, and the strict shape that is digested. */
export type Chain<R extends Chained> = {
  readonly collection: Name
  readonly parse: (candidate: unknown) => R
}

/**
 * Appends one record in the transaction of `req` and returns it; `told` is all of it but its number, its time and its
 * place in the chain, which are added here. Records of this process follow each other, also those of one bulk edit,
 * whose documents Payload writes side by side in one transaction. Throws what `parse` throws, and `unreadable-characters`.
 */
export const appendToChain = <R extends Chained>(
  req: PayloadRequest,
  chain: Chain<R>,
  told: Omit<R, keyof Chained>,
): Promise<R> => {
  const work = () => append(req, chain, told)
  const turn = (lastTurns.get(chain.collection) ?? Promise.resolve()).then(work, work)
  lastTurns.set(chain.collection, turn)
  return turn
}

const lastTurns = new Map<string, Promise<unknown>>()

const append = async <R extends Chained>(
  req: PayloadRequest,
  { collection, parse }: Chain<R>,
  told: Omit<R, keyof Chained>,
): Promise<R> => {
  requireReadable(told)
  const before = await findLastRow(req, collection)
  const now = new Date().toISOString()
  const record = parse({
    ...told,
    number: (before?.number ?? 0) + 1,
    at: before && before.at > now ? before.at : now,
    previous: before?.digest ?? genesisDigest,
  })
  const content = toCanonicalJson(record)
  await req.payload.create({
    collection: slugOf(req, collection),
    data: { ...record, record: content, digest: await toSha256(content) },
    depth: 0,
    overrideAccess: true,
    req,
    context: toPermit(slugOf(req, collection)),
  })
  return record
}
