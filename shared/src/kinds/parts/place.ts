import { z } from 'zod'
import { slug, text } from '../../scalars.ts'

/** Division codes: four districts carry GB/T 2260 codes, the development zones only statistical ones. */
export const districtRef = z.strictObject({
  code: z.string().regex(/^\d{6}$/),
  name: text,
  codeKind: z.enum(['GB/T 2260', 'statistical']),
})

/** A community as it stood when the document that names it was published. */
export const communityRef = z.strictObject({
  id: text,
  slug,
  name: text,
  district: districtRef,
})
export type CommunityRef = z.infer<typeof communityRef>

/** The public path of a community's page. It is no document: it is told by the register that has the community. */
export const toCommunityPath = ({ slug }: Pick<CommunityRef, 'slug'>): string => `/communities/${slug}`
