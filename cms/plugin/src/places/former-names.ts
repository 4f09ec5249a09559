import { fieldTerms } from '@exemplar/shared/glossary'
import { kinds } from '@exemplar/shared/kinds/index'
import { openStates } from '@exemplar/shared/review/transitions'
import type {
  ArrayField,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { nobody } from '../access/access.ts'
import { slugOf } from '../database/slugs.ts'
import { FieldError } from '../fields/errors.ts'
import { toId, toRows, toText, toValues, type Values } from '../fields/row.ts'
import { listEntryRows } from '../gazette/entry/entry-row.ts'
import { isLocatedElsewhere } from '../gazette/entry/is-located-elsewhere.ts'
import { PlaceError } from './errors.ts'
import { isNamedInRounds, isNominatedElsewhere } from './named-in-rounds.ts'

/** The names and addresses that a community had. Filled when one changes, and by nothing else. */
export const formerField: ArrayField = {
  name: 'former',
  type: 'array',
  label: fieldTerms.formerNames,
  labels: { singular: fieldTerms.formerName, plural: fieldTerms.formerNames },
  access: { create: nobody, update: nobody },
  admin: {
    description: {
      zh: '改名称或者网址时自动记下。从前的网址一直通向这个社区，不再给别的社区用。',
      en: 'Kept when the name or the address changes. A former address leads here for ever and is given to no other.',
    },
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'name', type: 'text', label: fieldTerms.name },
        { name: 'slug', type: 'text', label: fieldTerms.slug, index: true },
        { name: 'until', type: 'date', label: fieldTerms.until },
      ],
    },
  ],
}

/**
 * Keeps what a change takes away from a community, and gives no address away that another one had, in its row, in any
 * entry or in a round: `former-address`.
 */
export const keepAddresses: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const before = toValues(operation === 'update' ? originalDoc : undefined)
  const [name, slug] = [toText(data.name ?? before.name), toText(data.slug ?? before.slug)]
  if (slug !== undefined && slug !== before.slug) await refuseTaken(req, { slug, except: toId(before) })
  const isChanged = before.slug !== undefined && (before.slug !== slug || before.name !== name)
  // A copy begins without the past of the one it was made from.
  const kept = toRows(before.former)
  const left: Values = { name: before.name, slug: before.slug, until: new Date().toISOString() }
  return { ...data, former: isChanged ? [...kept, left] : kept }
}

const refuseTaken = async (
  req: PayloadRequest,
  { slug, except }: { slug: string; except: string | undefined },
): Promise<void> => {
  const { totalDocs } = await req.payload.count({
    collection: slugOf(req, 'communities'),
    where: { 'former.slug': { equals: slug }, ...(except ? { id: { not_equals: except } } : {}) },
    overrideAccess: true,
    req,
  })
  const had = { slug, id: except }
  if (totalDocs > 0 || (await isNominatedElsewhere(req, had)) || (await isLocatedElsewhere(req, had)))
    throw new PlaceError('former-address', [
      { path: 'slug', message: `网址“${slug}”从前是另一个社区的，请改用别的` },
    ])
}

/**
 * A community that a public register names, or one under review would, or that a round names, is not deleted, so that its
 * address and its record stay: `in-use`. What nothing has named yet was added since, and may be taken away again.
 */
export const refuseRegistered: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const communities = slugOf(req, 'communities')
  const row = await req.payload.findByID({
    ...{ collection: communities, id, depth: 0, disableErrors: true, overrideAccess: true, req },
  })
  const { totalDocs } = await req.payload.count({
    collection: slugOf(req, kinds.register.collection),
    where: {
      ...{ district: { equals: toId(toValues(row).district) ?? '' } },
      'review.state': { in: [...openStates] },
    },
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0 || (await isRegistered(req, String(id))))
    throw new FieldError('in-use', [
      {
        path: 'registers',
        message: '社区已列入公开的或送审中的登记册，不能删除；不再单设的，请把状态改为“已并入其他社区”',
      },
    ])
  if (await isNamedInRounds(req, String(id)))
    throw new FieldError('in-use', [
      {
        path: 'round-records',
        message: '社区已写进评选的记录，不能删除；不再单设的，请把状态改为“已并入其他社区”',
      },
    ])
}

/** Whether a register that was ever published names a community. */
const isRegistered = async (req: PayloadRequest, id: string): Promise<boolean> => {
  const named = { kind: { equals: kinds.register.kind }, document: { contains: `"id":"${id}"` } }
  return (await listEntryRows(req, { where: named, limit: 1 })).length > 0
}
