import type { Story } from '@exemplar/shared/kinds/story'
import type { Row } from '../../documents/reviewable.ts'
import { toBody } from '../../fields/body/to-body.ts'
import {
  toCalendarDate,
  toGiven,
  toGivenGroup,
  toNumber,
  toRows,
  toText,
  toValues,
} from '../../fields/row.ts'
import { toAttached } from '../../media/attachments/to-attached.ts'
import { toPicture } from '../../media/to-picture.ts'
import { toCommunityRef } from '../../places/to-community-ref.ts'
import type { Candidate } from '../kind.ts'

/** The candidate for a published story (shared `story`) from its row at depth 2. */
export const toStory = (row: Row): Candidate<Story> => ({
  kind: 'story',
  slug: toText(row.slug),
  title: toText(row.title),
  deck: toText(row.deck),
  year: toNumber(row.year),
  community: toCommunityRef(row.community),
  standards: toRows(row.standards).map(({ number }) => number),
  body: toBody(row.body, toPicture),
  attachments: toAttached(row.attachments),
  cover: toPicture(row.cover),
  quote: toQuote(row.quote),
  figures: toFigures(row.figures),
  source: toText(row.source),
  editor: toText(row.editor),
  notice: toText(row.notice),
})

const toQuote = (group: unknown) => {
  const { text, cite } = toValues(group)
  return toGivenGroup({ text: toText(text), cite: toText(cite) })
}

const toFigures = (group: unknown) => {
  const { rows, source, asOf } = toValues(group)
  const figures = toRows(rows).map(({ label, value, unit }) =>
    toGiven({ label: toText(label), value: toText(value), unit: toText(unit) }),
  )
  const whence = { source: toText(source), asOf: toCalendarDate(asOf) }
  const isFilled = figures.length > 0 || whence.source !== undefined || whence.asOf !== undefined
  return isFilled ? toGiven({ rows: figures, ...whence }) : undefined
}
