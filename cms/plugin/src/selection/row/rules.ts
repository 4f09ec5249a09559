import { type RoundRules, roundRules } from '@exemplar/shared/selection/rules'
import { stageKeys } from '@exemplar/shared/selection/stages'
import type { Issue } from '../../errors/exemplar-error.ts'
import { toIssueText } from '../../errors/issue-text.ts'
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
import { toDistrictRef } from '../../places/to-community-ref.ts'
import { RoundError } from '../errors.ts'
import { toDue } from './due-field.ts'

/** The rules that a row of `rounds`, read at depth 2, lays down. Throws `rules-incomplete` with the places. */
export const toRules = (row: unknown): RoundRules => {
  const values = toValues(row)
  const notice = toNotice(toValues(values.notice))
  const candidate = toGiven({
    title: toText(values.title),
    year: toNumber(values.year),
    stages: stageKeys.filter((key) => key !== 'public-notice' || notice),
    quotas: toRows(values.quotas).map(({ district, places }) =>
      toGiven({ district: toDistrictRef(district), places: toNumber(places) }),
    ),
    survey: toSurvey(toValues(values.survey)),
    notice,
    calendar: toCalendar(values.calendar),
    jointReview: toJointReview(toValues(values.jointReview)),
    due: toDue(toValues(values.due)),
    places: toNumber(values.places),
  })
  const { data, error } = roundRules.safeParse(candidate, { error: toIssueText })
  if (data) {
    const mistyped = findOtherYear(data)
    if (mistyped) throw new RoundError('rules-incomplete', [mistyped])
    return data
  }
  throw new RoundError(
    'rules-incomplete',
    error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  )
}

/** An announcement finds its round by the year: a title that names others alone shows that one of them is mistyped. */
const findOtherYear = ({ title, year }: RoundRules): Issue | undefined => {
  const named = [...title.matchAll(/(?<!\d)(2\d{3})(?!\d)/g)].map(([, digits]) => Number(digits))
  return named.length === 0 || named.includes(year)
    ? undefined
    : { path: 'year', message: `名称里写的是${named.join('、')}年，年度填的是${year}年，请核对` }
}

const toSurvey = ({ minimumValid, threshold }: Values) =>
  toGiven({ threshold: toNumber(threshold), minimumValid: toNumber(minimumValid) })

const toNotice = ({ holds, workingDays }: Values) =>
  toGivenGroup({ workingDays: toNumber(workingDays), holds: toText(holds) })

/** Undefined where nothing was added: rules of a round without it stay the same bytes. */
const toCalendar = (rows: unknown) => {
  const days = toRows(rows).map(({ date, day }) =>
    toGiven({ date: toCalendarDate(date), worked: day === 'worked' }),
  )
  return days.length > 0
    ? days.sort((one, other) => (one.date ?? '').localeCompare(other.date ?? ''))
    : undefined
}

const toJointReview = ({ panel, points, quorum, weights }: Values) =>
  toGiven({
    panel: toRows(panel).map(({ districts, paired, unit }) => {
      const { key, name } = toValues(unit)
      return toGiven({
        unit: toText(key),
        name: toText(name),
        districts: toMany(districts).flatMap((one) => toText(toValues(one).code) ?? []),
        paired: toMany(paired).flatMap((one) => toId(one) ?? []),
      })
    }),
    quorum: toNumber(quorum),
    points: toNumber(points),
    weights: toRows(weights).map(({ standard, weight }) =>
      toGiven({ standard: toNumber(standard), weight: toNumber(weight) }),
    ),
  })

const toMany = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
