import type { Register } from '@exemplar/shared/kinds/register'
import type { Row } from '../../documents/reviewable.ts'
import { toContact } from '../../fields/contact-field.ts'
import { toCalendarDate, toGiven, toId, toRows, toText, type Values } from '../../fields/row.ts'
import { toDistrictRef } from '../../places/to-community-ref.ts'
import type { Candidate } from '../kind.ts'

/** The candidate for a published register (shared `register`) from its row, into which its communities were gathered. */
export const toRegister = (row: Row): Candidate<Register> => ({
  kind: 'register',
  slug: toText(row.slug),
  title: toText(row.title),
  district: toDistrictRef(row.district),
  communities: toRows(row.communities).map(toRegistered),
  asOf: toCalendarDate(row.asOf),
  source: toText(row.source),
  editor: toText(row.editor),
  contact: toContact(row.contact),
  notice: toText(row.notice),
})

const toRegistered = (community: Values) => {
  const former = toRows(community.former).map(({ slug, name, until }) =>
    toGiven({ slug: toText(slug), name: toText(name), until: toCalendarDate(until) }),
  )
  const state = toText(community.state) ?? 'standing'
  return toGiven({
    id: toId(community),
    slug: toText(community.slug),
    name: toText(community.name),
    reading: toText(community.reading),
    state,
    into: state === 'merged' ? toId(community.mergedInto) : undefined,
    former: former.length > 0 ? former : undefined,
  })
}
