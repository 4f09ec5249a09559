import type { GazetteEntry, GazetteHead } from '@exemplar/shared/gazette/entry'
import type { Payload } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import type { ExemplarError } from '../../errors/exemplar-error.ts'
import { gazetteSlug } from '../../gazette/collections.ts'
import { gazetteOf } from '../../gazette/runtime.ts'
import { RecoverError } from './errors.ts'

/**
 * The entries of a verified gazette that the database lacks. Throws `source-differs`, with the first number, where the
 * database or the high-water mark has another one.
 */
export const listMissing = async (
  payload: Payload,
  entries: readonly GazetteEntry[],
): Promise<GazetteEntry[]> => {
  const known = new Map((await listHeads(payload)).map(({ number, digest }) => [number, digest]))
  const mark = gazetteOf(payload).highWater.find()
  const signed = typeof mark === 'object' ? mark.signed : undefined
  for (const { head, digest } of entries) {
    const own = [known.get(head.number), signed?.number === head.number ? signed.digest : undefined]
    if (own.some((other) => other !== undefined && other !== digest)) throw toDiffering(head.number)
  }
  return entries.filter(({ head }) => !known.has(head.number))
}

const listHeads = async (payload: Payload): Promise<GazetteHead[]> =>
  (
    await payload.find({
      collection: slugOf({ payload }, gazetteSlug),
      select: { number: true, digest: true },
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
  ).docs as unknown as GazetteHead[]

const toDiffering = (number: number): ExemplarError =>
  new RecoverError('source-differs', [
    { path: String(number), message: `第${number}号起不同 they differ from entry ${number} on` },
  ])
