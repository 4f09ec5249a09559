import type { PressRelease } from '@exemplar/shared/kinds/press-release'
import type { Row } from '../../documents/reviewable.ts'
import { toBody } from '../../fields/body/to-body.ts'
import { toContact } from '../../fields/contact-field.ts'
import { toCalendarDate, toNumber, toRows, toText, toValues } from '../../fields/row.ts'
import { toAttached } from '../../media/attachments/to-attached.ts'
import { toPicture } from '../../media/to-picture.ts'
import type { Candidate } from '../kind.ts'

/** The candidate for a published press release (shared `pressRelease`) from its row at depth 2. */
export const toRelease = (row: Row): Candidate<PressRelease> => {
  const figures = toRows(row.figures).map(({ slug }) => toText(slug))
  return {
    kind: 'press-release',
    slug: toText(row.slug),
    title: toText(row.title),
    deck: toText(row.deck),
    year: toNumber(row.year),
    date: toCalendarDate(row.date),
    body: toBody(row.body, toPicture),
    attachments: toAttached(row.attachments),
    figures: figures.length > 0 ? figures : undefined,
    conference: toText(toValues(row.conference).slug),
    contact: toContact(row.contact),
    source: toText(row.source),
    editor: toText(row.editor),
    notice: toText(row.notice),
  }
}
