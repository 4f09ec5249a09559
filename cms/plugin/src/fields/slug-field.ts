import { fieldTerms } from '@exemplar/shared/glossary'
import { slug as slugShape } from '@exemplar/shared/scalars'
import type { FieldHook, PayloadRequest, TextField } from 'payload'
import { writers } from '../access/access.ts'
import { toText, toValues } from './row.ts'
import { toSlug } from './to-slug.ts'
import { wellFormed } from './well-formed.ts'

const ofDocument = {
  zh: '网页地址的最后一段。留空则由标题的拼音生成；首次发布后不能再改。',
  en: 'The last part of the public address. Left empty, it is made from the title; fixed at the first publishing.',
}

/**
 * The permanent part of the public address. Made from the field `from` when left empty, and made anew for a duplicate;
 * can be changed until the document is published for the first time.
 */
export const slugField = ({
  from,
  description = ofDocument,
}: {
  readonly from: string
  readonly description?: typeof ofDocument
}): TextField => ({
  name: 'slug',
  type: 'text',
  label: fieldTerms.slug,
  unique: true,
  index: true,
  validate: wellFormed(slugShape, {
    zh: '只用小写字母、数字和单个连字符，不超过80个字符。',
    en: 'Lower-case letters, digits and single hyphens only, up to 80 characters.',
  }),
  hooks: { beforeValidate: [fillSlug(from)], beforeDuplicate: [() => null] },
  access: {
    update: (args) => writers(args) && typeof toValues(toValues(args.doc?.review).live).number !== 'number',
  },
  admin: {
    position: 'sidebar',
    description,
  },
})

const fillSlug =
  (from: string): FieldHook =>
  async ({ collection, data, originalDoc, req, value }) => {
    const given = toText(value)
    if (given) return given
    const title = toText(data?.[from] ?? originalDoc?.[from])
    if (!title || !collection) return value
    return findFreeSlug(req, {
      collection: collection.slug,
      base: toSlug(title) ?? collection.slug,
      except: typeof originalDoc?.id === 'string' ? originalDoc.id : undefined,
    })
  }

/** The base itself, or with the first number from 2 on that no other document has. */
const findFreeSlug = async (
  req: PayloadRequest,
  { collection, base, except }: { collection: string; base: string; except: string | undefined },
): Promise<string> => {
  const { docs } = await req.payload.find({
    collection,
    where: { slug: { like: base }, ...(except ? { id: { not_equals: except } } : {}) },
    select: { slug: true },
    depth: 0,
    pagination: false,
    req,
  })
  const taken = new Set(docs.map((doc) => (doc as { slug?: unknown }).slug))
  if (!taken.has(base)) return base
  let suffix = 2
  while (taken.has(`${base}-${suffix}`)) suffix += 1
  return `${base}-${suffix}`
}
