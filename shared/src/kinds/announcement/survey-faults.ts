import { toRate } from '../../selection/survey.ts'
import type { Announcement, NominationRecord } from '../announcement.ts'
import type { Fault } from './fault.ts'
import { listNamed } from './named.ts'
import { surveyStage } from './usual-stages.ts'

type Rules = NonNullable<Announcement['survey']>

/** What surveys say against the rules that were set before the round (合格线, 有效答卷下限). */
export const listSurveyFaults = (announcement: Announcement): Fault[] => [
  ...listCountFaults(announcement),
  ...listRuleFaults(announcement),
]

/** A rate is what the counts beside it come to. */
const listCountFaults = ({ nominations }: Announcement): Fault[] =>
  nominations.flatMap(({ community: { name }, survey }, index) => {
    if (survey?.satisfied === undefined) return []
    const { rate, satisfied, valid } = survey
    const isRight = satisfied <= valid && toRate({ satisfied, valid }) === rate
    const message = `“${name}”有效答卷${valid}份、满意${satisfied}份，与满意率${rate}%对不上`
    return isRight ? [] : [{ path: ['nominations', index, 'survey', 'rate'], message }]
  })

const listRuleFaults = (announcement: Announcement): Fault[] => {
  const { nominations, survey: rules } = announcement
  if (!rules)
    return nominations.some(({ survey }) => survey)
      ? [{ path: ['survey'], message: '填了满意率，就须写明本轮的合格线和有效答卷下限' }]
      : []
  const named = new Set(listNamed(announcement).map(({ index }) => index))
  return nominations.flatMap((nomination, index) => {
    const faults = named.has(index) ? listNamedFaults(nomination, rules) : listPassedFaults(nomination, rules)
    return faults.map(({ path, message }) => ({ path: ['nominations', index, ...path], message }))
  })
}

/** Who is in the list has met them. */
const listNamedFaults = ({ community: { name }, survey }: NominationRecord, rules: Rules): Fault[] => {
  if (!survey) return [{ path: ['survey'], message: `“${name}”在名单里，却没有填满意率和有效答卷` }]
  return listMisses(survey, rules).map(({ path, message }) => ({
    path: ['survey', ...path],
    message: `“${name}”${message}，不能列入名单`,
  }))
}

/** Nor did anybody else pass the survey who has not. */
const listPassedFaults = (
  { community: { name }, stages, survey }: NominationRecord,
  rules: Rules,
): Fault[] => {
  const index = stages.findIndex(({ key, outcome }) => key === surveyStage && outcome === 'passed')
  if (index < 0 || !survey) return []
  return listMisses(survey, rules)
    .slice(0, 1)
    .map(({ message }) => ({
      path: ['stages', index, 'outcome'],
      message: `“${name}”${message}，这个环节不能是通过`,
    }))
}

const listMisses = ({ rate, valid }: NonNullable<NominationRecord['survey']>, rules: Rules): Fault[] => [
  ...(rate < rules.threshold
    ? [{ path: ['rate'], message: `满意率${rate}%，低于合格线${rules.threshold}%` }]
    : []),
  ...(valid < rules.minimumValid
    ? [{ path: ['valid'], message: `有效答卷${valid}份，不足${rules.minimumValid}份` }]
    : []),
]
