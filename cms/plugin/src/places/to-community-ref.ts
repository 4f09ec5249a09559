import { toId, toPresent, toText, toValues } from '../fields/row.ts'

/** The candidate for a community in a published document, from its row with the district read. Undefined for an id. */
export const toCommunityRef = (community: unknown) => {
  const row = toValues(community)
  if (Object.keys(row).length === 0) return undefined
  const district = toValues(row.district)
  return toPresent({
    id: toId(row),
    slug: toText(row.slug),
    name: toText(row.name),
    district: toPresent({
      code: toText(district.code),
      name: toText(district.name),
      codeKind: toText(district.codeKind),
    }),
  })
}
