import { type RoundRules, roundRules } from '@exemplar/shared/selection/rules'
import { stageKeys } from '@exemplar/shared/selection/stages'
import { toIssueText } from '../../errors/issue-text.ts'
import {
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
    jointReview: toJointReview(toValues(values.jointReview)),
    due: toDue(toValues(values.due)),
    places: toNumber(values.places),
  })
  const { data, error } = roundRules.safeParse(candidate, { error: toIssueText })
  if (data) return data
  throw new RoundError(
    'rules-incomplete',
    error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  )
}

const toSurvey = ({ minimumValid, threshold }: Values) =>
  toGiven({ threshold: toNumber(threshold), minimumValid: toNumber(minimumValid) })

const toNotice = ({ holds, workingDays }: Values) =>
  toGivenGroup({ workingDays: toNumber(workingDays), holds: toText(holds) })

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
