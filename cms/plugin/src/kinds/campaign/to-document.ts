import type { Campaign } from '@exemplar/shared/kinds/campaign'
import type { Row } from '../../documents/reviewable.ts'
import { toContact } from '../../fields/contact-field.ts'
import {
  toCalendarDate,
  toGiven,
  toGivenGroup,
  toLines,
  toNumber,
  toRows,
  toText,
  toValues,
} from '../../fields/row.ts'
import type { Candidate } from '../kind.ts'

/** The candidate for a published campaign (shared `campaign`) from its row. */
export const toCampaign = (row: Row): Candidate<Campaign> => ({
  kind: 'campaign',
  slug: toText(row.slug),
  title: toText(row.title),
  year: toNumber(row.year),
  city: toText(row.city),
  divisionCode: toText(row.divisionCode),
  lead: toText(row.lead),
  coordinating: toText(row.coordinating),
  memberUnits: toNumber(row.memberUnits),
  approach: toLines(row.approach),
  summary: toText(row.summary),
  phases: toRows(row.phases).map(({ key, title, from, to, summary }) =>
    toGiven({
      key: toText(key),
      title: toText(title),
      from: toCalendarDate(from),
      to: toCalendarDate(to),
      summary: toText(summary),
    }),
  ),
  contact: toContact(row.contact),
  editor: toText(row.editor),
  notice: toText(row.notice),
  grey: toGrey(row.grey),
  archived: toCalendarDate(row.archived),
})

const toGrey = (group: unknown) => {
  const { from, to, reason } = toValues(group)
  return toGivenGroup({ from: toCalendarDate(from), to: toCalendarDate(to), reason: toText(reason) })
}
