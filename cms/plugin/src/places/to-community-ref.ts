import { toGiven, toGivenGroup, toId, toText, toValues } from '../fields/row.ts'

/** The candidate for a community in a published document, from its row with the district read. Undefined for an id. */
export const toCommunityRef = (community: unknown) => {
  const row = toValues(community)
  if (Object.keys(row).length === 0) return undefined
  return toGiven({
    id: toId(row),
    slug: toText(row.slug),
    name: toText(row.name),
    district: toDistrictRef(row.district) ?? {},
  })
}

/** The candidate for a district in a published document, from its row. Undefined for an id. */
export const toDistrictRef = (district: unknown) => {
  const { code, name, codeKind } = toValues(district)
  return toGivenGroup({ code: toText(code), name: toText(name), codeKind: toText(codeKind) })
}
