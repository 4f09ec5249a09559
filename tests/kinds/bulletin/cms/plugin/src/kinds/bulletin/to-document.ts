import type { Bulletin } from '@exemplar/shared/kinds/bulletin'
import type { Row } from '../../documents/reviewable.ts'
import { toBody } from '../../fields/body/to-body.ts'
import { toCalendarDate, toNumber, toText } from '../../fields/row.ts'
import { toPicture } from '../../media/to-picture.ts'
import { toCommunityRef } from '../../places/to-community-ref.ts'
import type { Candidate } from '../kind.ts'

/** The candidate for a published bulletin (shared `bulletin`) from its row at depth 2. */
export const toBulletin = (row: Row): Candidate<Bulletin> => ({
  kind: 'bulletin',
  slug: toText(row.slug),
  title: toText(row.title),
  deck: toText(row.deck),
  year: toNumber(row.year),
  issue: toNumber(row.issue),
  date: toCalendarDate(row.date),
  community: toCommunityRef(row.community),
  body: toBody(row.body, toPicture),
  source: toText(row.source),
  editor: toText(row.editor),
})
