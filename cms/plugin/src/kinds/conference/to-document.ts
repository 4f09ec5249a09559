import type { Conference } from '@exemplar/shared/kinds/conference'
import type { Row } from '../../documents/reviewable.ts'
import { toContact } from '../../fields/contact-field.ts'
import { toCalendarDate, toGiven, toLines, toNumber, toRows, toText, type Values } from '../../fields/row.ts'
import type { Candidate } from '../kind.ts'

/** The candidate for a published press conference (shared `conference`) from its row at depth 1 or more. */
export const toConference = (row: Row): Candidate<Conference> => ({
  kind: 'conference',
  slug: toText(row.slug),
  title: toText(row.title),
  deck: toText(row.deck),
  year: toNumber(row.year),
  date: toCalendarDate(row.date),
  dateSource: toText(row.dateSource),
  turns: toRows(row.turns).map(toTurn),
  figures: toRows(row.figures).map(({ slug }) => toText(slug)),
  mediaPresent: toRows(row.mediaPresent).map(({ level, names }) =>
    toGiven({ level: toText(level), names: toLines(names) }),
  ),
  contact: toContact(row.contact),
  source: toText(row.source),
  editor: toText(row.editor),
  notice: toText(row.notice),
})

const toTurn = (turn: Values) =>
  toGiven({
    id: toText(turn.anchor),
    clock: toText(turn.clock),
    role: toText(turn.role),
    speaker: toText(turn.speaker),
    post: toText(turn.post),
    question: toNumber(turn.question),
    paragraphs: toLines(turn.paragraphs),
  })
