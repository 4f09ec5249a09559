import { randomUUID } from 'node:crypto'
import type { CollectionConfig, PayloadRequest } from 'payload'
import { machineOwn } from '../access/machine-own.ts'
import { declareOurs } from '../errors/conflict.ts'
import { slugOf } from './slugs.ts'

const locksSlug = 'exemplar-locks'

/**
 * Rows that are there to be written: two transactions that must not both come to pass write the same one. The second
 * then waits for the first (SQLite) or is refused with a write conflict (MongoDB), in other processes too.
 */
export const locks: CollectionConfig = {
  slug: declareOurs(locksSlug),
  ...machineOwn,
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'holder', type: 'text' },
  ],
}

/** Takes the lock `name` until the transaction of `req` ends. Throws the database's conflict where another one has it. */
export const takeLock = async (req: PayloadRequest, name: string): Promise<void> => {
  await req.payload.db.upsert({
    collection: slugOf(req, locksSlug),
    where: { name: { equals: name } },
    data: { name, holder: randomUUID() },
    req,
  })
}
