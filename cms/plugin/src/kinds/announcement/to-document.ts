import type { Announcement } from '@exemplar/shared/kinds/announcement'
import type { Row } from '../../documents/reviewable.ts'
import { toBody } from '../../fields/body/to-body.ts'
import {
  toCalendarDate,
  toGiven,
  toGivenGroup,
  toId,
  toNumber,
  toRows,
  toText,
  toValues,
  type Values,
} from '../../fields/row.ts'
import { toAttached } from '../../media/attachments/to-attached.ts'
import { toPicture } from '../../media/to-picture.ts'
import { toCommunityRef } from '../../places/to-community-ref.ts'
import type { Candidate } from '../kind.ts'
import type { FromRound } from './round.ts'

/** The candidate for a published announcement (shared `announcement`) from its row at depth 2. */
export const toAnnouncement = (row: Row): Candidate<Announcement> => {
  const { gathered } = row as Row & FromRound
  return gathered ? { ...toTyped(row), ...gathered } : toTyped(row)
}

/** What stands in the form. Of an announcement of a round, what its records say takes the place of that. */
const toTyped = (row: Row): Candidate<Announcement> => ({
  kind: 'announcement',
  act: toText(row.act),
  slug: toText(row.slug),
  title: toText(row.title),
  deck: toText(row.deck),
  year: toNumber(row.year),
  documentNumber: toText(row.documentNumber),
  issuer: toText(row.issuer),
  dated: toCalendarDate(row.dated),
  body: toBody(row.body, toPicture),
  attachments: toAttached(row.attachments),
  stages: toRows(row.stages).map(({ key, title, short, by }) =>
    toGiven({ key: toText(key), title: toText(title), short: toText(short), by: toText(by) }),
  ),
  survey: toThresholds(row.survey),
  nominations: toRows(row.nominations).map(toNomination),
  objections: undefined,
  result: undefined,
  // The form asks a result alone for it.
  publicNotice: row.act === 'final-result' ? toId(row.publicNotice) : undefined,
  notice: toPublicNotice(row.notice),
  editor: toText(row.editor),
  disclaimer: toText(row.disclaimer),
})

const toThresholds = (group: unknown) => {
  const { threshold, minimumValid } = toValues(group)
  return toGivenGroup({ threshold: toNumber(threshold), minimumValid: toNumber(minimumValid) })
}

const toNomination = (nomination: Values) =>
  toGiven({
    community: toCommunityRef(nomination.community),
    stages: toRows(nomination.stages).map(({ key, date, outcome, reason }) =>
      toGiven({
        key: toText(key),
        date: toCalendarDate(date),
        outcome: toText(outcome),
        reason: toText(reason),
      }),
    ),
    survey: toSurvey(nomination.survey),
    rank: toNumber(nomination.rank),
    // Told by the records of a round alone, like counts and objections.
    afterwards: undefined,
  })

const toSurvey = (group: unknown) => {
  const { rate, valid } = toValues(group)
  // Counts and objections are told by the records of a round alone.
  return toGivenGroup({ rate: toNumber(rate), valid: toNumber(valid), satisfied: undefined })
}

const toPublicNotice = (group: unknown) => {
  const { from, to, unit, phone, address } = toValues(group)
  return toGivenGroup({
    from: toCalendarDate(from),
    to: toCalendarDate(to),
    unit: toText(unit),
    phone: toText(phone),
    address: toText(address),
  })
}
