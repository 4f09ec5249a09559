import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { slugOf } from '../database/slugs.ts'
import { toId, toValues } from '../fields/row.ts'
import { PlaceError } from './errors.ts'

/**
 * A community that was merged has an heir, and whoever follows heirs comes to one that stands: `no-heir` where it names
 * none, itself, or one that leads back to it.
 */
export const requireHeir: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const after = { ...toValues(operation === 'update' ? originalDoc : undefined), ...data }
  if (after.state !== 'merged') return data
  const heir = toId(after.mergedInto)
  if (heir === undefined || (await leadsTo(req, { from: heir, to: toId(after) })))
    throw new PlaceError('no-heir', [{ path: 'mergedInto', message: '请选择现有的另一个社区' }])
  return data
}

const leadsTo = async (
  req: PayloadRequest,
  { from, to }: { from: string; to: string | undefined },
): Promise<boolean> => {
  const seen = new Set<string>()
  for (let id: string | undefined = from; id !== undefined && !seen.has(id); ) {
    if (id === to) return true
    seen.add(id)
    const row = toValues(
      await req.payload.findByID({
        ...{ collection: slugOf(req, 'communities'), id, depth: 0, disableErrors: true },
        ...{ overrideAccess: true, req },
      }),
    )
    id = row.state === 'merged' ? toId(row.mergedInto) : undefined
  }
  return false
}
